package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.plugin.EngineJdk.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineJdkTests {
    @TempDir
    private Path machine;

    @Test
    void toolchainComesBeforeEverythingElse() throws IOException {
        JdkPlaces places = places(List.of(jdk("toolchain", "25.0.3")), jdk("maven", "25"), Map.of());
        assertThat(found(places)).isEqualTo("toolchain");
    }

    @Test
    void mavensOwnComesBeforeTheEnvironment() throws IOException {
        Map<String, String> environment = Map.of("JAVA25_HOME", jdk("variable", "25").toString());
        assertThat(found(places(List.of(), jdk("maven", "25"), environment))).isEqualTo("maven");
    }

    @Test
    void anotherFeatureVersionIsPassedOver() throws IOException {
        Map<String, String> environment = Map.of("JDK25_HOME", jdk("variable", "25.0.1").toString());
        assertThat(found(places(List.of(), jdk("maven", "17.0.15"), environment))).isEqualTo("variable");
    }

    @Test
    void installedOnesComeLast() throws IOException {
        jdk("installed/b", "26");
        jdk("installed/c", "25-ea");
        assertThat(found(places(List.of(), jdk("maven", "1.8.0_392"), Map.of()))).isEqualTo("c");
    }

    @Test
    void macPathLeadsToTheHome() throws IOException {
        jdk("mac/temurin.jdk/Contents/Home", "25");
        Map<Path, String> installations = Map.of(machine.resolve("mac"), "Contents/Home");
        JdkPlaces places = new JdkPlaces(Optional.empty(), List.of(), machine, Map.of(), installations);
        assertThat(found(places)).isEqualTo("Home");
    }

    @Test
    void propertyExcludesAllOtherPlaces() throws IOException {
        Path absent = machine.resolve("absent");
        JdkPlaces places = new JdkPlaces(Optional.of(absent), List.of(), jdk("maven", "25"), Map.of(), Map.of());
        assertThat(EngineJdk.search(places.inOrder()))
                .isEqualTo(new EngineJdk.NotFound(List.of(new EngineJdk.Looked(
                        new Place("-Drunner.engineJdk", absent), "no such directory"))));
    }

    @Test
    void adviceNamesEveryPlace() throws IOException {
        JdkPlaces places = places(List.of(), jdk("maven", "17.0.15"), Map.of("JAVA25_HOME", "/gone"));
        assertThat(MavenAdvice.noJdk((EngineJdk.NotFound) EngineJdk.search(places.inOrder())))
                .contains("maven (Maven's own JVM): version 17.0.15", "/gone (JAVA25_HOME): no such directory")
                .contains("-Drunner.engineJdk=");
    }

    private JdkPlaces places(List<Path> toolchains, Path maven, Map<String, String> environment) {
        return new JdkPlaces(
                Optional.empty(), toolchains, maven, environment, Map.of(machine.resolve("installed"), ""));
    }

    private static String found(JdkPlaces places) {
        return ((EngineJdk.Found) EngineJdk.search(places.inOrder())).home().getFileName().toString();
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = machine.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Path java = Files.createFile(home.resolve("bin/java"));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
