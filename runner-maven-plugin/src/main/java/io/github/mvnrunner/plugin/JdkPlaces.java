package io.github.mvnrunner.plugin;

import io.github.mvnrunner.plugin.EngineJdk.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a JDK for the engine may be, best first.
 *
 * @param property value of {@code -Drunner.engineJdk}; when present nothing else counts
 * @param toolchains homes of matching toolchains
 * @param mavenHome home of the JDK that runs Maven
 * @param environment environment variables
 * @param installations directories that hold JDKs, each with the path from an entry to the JDK's home
 */
record JdkPlaces(
        Optional<Path> property,
        List<Path> toolchains,
        Path mavenHome,
        Map<String, String> environment,
        Map<Path, String> installations) {

    /** The usual install places of this machine. */
    static Map<Path, String> usualInstallations(Path userHome, Map<String, String> environment) {
        Map<Path, String> places = new LinkedHashMap<>();
        places.put(Path.of("/usr/lib/jvm"), "");
        places.put(userHome.resolve(".sdkman/candidates/java"), "");
        places.put(userHome.resolve(".jdks"), "");
        places.put(userHome.resolve(".asdf/installs/java"), "");
        places.put(Path.of("/opt/java"), "");
        places.put(Path.of("/opt"), "");
        places.put(Path.of("/Library/Java/JavaVirtualMachines"), "Contents/Home");
        places.put(userHome.resolve("Library/Java/JavaVirtualMachines"), "Contents/Home");
        Optional.ofNullable(environment.get("ProgramFiles")).map(Path::of).ifPresent(programs -> {
            places.put(programs.resolve("Java"), "");
            places.put(programs.resolve("Eclipse Adoptium"), "");
        });
        return places;
    }

    List<Place> inOrder() {
        if (property.isPresent()) {
            return List.of(new Place("-Drunner.engineJdk", property.get()));
        }
        List<Place> places = new ArrayList<>();
        toolchains.forEach(home -> places.add(new Place("toolchains.xml", home)));
        places.add(new Place("Maven's own JVM", mavenHome));
        Stream.of("JAVA25_HOME", "JDK25_HOME")
                .filter(environment::containsKey)
                .forEach(name -> places.add(new Place(name, Path.of(environment.get(name)))));
        installations.forEach((directory, home) ->
                entries(directory).forEach(entry -> places.add(new Place("installed", entry.resolve(home)))));
        return places;
    }

    private static List<Path> entries(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }
}
