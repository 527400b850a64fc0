package io.github.mvnrunner.plugin;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The modes of this build's terminal, which the engine changes to read single keys. */
final class TerminalModes {
    private static final long PATIENCE_SECONDS = 2;

    private TerminalModes() {}

    /** Turns lines and echo on again, if there is a terminal and it listens to us. */
    static void sane() {
        try {
            Process stty = new ProcessBuilder("stty", "icanon", "echo")
                    .redirectInput(new File("/dev/tty"))
                    .redirectErrorStream(true)
                    .start();
            if (!stty.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                stty.destroyForcibly();
            }
        } catch (IOException withoutTerminal) {
            // then there is nothing to turn on
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
