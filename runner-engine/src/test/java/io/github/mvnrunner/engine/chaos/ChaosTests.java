package io.github.mvnrunner.engine.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.chaos.fixtures.Suite;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.kit.Await;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import io.github.mvnrunner.engine.kit.RunningEngine;
import io.github.mvnrunner.engine.report.events.Replay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kills workers and engines at random moments of real runs: no test is lost or told twice, no report is invalid, no
 * process is left.
 *
 * <p>{@code chaos.rounds} says how many rounds, {@code chaos.seed} which ones, {@code chaos.round} picks a single one.
 * What is done is decided by the seed; where exactly it hits, by the machine too.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(900)
final class ChaosTests {
    private static Map<TestId, TestStatus> expected = Map.of();

    @BeforeAll
    static void runUndisturbed(@TempDir Path directory) throws Exception {
        RecordedRun run = EngineKit.in(directory).classes(Suite.classes()).run();
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
        expected = Aftermath.statuses(run);
    }

    static Stream<Round> rounds() {
        long seed = Long.getLong("chaos.seed", 1);
        Integer one = Integer.getInteger("chaos.round");
        return one != null
                ? Stream.of(Round.of(seed, one))
                : IntStream.rangeClosed(1, Integer.getInteger("chaos.rounds", 8)).mapToObj(i -> Round.of(seed, i));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rounds")
    void nothingIsLostDoubledOrLeft(Round round, @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory)
            throws Exception {
        RunProcesses processes = new RunProcesses(directory);
        EngineKit kit = kit(round, directory);
        try (RunningEngine engine = kit.start()) {
            Killer killer = new Killer(engine, processes);
            try {
                killer.play(round.deeds());
                int exitCode = engine.exitCode();
                Await.until("the end of all processes", () -> processes.alive().isEmpty());
                check(round, killer.strikes(), exitCode, engine, kit, directory);
            } catch (AssertionError | Exception e) {
                throw new AssertionError(story(round, killer, engine, directory), e);
            }
        } finally {
            processes.alive().forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void processesOfARunAreFoundWhileTheyLive(@TempDir Path directory) throws Exception {
        RunProcesses processes = new RunProcesses(directory);
        try (RunningEngine engine = EngineKit.in(directory).classes(Suite.classes()).start()) {
            Await.until("engine and worker", () -> processes.alive().stream()
                            .map(ProcessHandle::pid)
                            .filter(pid -> pid != engine.pid())
                            .findAny()
                            .isPresent()
                    && ProcessHandle.of(engine.pid()).filter(processes::belongs).isPresent());
            engine.closeInput();
            engine.exitCode();
            Await.until("nobody", () -> processes.alive().isEmpty());
        }
    }

    @Test
    void sameSeedGivesTheSameRound() {
        assertThat(Round.of(7, 3)).isEqualTo(Round.of(7, 3)).isNotEqualTo(Round.of(7, 4)).isNotEqualTo(Round.of(8, 3));
    }

    private static void check(
            Round round, Strikes strikes, int exitCode, RunningEngine engine, EngineKit kit, Path directory)
            throws Exception {
        XmlFiles xml = new XmlFiles(directory);
        xml.checkWhole();
        List<StampedEvent> log = engine.log();
        boolean told = log.getLast().event() instanceof RunEvent.RunFinished;
        assertThat(told || strikes.mayCutLog()).as("the log has an end").isTrue();
        RecordedRun run = new RecordedRun(
                new RunVerdict.Broken(),
                new Replay(log).complete().stream().map(StampedEvent::event).toList(),
                List.of());
        if (!told) {
            report(kit, engine.eventLog(), directory);
        }
        Aftermath aftermath = new Aftermath(run, strikes, round.retries(), expected);
        if (told && !strikes.killedEngine()) {
            aftermath.check(exitCode);
        } else {
            aftermath.checkWithoutEngine();
        }
        xml.checkWhole();
        xml.checkMerged(run);
    }

    private static void report(EngineKit kit, Path log, Path directory) throws Exception {
        Process report = new ProcessBuilder(kit.reportCommand(log))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("report.txt").toFile())
                .start();
        assertThat(report.waitFor()).as("exit code of report").isEqualTo(new RunVerdict.Broken().exitCode());
    }

    private static EngineKit kit(Round round, Path directory) throws IOException {
        if (round.longest().isPresent()) {
            Files.writeString(
                    directory.resolve("history"),
                    "runner-history 3\nmodule museum:fixtures\n60000/1\tP" + round.longest().get().getName() + "\n");
        }
        return EngineKit.in(directory)
                .classes(Suite.classes())
                .option("history", round.longest().isPresent() ? "history" : "none")
                .option("retries", String.valueOf(round.retries()))
                .option("isolation", round.isolation())
                .option("interference-check", String.valueOf(round.interferenceCheck()));
    }

    private static String story(Round round, Killer killer, RunningEngine engine, Path directory) throws Exception {
        return "%n%s%ndone: %s%nfiles: %s%nagain: %s%nconsole:%n%s"
                .formatted(round, killer.strikes(), directory, round.command(), engine.text());
    }
}
