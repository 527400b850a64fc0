package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which engine runs the next module's tests; a shell stands in for it. */
@Timeout(60)
class EngineRunTests {
    /** Notes its process, and answers each request with the code that stands in a file. */
    private static final String ENGINE = "while read -r token streams file; do echo $$ >> ran;"
            + " for fd in 1 2; do echo \"mvnrunner-ended $token $(cat code)\" >&$fd; done; done; echo $$ >> left";

    @TempDir
    private Path directory;

    private final MavenSession session = session();

    @BeforeEach
    void begin() {
        Standby.begin(session);
    }

    /** Waits for the engines too: the last thing they do is to write into the folder that goes next. */
    @AfterEach
    void end() throws Exception {
        Standby.of(session).end();
        for (String engine : engines()) {
            ProcessHandle.of(Long.parseLong(engine)).ifPresent(process -> process.onExit().join());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 5, 100})
    void engineThatCameToItsVerdictRunsTheNextTests(int code) throws Exception {
        assertThat(run(code, EngineRun.Afterwards.KEPT)).isEqualTo(code);
        assertThat(run(0, EngineRun.Afterwards.KEPT)).isZero();
        assertThat(engines()).hasSize(2);
        assertThat(engines().get(1)).isEqualTo(engines().get(0));
        assertThat(directory.resolve("left")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {96, 101, 102, 104, 105, 110})
    void engineThatDidNotIsSentAway(int code) throws Exception {
        assertThat(run(code, EngineRun.Afterwards.KEPT)).isEqualTo(code);
        assertThat(Files.readAllLines(directory.resolve("left"))).isEqualTo(engines());
        assertThat(run(0, EngineRun.Afterwards.KEPT)).isZero();
        assertThat(engines()).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void engineOfTheLastTestsHasEndedWhenTheyHave() throws Exception {
        assertThat(run(0, EngineRun.Afterwards.DISMISSED)).isZero();
        assertThat(Files.readAllLines(directory.resolve("left"))).isEqualTo(engines());
    }

    private int run(int code, EngineRun.Afterwards afterwards) throws Exception {
        Files.writeString(directory.resolve("code"), String.valueOf(code));
        EngineLaunch launch = new EngineLaunch(
                List.of("sh", "-c", ENGINE), directory, EngineProcess.Terminal.RELAYED, EngineCache.NONE);
        return new EngineRun(launch, directory.resolve("request"), Standby.of(session), new SystemStreamLog())
                .toExit(directory.resolve("events"), afterwards);
    }

    private List<String> engines() throws Exception {
        return Files.readAllLines(directory.resolve("ran"));
    }

    @SuppressWarnings("deprecation")
    private static MavenSession session() {
        return new MavenSession(null, new DefaultRepositorySystemSession(), new DefaultMavenExecutionRequest(), null);
    }
}
