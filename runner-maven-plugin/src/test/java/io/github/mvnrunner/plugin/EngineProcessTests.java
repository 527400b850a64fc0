package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class EngineProcessTests {
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final EngineProcess process = new EngineProcess(log(), EngineProcess.Terminal.RELAYED);

    @Test
    void outputIsLoggedAtItsLevel() throws IOException, InterruptedException {
        assertThat(run("echo one; echo '[ERROR] two'; exit 3")).isEqualTo(3);
        assertThat(logged).containsExactly("info one", "error two");
    }

    @Test
    void firstErrorsAreKeptForTheBuildsMessage() throws IOException, InterruptedException {
        run("echo because >&2");
        assertThat(process.firstErrors()).containsExactly("because");
        assertThat(logged).isEmpty();
    }

    @Test
    void keptErrorsAreLoggedOnceWhenNobodyQuotesThem() throws IOException, InterruptedException {
        run("echo because >&2");
        process.logFirstErrors();
        process.logFirstErrors();
        assertThat(logged).containsExactly("warn because");
    }

    @Test
    void manyErrorsAreLoggedInTheirOrder() throws IOException, InterruptedException {
        run("for i in $(seq 1 25); do echo line $i >&2; done");
        assertThat(process.firstErrors()).hasSize(20);
        assertThat(logged).hasSize(25).startsWith("warn line 1", "warn line 2").endsWith("warn line 25");
    }

    @Test
    void turnEndsWhenBothStreamsHaveToldSoAndTheEngineLivesOn() throws Exception {
        EngineTurn turn = EngineTurn.of(EngineProcess.Terminal.RELAYED, Path.of("/request"));
        Process engine = start("read -r token rest; echo one; echo why >&2; printf 'half a line'; for fd in 1 2; do"
                + " echo mvnrunner-ended other 1 >&$fd; echo \"mvnrunner-ended $token 100\" >&$fd; done; cat");
        assertThat(Standby.tell(engine, turn)).isTrue();
        assertThat(process.run(engine, turn)).isEqualTo(100);
        assertThat(engine.isAlive()).isTrue();
        assertThat(logged).containsExactly("info one", "info half a linemvnrunner-ended other 1");
        assertThat(process.firstErrors()).containsExactly("why", "mvnrunner-ended other 1");

        EngineTurn next = EngineTurn.of(EngineProcess.Terminal.RELAYED, Path.of("/request"));
        Standby.tell(engine, next); // which this engine repeats, and then ends
        Standby.dismiss(engine);
        assertThat(process.run(engine, next)).isZero();
        assertThat(logged).last().isEqualTo("info " + next.line());
    }

    @Test
    void whatLacksItsLineEndIsNoPartOfTheTurnsEnd() throws Exception {
        EngineTurn turn = EngineTurn.of(EngineProcess.Terminal.RELAYED, Path.of("/request"));
        Process engine = start("read -r token rest; printf half; for fd in 1 2; do echo \"mvnrunner-ended $token 0\" >&$fd; done");
        Standby.tell(engine, turn);
        assertThat(process.run(engine, turn)).isZero();
        assertThat(logged).containsExactly("info half");
    }

    @Test
    void engineThatDiesInItsTurnHasItsOwnExitCode() throws Exception {
        EngineTurn turn = EngineTurn.of(EngineProcess.Terminal.RELAYED, Path.of("/request"));
        Process engine = start("read -r token rest; echo one; kill -9 $$");
        Standby.tell(engine, turn);
        assertThat(process.run(engine, turn)).isEqualTo(128 + 9);
        assertThat(logged).containsExactly("info one");
    }

    private int run(String script) throws IOException, InterruptedException {
        return process.run(start(script));
    }

    private static Process start(String script) throws IOException {
        Path here = Path.of("").toAbsolutePath();
        return new EngineLaunch(List.of("sh", "-c"), here, EngineProcess.Terminal.RELAYED, EngineCache.NONE).start(List.of(script));
    }

    private Log log() {
        return new SystemStreamLog() {
            @Override
            public void info(CharSequence text) {
                logged.add("info " + text);
            }

            @Override
            public void warn(CharSequence text) {
                logged.add("warn " + text);
            }

            @Override
            public void error(CharSequence text) {
                logged.add("error " + text);
            }
        };
    }
}
