package io.github.mvnrunner.engine.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps a project's history in one small file of text.
 *
 * <p>Losing it costs nothing but order, so what can't be read, or was written by a later version, counts as nothing. It
 * is replaced as a whole; engines that run at once wait for each other while they do so.
 */
public final class HistoryFile {
    private static final String HEAD = "runner-history 4";

    /** Without the tests that failed, without the longest methods, without modules that are optimized late. */
    private static final List<String> HEADS = List.of("runner-history 1", "runner-history 2", "runner-history 3", HEAD);

    private static final String MODULE = "module ";
    private static final String LATE = "late ";
    private static final char FIELD = '\t';
    private static final char LONGEST = '/';
    private static final char FAILED = 'F';
    private static final char PASSED = 'P';

    private final Optional<Path> file;

    private HistoryFile(Optional<Path> file) {
        this.file = file;
    }

    /** {@return the history that is kept in that file, which may be absent} */
    public static HistoryFile at(Path file) {
        return new HistoryFile(Optional.of(file));
    }

    /** {@return a history that remembers nothing} */
    public static HistoryFile none() {
        return new HistoryFile(Optional.empty());
    }

    /** {@return what it holds; nothing if it can't be read} */
    public RunHistory read() {
        return file.filter(Files::isRegularFile).map(HistoryFile::read).orElse(RunHistory.EMPTY);
    }

    /**
     * Adds what a run has learnt to what the file holds by then.
     *
     * @throws IOException if it can't be written; the old file then stands
     */
    public void add(RunHistory learnt) throws IOException {
        if (file.isEmpty() || learnt.modules().isEmpty()) {
            return;
        }
        Path path = file.get().toAbsolutePath();
        Files.createDirectories(path.getParent());
        Path lock = path.resolveSibling(path.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            Path fresh = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(fresh, text(read().with(learnt)));
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static RunHistory read(Path path) {
        try {
            return parse(Files.readAllLines(path));
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException _) {
            return RunHistory.EMPTY;
        }
    }

    private static RunHistory parse(List<String> lines) {
        if (lines.isEmpty() || !HEADS.contains(lines.getFirst())) {
            return RunHistory.EMPTY;
        }
        Map<String, Map<String, ClassRecord>> modules = new HashMap<>();
        Set<String> late = new HashSet<>();
        Map<String, ClassRecord> module = new HashMap<>();
        String name = "";
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith(MODULE) || line.startsWith(LATE)) {
                String id = line.substring(line.indexOf(' ') + 1);
                module = modules.computeIfAbsent(id, _ -> new HashMap<>());
                if (line.startsWith(LATE)) {
                    late.add(id);
                }
            } else if (line.charAt(0) == FIELD) {
                String failure = line.substring(1).translateEscapes();
                module.computeIfPresent(name, (_, record) -> with(record, failure));
            } else {
                int end = line.indexOf(FIELD);
                name = line.substring(end + 2);
                char mark = line.charAt(end + 1);
                boolean failed = Character.toUpperCase(mark) == FAILED;
                String[] times = line.substring(0, end).split(String.valueOf(LONGEST), 2);
                long longest = times.length > 1 ? Long.parseLong(times[1]) : 0;
                module.put(
                        name,
                        new ClassRecord(
                                Long.parseLong(times[0]), failed, Set.of(), Character.isLowerCase(mark), longest));
            }
        }
        return new RunHistory(modules, late);
    }

    private static ClassRecord with(ClassRecord record, String failure) {
        Set<String> failures = new HashSet<>(record.failures());
        failures.add(failure);
        return new ClassRecord(record.millis(), record.failed(), failures, record.apart(), record.longest());
    }

    /** Small for a class that runs apart. */
    private static char mark(ClassRecord known) {
        char mark = known.failed() ? FAILED : PASSED;
        return known.apart() ? Character.toLowerCase(mark) : mark;
    }

    private static String text(RunHistory history) {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        new TreeMap<>(history.modules()).forEach((module, classes) -> {
            text.append(history.late().contains(module) ? LATE : MODULE).append(module).append('\n');
            new TreeMap<>(classes).forEach((name, known) -> {
                text.append(known.millis())
                        .append(known.longest() != 0 ? LONGEST + String.valueOf(known.longest()) : "")
                        .append(FIELD)
                        .append(mark(known))
                        .append(name)
                        .append('\n');
                known.failures().stream().sorted().forEach(failure -> text.append(FIELD)
                        .append(failure.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"))
                        .append('\n'));
            });
        });
        return text.toString();
    }
}
