package io.github.mvnrunner.engine.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdkReleaseTests {
    @TempDir
    Path home;

    @Test
    void thisJdkIsKnown() {
        assertThat(JdkRelease.of(Path.of(System.getProperty("java.home"), "bin", "java")))
                .hasValue(Runtime.version().feature());
    }

    @ParameterizedTest
    @CsvSource({"bin/java, 21.0.1, 21", "bin/java, 17, 17", "bin/java, 1.8.0_392, 8", "jre/bin/java, 1.8.0_392, 8"})
    void theReleaseFileTellsTheVersion(String java, String version, int feature) throws IOException {
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        assertThat(JdkRelease.of(executable(java))).hasValue(feature);
    }

    @Test
    void aLinkIsFollowed() throws IOException {
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25\"");
        Path link = Files.createSymbolicLink(home.resolve("link"), executable("bin/java"));
        assertThat(JdkRelease.of(link)).hasValue(25);
    }

    @Test
    void anotherBuildHasAnotherReleaseOrOtherClasses() throws IOException {
        Path java = executable("bin/java");
        Path release = home.resolve("release");
        Path classes = Files.createDirectory(home.resolve("lib")).resolve("modules");
        Files.writeString(release, "JAVA_VERSION=\"25\"");
        assertThat(JdkRelease.build(java)).isEmpty();

        Files.writeString(classes, "one");
        Optional<String> one = JdkRelease.build(java);
        Files.writeString(classes, "other");
        Optional<String> other = JdkRelease.build(java);
        Files.writeString(release, "JAVA_VERSION=\"25\" SOURCE=\"new\"");

        assertThat(Stream.of(one, other, JdkRelease.build(java))).doesNotContain(Optional.empty()).doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeToldIsEmpty() throws IOException {
        assertThat(JdkRelease.of(home.resolve("missing"))).isEmpty();
        assertThat(JdkRelease.of(executable("a/b/bin/java"))).isEmpty();
        Files.writeString(home.resolve("release"), "JAVA_VERSION=unknown");
        assertThat(JdkRelease.of(executable("bin/java"))).isEmpty();
    }

    private Path executable(String path) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }
}
