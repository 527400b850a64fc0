package io.github.mvnrunner.engine.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.report.events.EventLogReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One engine in a process of its own, as Maven starts it; its standard input stays open until the end.
 *
 * <p>What it prints goes to a file. Closing kills it and all that it started.
 */
public final class RunningEngine implements AutoCloseable {
    private final Process process;
    private final Path events;
    private final Path console;

    RunningEngine(List<String> command, Path directory, ProcessBuilder.Redirect output) throws IOException {
        this.events = directory.resolve("runner/default/events.jsonl");
        this.console = directory.resolve("console.txt");
        this.process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
    }

    /** {@return its process id} */
    public long pid() {
        return process.pid();
    }

    /** {@return whether it has ended} */
    public boolean ended() {
        return !process.isAlive();
    }

    /** {@return where its events go} */
    public Path eventLog() {
        return events;
    }

    /** Writes a line to its standard input. */
    public void tell(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Closes its standard input, as the end of Maven does. */
    public void closeInput() throws IOException {
        process.getOutputStream().close();
    }

    /** Sends it a signal by its short name. */
    public void signal(String name) throws Exception {
        signal(process.pid(), name);
    }

    /** Sends a process a signal by its short name. */
    public static void signal(long pid, String name) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start().waitFor())
                .as("kill -%s %s", name, pid)
                .isZero();
    }

    /** {@return its exit code, once it has ended} */
    public int exitCode() throws InterruptedException {
        return exitCode(Await.PATIENCE);
    }

    /** {@return its exit code, once it has ended} */
    public int exitCode(Duration atMost) throws InterruptedException {
        assertThat(process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)).as("ends within %s", atMost).isTrue();
        return process.exitValue();
    }

    /** Waits until it has printed that. */
    public String awaitText(String text) throws Exception {
        Await.until(text + " on the console", () -> text().contains(text));
        return text();
    }

    /** {@return what it has printed so far} */
    public String text() throws IOException {
        return Files.exists(console) ? Files.readString(console, StandardCharsets.UTF_8) : "";
    }

    /** {@return the events so far of that type} */
    public <E extends RunEvent> Stream<E> all(Class<E> type) throws IOException {
        return log().stream().map(StampedEvent::event).filter(type::isInstance).map(type::cast);
    }

    /** {@return all events so far} */
    public List<StampedEvent> log() throws IOException {
        return new EventLogReader().read(events);
    }

    /** {@return the process ids of its workers so far} */
    public List<Long> workers() throws IOException {
        return all(RunEvent.WorkerStarted.class).map(RunEvent.WorkerStarted::pid).toList();
    }

    /** Waits until that process is stopped, or runs again. */
    public static void awaitStopped(long pid, boolean stopped) throws Exception {
        Await.until(
                pid + (stopped ? " stops" : " goes on"),
                () -> (state(pid) == 'T') == stopped);
    }

    /** {@return the state that the kernel tells of that process, X if it is gone} */
    public static char state(long pid) throws IOException {
        Path stat = Path.of("/proc", String.valueOf(pid), "stat");
        if (!Files.exists(stat)) {
            return 'X';
        }
        String text = Files.readString(stat);
        return text.charAt(text.lastIndexOf(')') + 2);
    }

    /** {@return whether that process has ended; who has to collect it may not have done so} */
    public static boolean gone(long pid) {
        try {
            return "XZ".indexOf(state(pid)) >= 0;
        } catch (IOException e) {
            return true; // it went while we looked
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
