package io.github.mvnrunner.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What this process is told: lines, and then, by the end of its standard input, that Maven is gone. */
final class StandardInput {
    private static final Runnable NOBODY = () -> {};

    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private Runnable listener = NOBODY; // guarded by this, as is below
    private boolean ended;

    private StandardInput() {}

    /** Reads all there is on a thread of its own, which doesn't keep the process alive. */
    static StandardInput of(InputStream stream) {
        StandardInput input = new StandardInput();
        Thread.ofPlatform().daemon().name("stdin").start(() -> input.read(stream));
        return input;
    }

    /** Waits for the next line; empty at the end, and from then on. What is no whole line is none. */
    Optional<String> next() throws InterruptedException {
        Optional<String> line = lines.take();
        if (line.isEmpty()) {
            lines.add(line);
        }
        return line;
    }

    /** {@return whether {@link #next} would not wait} */
    boolean isWaiting() {
        return !lines.isEmpty();
    }

    /** Tells one listener when the end comes, at once if it has been; replaces the one before. */
    void whenEnded(Runnable told) {
        synchronized (this) {
            listener = told;
            if (!ended) {
                return;
            }
        }
        told.run();
    }

    /** Tells nobody any more. */
    void forgetListener() {
        whenEnded(NOBODY);
    }

    private void read(InputStream stream) {
        StringBuilder line = new StringBuilder();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (int next = reader.read(); next >= 0; next = reader.read()) {
                if (next == '\n') {
                    lines.add(Optional.of(line.toString()));
                    line.setLength(0);
                } else {
                    line.append((char) next);
                }
            }
        } catch (IOException _) {
            // A pipe that breaks has ended, too.
        }
        lines.add(Optional.empty());
        end();
    }

    private void end() {
        Runnable told;
        synchronized (this) {
            ended = true;
            told = listener;
        }
        told.run();
    }
}
