package io.github.mvnrunner.engine.discovery;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** Follows the {@code Class-Path} in the manifests of jars, as class loaders do. */
final class ManifestClassPath {
    private ManifestClassPath() {}

    /** {@return these entries, each followed by what its manifest names, and what is named there; those that exist} */
    static List<Path> followed(List<Path> entries) {
        Set<Path> all = new LinkedHashSet<>();
        entries.forEach(entry -> follow(entry, all));
        return List.copyOf(all);
    }

    private static void follow(Path entry, Set<Path> all) {
        if (Files.exists(entry) && all.add(entry) && Files.isRegularFile(entry)) {
            named(entry).forEach(next -> follow(next, all));
        }
    }

    private static List<Path> named(Path jar) {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            String names = Optional.ofNullable(file.getManifest())
                    .map(Manifest::getMainAttributes)
                    .map(attributes -> attributes.getValue(Attributes.Name.CLASS_PATH))
                    .orElse("");
            List<Path> paths = new ArrayList<>();
            for (String name : names.strip().split("\\s+")) {
                resolve(jar, name).ifPresent(paths::add);
            }
            return paths;
        } catch (IOException _) {
            return List.of(); // no jar, or none that a class loader can read
        }
    }

    /** What is no file is nothing that a class loader of ours would open either. */
    private static Optional<Path> resolve(Path jar, String name) {
        try {
            URI found = jar.toUri().resolve(name);
            return name.isEmpty() || !"file".equals(found.getScheme()) ? Optional.empty() : Optional.of(Path.of(found));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
