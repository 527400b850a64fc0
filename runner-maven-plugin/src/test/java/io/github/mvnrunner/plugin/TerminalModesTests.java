package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
@Timeout(60)
final class TerminalModesTests {
    private static final Path SCRIPT = Path.of("/usr/bin/script");

    @Test
    void terminalOfAKilledEngineIsPutRight() throws Exception {
        assumeTrue(Files.isExecutable(SCRIPT));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String program = "'" + java + "' -cp '" + System.getProperty("java.class.path") + "' "
                + KilledEngineTestCase.class.getName() + "; stty -a";

        String[] screen = screen(program).split("engine ended with 137", 2);
        assertThat(screen).hasSize(2);
        assertThat(screen[1]).contains(" icanon", " echo ");
    }

    /** What a pseudo-terminal shows while it runs that. */
    private static String screen(String program) throws Exception {
        Process script = new ProcessBuilder(SCRIPT.toString(), "-qfec", program, "/dev/null")
                .redirectErrorStream(true)
                .start();
        try {
            return new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            script.descendants().forEach(ProcessHandle::destroyForcibly);
            script.destroyForcibly();
        }
    }
}
