package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MavenAdviceTests {
    @Test
    void directoryThatIsReadOnlyIsNamed() {
        assertThat(advice(new AccessDeniedException("/a/target/runner")))
                .isEqualTo("The run request /a/target/runner/x could not be written, because access to /a/target/runner is denied"
                        + "\nTry to make its directory writable, or mvn clean if something else stands there.");
    }

    @Test
    void fileInPlaceOfADirectoryIsNamed() {
        assertThat(advice(new FileAlreadyExistsException("/a/target")))
                .contains("because /a/target is there and is no directory");
    }

    @Test
    void whateverElseHappensIsInItsOwnWords() {
        assertThat(advice(new FileSystemException("/a/target", null, "Read-only file system")))
                .contains("because /a/target: Read-only file system");
        assertThat(advice(new IOException("No space left on device"))).contains("because No space left on device");
    }

    @Test
    void parametersAreThoseOfThePluginThatHasThem() {
        assertThat(MavenAdvice.ignored(TestPlugin.FAILSAFE, List.of(SurefireParameter.SHUTDOWN), "a"))
                .startsWith("Failsafe's <shutdown> of a has no effect under runner;");
        assertThat(MavenAdvice.means(TestPlugin.FAILSAFE, SurefireParameter.FORK_COUNT, "2", "test-threads", "2"))
                .isEqualTo("Failsafe's forkCount = 2 means test-threads = 2 here");
    }

    private static String advice(IOException e) {
        return MavenAdvice.requestNotWritten(Path.of("/a/target/runner/x"), e);
    }
}
