package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** In JVMs of their own, whose SIGINT was given back to the operating system as Maven 4's terminal library does. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(120)
class JvmInterruptTests {
    private static final int INTERRUPTED = 130;

    @Test
    void hooksRunWhileTestsDo() throws Exception {
        Process process = start("once");
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).contains("hook");
        assertThat(process.waitFor()).isEqualTo(INTERRUPTED);
    }

    @Test
    void hooksRunUntilTheLastRunHasEnded() throws Exception {
        assertThat(new String(start("one of two").getInputStream().readAllBytes(), StandardCharsets.UTF_8)).contains("hook");
    }

    @Test
    void whatHeldBeforeHoldsAgain() throws Exception {
        Process process = start("none");
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).doesNotContain("hook");
        assertThat(process.waitFor()).isEqualTo(INTERRUPTED);
    }

    private static Process start(String runs) throws Exception {
        return new ProcessBuilder(
                        new File(System.getProperty("java.home"), "bin/java").getPath(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Interrupted.class.getName(),
                        runs)
                .redirectErrorStream(true)
                .start();
    }

    static final class Interrupted {
        public static void main(String[] arguments) throws Exception {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            signal.getMethod("handle", signal, handler)
                    .invoke(
                            null,
                            signal.getConstructor(String.class).newInstance("INT"),
                            handler.getField("SIG_DFL").get(null));
            JvmInterrupt.exits();
            JvmInterrupt.exits();
            if (!arguments[0].equals("once")) {
                JvmInterrupt.restore();
            }
            if (arguments[0].equals("none")) {
                JvmInterrupt.restore();
            }
            new ProcessBuilder("kill", "-INT", String.valueOf(ProcessHandle.current().pid())).start().waitFor();
            System.in.read(); // until it is gone
        }
    }
}
