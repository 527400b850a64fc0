package io.github.mvnrunner.engine.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        return has(mask(PROC.resolve(pid + "/status"), "SigCgt:"), signal);
    }

    /** Every process of this machine, as of about now; empty where that can't be seen. */
    public static List<ProcessFacts> processes() {
        return list(PROC).stream()
                .filter(entry -> number(entry) != Long.MAX_VALUE)
                .flatMap(entry -> read(entry.resolve("stat")).flatMap(ProcessFacts::parse).stream())
                .toList();
    }

    /** A process's command line with its arguments; empty if it has none to show. */
    public static Optional<String> command(long pid) {
        return read(PROC.resolve(pid + "/cmdline"))
                .map(line -> line.replace('\0', ' ').strip())
                .filter(line -> !line.isEmpty());
    }

    /** Whether a process was started with an environment that holds this {@code NAME=value}. */
    public static boolean wasGiven(long pid, String variable) {
        return read(PROC.resolve(pid + "/environ"))
                .filter(environment -> ("\0" + environment + "\0").contains("\0" + variable + "\0"))
                .isPresent();
    }

    /**
     * What a process has open for writing, such as {@code pipe:[4711]}; empty if that is not for us to know.
     *
     * <p>Descriptors for reading are left out: between its birth and its program a child of this process holds copies of
     * all of ours.
     */
    public static Set<String> openForWriting(long pid) {
        Set<String> open = new HashSet<>();
        for (Path descriptor : list(PROC.resolve(pid + "/fd"))) {
            if (isForWriting(descriptor)) {
                link(descriptor).ifPresent(open::add);
            }
        }
        return open;
    }

    /** The kernel shows it in the permissions of the link itself. */
    private static boolean isForWriting(Path descriptor) {
        try {
            return Files.getPosixFilePermissions(descriptor, LinkOption.NOFOLLOW_LINKS)
                    .contains(PosixFilePermission.OWNER_WRITE);
        } catch (IOException gone) {
            return false;
        }
    }

    /**
     * Whether a signal that ends a process waits only for it to get a processor.
     *
     * <p>A request to end that a stopped process has, or that it blocks, may wait for ever.
     */
    public static boolean isDying(long pid) {
        Path status = PROC.resolve(pid + "/status");
        long pending = mask(status, "SigPnd:") | mask(status, "ShdPnd:");
        long mayWait = mask(status, "SigBlk:") | mask(status, "SigCgt:");
        boolean stopped = field(status, "State:").filter(state -> state.startsWith("T")).isPresent();
        return has(pending, ProcessSignal.KILL)
                || has(pending & ~mayWait, ProcessSignal.TERMINATE) && !stopped;
    }

    private static long mask(Path status, String name) {
        return field(status, name).map(mask -> Long.parseUnsignedLong(mask, 16)).orElse(0L);
    }

    private static boolean has(long mask, ProcessSignal signal) {
        return (mask >>> (signal.number() - 1) & 1) == 1;
    }

    /** What one of our own descriptors stands for. */
    static Optional<String> nameOfOwn(int descriptor) {
        return link(PROC.resolve("self/fd/" + descriptor));
    }

    private static Optional<String> link(Path link) {
        try {
            return Optional.of(Files.readSymbolicLink(link).toString());
        } catch (IOException gone) {
            return Optional.empty();
        }
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
