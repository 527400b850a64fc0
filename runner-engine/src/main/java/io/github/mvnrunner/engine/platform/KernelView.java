package io.github.mvnrunner.engine.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the kernel says about a process, without the process's help; Linux only, elsewhere it knows nothing.
 *
 * <p>Reads {@code /proc}, which never waits for the process that it tells of.
 */
public final class KernelView {
    private static final Path PROC = Path.of("/proc");

    private KernelView() {}

    /** Whether there is anything to see on this machine. */
    public static boolean isAvailable() {
        return Files.isDirectory(PROC.resolve("self/task"));
    }

    /** What the kernel's table of processes says of one; empty if there is none of that id. */
    public static Optional<ProcessFacts> process(long pid) {
        return read(PROC.resolve(pid + "/stat")).flatMap(ProcessFacts::parse);
    }

    /** Whether a process has a handler of its own for a signal, which else may end it. */
    public static boolean catches(long pid, ProcessSignal signal) {
        return field(PROC.resolve(pid + "/status"), "SigCgt:")
                .map(mask -> Long.parseUnsignedLong(mask, 16) >>> (signal.number() - 1) & 1)
                .filter(bit -> bit == 1)
                .isPresent();
    }

    /** One paragraph for each of a process's threads: name, state, and what it waits for in the kernel. */
    public static String threads(long pid) {
        StringBuilder text = new StringBuilder();
        for (Path task : list(PROC.resolve(pid + "/task"))) {
            text.append(thread(task));
        }
        return text.toString();
    }

    private static String thread(Path task) {
        String name = read(task.resolve("comm")).orElse("?").strip();
        String state = field(task.resolve("status"), "State:").orElse("?");
        String waits = read(task.resolve("wchan")).map(String::strip).filter(channel -> !channel.equals("0")).orElse("");
        StringBuilder text = new StringBuilder("\"" + name + "\" tid=" + task.getFileName() + " " + state);
        text.append(waits.isEmpty() ? "" : " in " + waits).append('\n');
        read(task.resolve("stack")).stream()
                .flatMap(String::lines)
                .forEach(line -> text.append("\tat ").append(line.replaceFirst("^\\[<.*>] ", "")).append('\n'));
        return text.append('\n').toString();
    }

    private static Optional<String> field(Path file, String name) {
        return read(file).stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst();
    }

    static List<Path> list(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted(Comparator.comparingLong(KernelView::number)).toList();
        } catch (IOException | java.io.UncheckedIOException gone) {
            return List.of();
        }
    }

    private static long number(Path entry) {
        String name = entry.getFileName().toString();
        return name.chars().allMatch(Character::isDigit) ? Long.parseLong(name) : Long.MAX_VALUE;
    }

    /** Empty if the process is gone, or the file is not for us. */
    static Optional<String> read(Path file) {
        try {
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException goneOrForbidden) {
            return Optional.empty();
        }
    }
}
