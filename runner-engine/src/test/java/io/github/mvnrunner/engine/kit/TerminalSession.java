package io.github.mvnrunner.engine.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A person at a pseudo-terminal, in a shell with job control.
 *
 * <p>The terminal is the one that {@code script} makes. Closing hangs up.
 */
public final class TerminalSession implements AutoCloseable {
    private final Process script;
    private final OutputStream keys;
    private final StringBuffer screen = new StringBuffer();
    private int read;

    private TerminalSession(Process script) {
        this.script = script;
        this.keys = script.getOutputStream();
        Thread.ofPlatform().daemon().name("terminal").start(this::watch);
    }

    /** {@return whether this machine has what it takes} */
    public static boolean possible() {
        return List.of("/usr/bin/script", "/bin/bash").stream().map(Path::of).allMatch(Files::isExecutable);
    }

    /** Opens a terminal with a shell in that directory. */
    public static TerminalSession open(Path directory) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "/usr/bin/script", "-qfec", "/bin/bash --norc --noprofile -i", "/dev/null")
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(Map.of("TERM", "dumb", "INPUTRC", "/dev/null", "HISTFILE", ""));
        TerminalSession session = new TerminalSession(builder.start());
        session.command("PS1='rea''dy> '");
        return session;
    }

    /** Types a command. */
    public void command(String line) throws IOException {
        type(line + "\n");
    }

    /** Waits until the shell prompts for the next command. */
    public void awaitPrompt() throws Exception {
        await("ready> ");
    }

    /** Types keys as they are. */
    public void type(String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** Waits until that stands on the screen, below what was waited for before. */
    public String await(String text) throws Exception {
        try {
            Await.until(text + " on the screen", () -> screen.indexOf(text, read) >= 0);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; the screen says:\n" + screen, e);
        }
        int from = read;
        read = screen.indexOf(text, read) + text.length();
        return screen.substring(from, read);
    }

    /** Closes the terminal as one closes a window. */
    public void hangUp() {
        script.destroyForcibly();
    }

    private void watch() {
        byte[] buffer = new byte[4096];
        try (InputStream output = script.getInputStream()) {
            for (int count = output.read(buffer); count >= 0; count = output.read(buffer)) {
                screen.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
            }
        } catch (IOException _) {
            // the terminal is gone
        }
    }

    @Override
    public void close() {
        script.descendants().forEach(ProcessHandle::destroyForcibly);
        script.destroyForcibly();
    }
}
