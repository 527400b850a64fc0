package io.github.mvnrunner.engine.fork;

import io.github.mvnrunner.engine.config.JvmSpec;
import io.github.mvnrunner.engine.config.ModuleSpec;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives each module's class path a form that fits into a command line.
 *
 * <p>Linux takes at most 128 KiB in one argument. A longer class path is written into the manifest of a temporary jar,
 * as Surefire does with {@code useManifestOnlyJar}; it works from Java 8 on. Safe for any thread.
 */
public final class ClassPaths {
    private static final int LONGEST = 120_000;

    private final Path workerJar;
    private final Path directory;
    private final Map<List<Path>, Path> jars = new ConcurrentHashMap<>();

    /**
     * Adds a jar to every class path.
     *
     * @param directory where temporary jars are made; somebody else deletes it
     */
    public ClassPaths(Path workerJar, Path directory) {
        this.workerJar = workerJar;
        this.directory = directory;
    }

    /**
     * {@return what to pass to {@code -cp}}
     *
     * @throws UncheckedIOException if a jar for a long one can't be written
     */
    public String argument(ModuleSpec module) {
        return fits(module)
                ? joined(module)
                : jars.computeIfAbsent(elements(module), this::write).toString();
    }

    /** {@return the module with a recipe under which tests find the whole of it in {@code java.class.path}} */
    public ModuleSpec visible(ModuleSpec module) {
        if (fits(module)) {
            return module;
        }
        JvmSpec jvm = module.jvm();
        Map<String, String> properties = new LinkedHashMap<>(jvm.systemProperties());
        properties.put("java.class.path", joined(module));
        return module.with(jvm.with(properties));
    }

    /** {@return whether a command line can hold its class path} */
    public boolean fits(ModuleSpec module) {
        return joined(module).getBytes(Charset.defaultCharset()).length <= LONGEST;
    }

    private String joined(ModuleSpec module) {
        return elements(module).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** {@return the class path of a worker for that module, which may hold the worker's jar already} */
    public List<Path> elements(ModuleSpec module) {
        return module.classPath().contains(workerJar)
                ? module.classPath()
                : Stream.concat(module.classPath().stream(), Stream.of(workerJar)).toList();
    }

    private Path write(List<Path> elements) {
        try {
            Path jar = Files.createTempFile(directory, "classpath-", ".jar");
            try (JarOutputStream stream = new JarOutputStream(Files.newOutputStream(jar), manifest(elements))) {
                stream.finish();
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manifest manifest(List<Path> elements) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        elements.stream().map(ClassPaths::url).collect(Collectors.joining(" ")));
        return manifest;
    }

    /** What is no file counts as a directory, also one that is made later. */
    private static String url(Path element) {
        String url = element.toUri().toASCIIString();
        return Files.isRegularFile(element) || url.endsWith("/") ? url : url + "/";
    }
}
