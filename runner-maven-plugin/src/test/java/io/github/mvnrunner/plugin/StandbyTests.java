package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StandbyTests {
    private static final EngineTurn TURN =
            EngineTurn.of(EngineProcess.Terminal.RELAYED, Path.of("/some/request äöü.jsonl"));

    @TempDir
    Path directory;

    private final MavenSession session = session();
    private final Standby standby = begun(session);

    @AfterEach
    void end() {
        standby.end();
    }

    @Test
    void anEngineThatStandsByGetsTheRequest() throws Exception {
        EngineLaunch launch = launch("read -r line; printf '%s %s' \"$0 $1\" \"$line\"");
        standby.start(() -> launch);
        Process engine = Standby.of(session).take(launch, TURN).orElseThrow();
        assertThat(engine.getInputStream().readAllBytes()).asString().isEqualTo("run --standby " + TURN.line());
        assertThat(engine.waitFor()).isZero();
        assertThat(standby.take(launch, TURN)).isEmpty();
    }

    @Test
    void anEngineThatStandsByIsToldWhatToExpect() throws Exception {
        EngineLaunch launch = launch("read -r first; read -r second; printf '%s|%s' \"$first\" \"$second\"");
        standby.keep(launch, launch.start(EngineCommand.STAND_BY));
        standby.expect("expect a");
        Process engine = standby.take(launch, TURN).orElseThrow();
        assertThat(engine.getInputStream().readAllBytes()).asString().isEqualTo("expect a|" + TURN.line());
    }

    @Test
    void anEngineThatIsBeingStartedIsToldTheLastExpectationWhenItIsThere() throws Exception {
        Path told = directory.resolve("told");
        CountDownLatch expected = new CountDownLatch(1);
        standby.start(() -> {
            expected.await();
            return launch("cat >" + told + "; echo ended >>" + told);
        });
        standby.expect("expect a");
        standby.expect("expect b");
        expected.countDown();
        while (!Files.exists(told) || Files.size(told) == 0) {
            Thread.onSpinWait();
        }
        standby.end();
        assertThat(whenWritten(told)).isEqualTo("expect b\nended\n");
    }

    @Test
    void anExpectationIsARequestInOneLine() throws Exception {
        assertThat(EngineTurn.expecting(Files.writeString(directory.resolve("last.jsonl"), "{\"ä\"}\n"))).contains("expect eyLDpCJ9Cg==");
    }

    @Test
    void noExpectationIsMadeOfWhatIsMissingOrLong() throws Exception {
        assertThat(EngineTurn.expecting(directory.resolve("missing"))).isEmpty();
        assertThat(EngineTurn.expecting(Files.write(directory.resolve("long"), new byte[40_001]))).isEmpty();
        assertThat(EngineTurn.expecting(Files.write(directory.resolve("longest"), new byte[40_000])))
                .hasValueSatisfying(line -> assertThat(line.length()).as("a pipe takes it").isLessThan(65_536));
    }

    @Test
    void onlyOneStandsBy() throws Exception {
        EngineLaunch first = launch("read -r line; echo first");
        CountDownLatch asked = new CountDownLatch(1);
        standby.start(() -> first);
        standby.start(() -> {
            asked.countDown();
            return launch("echo second");
        });
        Process engine = standby.take(first, TURN).orElseThrow();
        assertThat(engine.getInputStream().readAllBytes()).asString().isEqualTo("first\n");
        assertThat(asked.getCount()).isOne();
    }

    @Test
    void anEngineOfAnotherKindIsSentAway() throws Exception {
        Path told = directory.resolve("told");
        standby.start(() -> launch("cat >" + told + "; echo ended >>" + told));
        assertThat(standby.take(launch("true"), TURN)).isEmpty();
        assertThat(whenWritten(told)).isEqualTo("ended\n");
    }

    @Test
    void whatCannotBeStartedIsNotThere() {
        EngineLaunch launch = launch("true");
        standby.start(() -> {
            throw new IOException("no JDK");
        });
        assertThat(standby.take(launch, TURN)).isEmpty();
    }

    @Test
    void aBuildThatIsOverHasNoClassesToStartItWith() {
        EngineLaunch launch = launch("true");
        standby.start(() -> {
            throw new NoClassDefFoundError("io/github/mvnrunner/plugin/EngineRelease");
        });
        assertThat(standby.take(launch, TURN)).isEmpty();
    }

    @Test
    void oneThatIsKeptGetsTheNextRequest() throws Exception {
        EngineLaunch launch = launch("cat");
        Process engine = launch.start(EngineCommand.STAND_BY);
        standby.keep(launch, engine);
        standby.start(() -> launch("echo another"));
        assertThat(standby.take(launch, TURN)).containsSame(engine);
        Standby.dismiss(engine);
        assertThat(engine.getInputStream().readAllBytes()).asString().isEqualTo(TURN.line() + "\n");
    }

    @Test
    void oneIsEnough() throws Exception {
        EngineLaunch launch = launch("cat");
        Process first = launch.start(EngineCommand.STAND_BY);
        Process second = launch.start(EngineCommand.STAND_BY);
        standby.keep(launch, first);
        standby.keep(launch, second);
        assertThat(second.waitFor()).isZero();
        assertThat(first.isAlive()).isTrue();
    }

    @Test
    void asManyAreKeptAsProjectsAreBuiltAtOnce() throws Exception {
        session.getRequest().setDegreeOfConcurrency(2);
        Standby both = Standby.of(session);
        EngineLaunch launch = launch("cat");
        List<Process> engines = List.of(
                launch.start(EngineCommand.STAND_BY), launch.start(EngineCommand.STAND_BY), launch.start(EngineCommand.STAND_BY));
        engines.forEach(engine -> both.keep(launch, engine));
        assertThat(engines.get(2).waitFor()).isZero();
        both.start(() -> {
            throw new IOException("one stands by");
        });
        Process first = both.take(launch, TURN).orElseThrow();
        Process second = both.take(launch, TURN).orElseThrow();
        assertThat(List.of(first, second)).containsExactlyInAnyOrderElementsOf(engines.subList(0, 2));
        assertThat(both.take(launch, TURN)).isEmpty();
        Standby.dismiss(first);
        Standby.dismiss(second);
    }

    @Test
    void theNextOneIsTakenWhereTheFirstHasEnded() throws Exception {
        session.getRequest().setDegreeOfConcurrency(2);
        Standby both = Standby.of(session);
        EngineLaunch launch = launch("cat");
        Process living = launch.start(EngineCommand.STAND_BY);
        Process ended = launch.start(EngineCommand.STAND_BY);
        both.keep(launch, living);
        both.keep(launch, ended);
        ended.destroy();
        ended.waitFor();
        assertThat(both.take(launch, TURN)).containsSame(living);
        Standby.dismiss(living);
    }

    @Test
    void oneThatHasEndedMeanwhileGetsNothing() throws Exception {
        EngineLaunch launch = launch("exit 0");
        Process engine = launch.start(EngineCommand.STAND_BY);
        standby.keep(launch, engine);
        engine.waitFor();
        assertThat(standby.take(launch, TURN)).isEmpty();
    }

    @Test
    void nobodyStandsByAfterTheEnd() throws Exception {
        Path told = directory.resolve("told");
        EngineLaunch launch = launch("cat >" + told + "; echo ended >>" + told);
        standby.start(() -> launch);
        standby.end();
        assertThat(whenWritten(told)).isEqualTo("ended\n");
        assertThat(standby.take(launch, TURN)).isEmpty();
    }

    @Test
    void whereNobodyWouldEndThemNoneStandsBy() throws Exception {
        MavenSession other = session();
        EngineLaunch launch = launch("cat");
        Standby.of(other).start(() -> launch);
        assertThat(Standby.of(other).take(launch, TURN)).isEmpty();
        Process engine = launch.start(EngineCommand.STAND_BY);
        Standby.of(other).keep(launch, engine);
        assertThat(engine.waitFor()).isZero();
    }

    private static Standby begun(MavenSession session) {
        Standby.begin(session);
        return Standby.of(session);
    }

    /** Written by a process that this test's own thread can't wait for. */
    private static String whenWritten(Path file) throws Exception {
        while (!Files.exists(file) || !Files.readString(file).endsWith("ended\n")) {
            Thread.onSpinWait();
        }
        return Files.readString(file);
    }

    private EngineLaunch launch(String script) {
        return new EngineLaunch(List.of("sh", "-c", script), directory, EngineProcess.Terminal.RELAYED, EngineCache.NONE);
    }

    @SuppressWarnings("deprecation")
    private static MavenSession session() {
        return new MavenSession(null, new DefaultRepositorySystemSession(), new DefaultMavenExecutionRequest(), null);
    }
}
