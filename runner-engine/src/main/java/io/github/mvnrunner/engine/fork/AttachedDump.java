package io.github.mvnrunner.engine.fork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Asks a JVM for its threads through the JDK's {@code jcmd}.
 *
 * <p>A {@code jcmd} that is killed leaves its request for attention, a file in the directory of the JVM, behind; with
 * it the JVM would take the next SIGQUIT for that request. So it is removed.
 */
final class AttachedDump {
    private static final List<String> OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private final Path jcmd;
    private final long pid;
    private final Consumer<DumpInput> mailbox;

    /** Written by the own thread, read by whoever ends it. */
    private volatile Process running;

    private volatile boolean ended;

    private AttachedDump(Path jcmd, long pid, Consumer<DumpInput> mailbox) {
        this.jcmd = jcmd;
        this.pid = pid;
        this.mailbox = mailbox;
    }

    static Optional<AttachedDump> start(Path java, long pid, Consumer<DumpInput> mailbox) {
        Optional<AttachedDump> dump = jcmd(java).map(program -> new AttachedDump(program, pid, mailbox));
        dump.ifPresent(it -> Thread.ofPlatform().daemon().name("dump-jcmd").start(it::run));
        return dump;
    }

    /** The tests' own JDK knows its JVM best; the engine's attaches to any. */
    static Optional<Path> jcmd(Path java) {
        Path bin = java.toAbsolutePath().getParent();
        Path ofJava8 = bin.resolve("../../bin").normalize();
        Path own = Path.of(System.getProperty("java.home"), "bin");
        return Stream.of(bin, ofJava8, own)
                .flatMap(directory -> Stream.of(directory.resolve("jcmd"), directory.resolve("jcmd.exe")))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Ends it, whatever it waits for. */
    void end() {
        ended = true;
        Process process = running;
        if (process != null) {
            process.destroyForcibly();
        }
        withdraw();
    }

    private void run() {
        try {
            String threads = ask("Thread.print", "-l");
            mailbox.accept(
                    threads.contains("Full thread dump")
                            ? new DumpInput.Attached(threads.substring(threads.indexOf('\n') + 1) + virtualThreads())
                            : new DumpInput.Failed(DumpRung.ATTACH, lastLine(threads)));
        } catch (IOException | UncheckedIOException | InterruptedException e) {
            mailbox.accept(new DumpInput.Failed(DumpRung.ATTACH, e.toString()));
        } finally {
            withdraw();
        }
    }

    /** Parked ones are in no other list; a JVM before 21 does not know the command, and has none. */
    private String virtualThreads() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("mvnrunner-dump");
        Path file = directory.resolve("threads.txt");
        try {
            ask("Thread.dump_to_file", file.toString());
            return Files.exists(file) ? VirtualThreadText.of(file) : "";
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(directory);
        }
    }

    private String ask(String command, String argument) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                jcmd.toString(), "-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", Long.toString(pid), command, argument);
        Map<String, String> environment = builder.environment();
        OPTIONS.forEach(environment::remove);
        Process process = builder.redirectErrorStream(true).start();
        running = process;
        if (ended) {
            process.destroyForcibly();
        }
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        process.waitFor(1, TimeUnit.SECONDS);
        return said;
    }

    private static String lastLine(String said) {
        return said.lines().map(String::strip).filter(line -> !line.isEmpty()).reduce((a, b) -> b).orElse("it said nothing");
    }

    private void withdraw() {
        String name = ".attach_pid" + pid;
        for (Path file : List.of(Path.of("/proc", Long.toString(pid), "cwd", name), Path.of("/tmp", name))) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException notOurs) {
                // The JVM is gone, or it was never there.
            }
        }
    }
}
