package io.github.mvnrunner.engine.discovery;

import io.github.mvnrunner.engine.config.JvmSpec;
import io.github.mvnrunner.engine.config.ModuleSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Sums up all that tests of a module can depend on before they run.
 *
 * <p>Of the class path every byte counts, and no time: a file that was changed within a tick of the clock, or got the
 * time of another one, is another file. Which classes are asked for plays no part.
 */
public final class TreeKey {
    /** Goes up when what a worker tells of tests changes, or what is kept of that. */
    private static final int FORMAT = 2;

    private static final String AGENT = "-javaagent:";

    /** What is typed to select tests, or to say how they are listed. */
    private static final Set<String> NOT_FOR_TESTS = Set.of("test", "it.test", "surefire.failIfNoSpecifiedTests");

    /** What differs from one terminal to the next, and from one command to the next. */
    private static final Set<String> OF_A_SHELL = Set.of(
            "_", "SHLVL", "PWD", "OLDPWD", "COLUMNS", "LINES", "WINDOWID", "TERM_SESSION_ID", "MAVEN_CMD_LINE_ARGS");

    private final CRC32 sum = new CRC32();
    private final CRC32C other = new CRC32C();

    private TreeKey() {}

    /**
     * {@return a short name; another one whenever tests may be others}
     *
     * @param workerJar what asks the tests, a jar or a directory
     * @param environment what workers inherit
     * @throws UncheckedIOException if something can't be read
     */
    public static String of(ModuleSpec module, Path workerJar, Map<String, String> environment) {
        TreeKey key = new TreeKey();
        key.add("format", String.valueOf(FORMAT));
        key.add("module", module.id());
        key.addJdk(module.jvm().executable());
        key.addRecipe(module.jvm(), environment);
        key.add("parameters", new TreeMap<>(module.configurationParameters()).toString());
        key.add("groups", module.groups() + " " + module.excludedGroups() + " " + module.categories());
        key.addEntry(workerJar);
        ManifestClassPath.followed(module.classPath()).forEach(key::addEntry);
        agents(module.jvm()).forEach(key::addEntry);
        return String.format("%08x%08x", key.sum.getValue(), key.other.getValue());
    }

    private static Stream<Path> agents(JvmSpec jvm) {
        return jvm.arguments().stream()
                .filter(argument -> argument.startsWith(AGENT))
                .map(argument -> argument.substring(AGENT.length()).split("=", 2)[0])
                .map(jvm.workingDirectory()::resolve);
    }

    private void addRecipe(JvmSpec jvm, Map<String, String> environment) {
        add("arguments", jvm.arguments().toString());
        add("directory", jvm.workingDirectory().toString());
        add("assertions", String.valueOf(jvm.enableAssertions()));
        jvm.excludedEnvironment().forEach(name -> add("excluded", name));
        new TreeMap<>(environment).forEach((name, value) -> {
            if (!OF_A_SHELL.contains(name)) {
                add(name, value);
            }
        });
        new TreeMap<>(jvm.environment()).forEach(this::add);
        new TreeMap<>(jvm.systemProperties()).forEach((name, value) -> {
            if (!name.startsWith("runner.") && !NOT_FOR_TESTS.contains(name)) {
                add(name, value);
            }
        });
    }

    /** What stands in a JDK's home says which build it is. */
    private void addJdk(Path java) {
        try {
            Path real = java.toRealPath();
            add("java", real + " " + Files.size(real));
            Stream.iterate(real, path -> path != null, Path::getParent)
                    .skip(2)
                    .limit(2)
                    .map(home -> home.resolve("release"))
                    .filter(Files::isRegularFile)
                    .forEach(this::addFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addEntry(Path entry) {
        add("entry", entry.toString());
        if (Files.isDirectory(entry)) {
            try (Stream<Path> files = Files.walk(entry, FileVisitOption.FOLLOW_LINKS)) {
                List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
                sorted.forEach(file -> {
                    add("file", entry.relativize(file).toString());
                    addFile(file);
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else if (Files.exists(entry)) {
            addFile(entry);
        }
    }

    private void addFile(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                add(buffer, read);
                size += read;
            }
            add("size", String.valueOf(size));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lengths keep apart what stands side by side. */
    private void add(String name, String value) {
        for (String text : List.of(name, value)) {
            byte[] bytes = (text.length() + ":" + text).getBytes(StandardCharsets.UTF_8);
            add(bytes, bytes.length);
        }
    }

    private void add(byte[] bytes, int length) {
        sum.update(bytes, 0, length);
        other.update(bytes, 0, length);
    }
}
