package io.github.mvnrunner.engine.discovery;

import io.github.mvnrunner.engine.catalog.ModuleTree;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.catalog.TestSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Remembers a project's tests in files; what can't be read or written is as if it weren't there.
 *
 * <p>Whether what was found can be relied on, {@link Provenance} says. Safe for use by many threads and processes.
 */
public final class TreeCache {
    /** All classes are one suite there: what one of them holds may depend on the others. */
    private static final String TESTNG = "[engine:testng]/";

    private static final int MOST_FILES = 200;

    private final Path directory;

    /** Keeps files in that directory, which is made when it is needed. */
    public TreeCache(Path directory) {
        this.directory = directory;
    }

    /** {@return the tests of these classes, if all of them were asked for under that key before} */
    public Optional<ModuleTree> find(String key, List<String> classes) {
        Path file = file(key);
        try {
            return Files.isRegularFile(file)
                    ? TreeJson.read(Files.readString(file))
                            .filter(kept -> kept.classes().containsAll(classes))
                            .flatMap(kept -> only(kept, classes))
                    : Optional.empty();
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    /** Remembers what classes hold, if all of them could be looked into. */
    public void keep(String key, List<String> classes, ModuleTree tree) {
        if (!tree.unloadable().isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(directory);
            Path fresh = Files.createTempFile(directory, key, ".new");
            Files.writeString(fresh, TreeJson.text(new TreeJson.Kept(classes, tree)));
            Files.move(fresh, file(key), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            forgetOldest();
        } catch (IOException | UncheckedIOException _) {
            // the next list asks again
        }
    }

    private Path file(String key) {
        return directory.resolve(key + ".json");
    }

    /** A class stands for its own tree, unless it is one inside another. */
    private static Optional<ModuleTree> only(TreeJson.Kept kept, List<String> classes) {
        Set<String> asked = new HashSet<>(classes);
        if (asked.containsAll(kept.classes())) {
            return Optional.of(kept.tree());
        }
        if (kept.classes().stream().anyMatch(name -> name.contains("$"))
                || kept.tree().topLevels().stream().anyMatch(top -> top.uniqueId().startsWith(TESTNG))) {
            return Optional.empty();
        }
        Set<String> tops = new HashSet<>();
        for (TestNode node : kept.tree().nodes()) {
            boolean top = kept.tree().topLevels().contains(node.id());
            if (top && node.source().map(TestSource::className).filter(asked::contains).isPresent()) {
                tops.add(node.id().uniqueId());
            }
        }
        return Optional.of(new ModuleTree(
                kept.tree().nodes().stream().filter(node -> isIn(node, tops)).toList(),
                kept.tree().topLevels().stream().filter(top -> tops.contains(top.uniqueId())).toList(),
                List.of()));
    }

    private static boolean isIn(TestNode node, Set<String> tops) {
        String id = node.id().uniqueId();
        return node.parent().isEmpty() || tops.stream().anyMatch(top -> id.equals(top) || id.startsWith(top + "/"));
    }

    private void forgetOldest() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> file.toString().endsWith(".json"))
                    .sorted(Comparator.comparing(TreeCache::age).reversed())
                    .skip(MOST_FILES)
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static FileTime age(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException _) {
            return FileTime.fromMillis(0);
        }
    }
}
