package io.github.mvnrunner.engine.fork.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.JvmSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArchiveNameTests {
    @TempDir
    Path root;

    private String before;

    @BeforeEach
    void name() throws IOException {
        jar("a.jar", "one");
        before = name("25+1", "-Xmx64m");
    }

    @Test
    void sameThingsHaveTheSameName() throws IOException {
        assertThat(name("25+1", "-Xmx64m")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xmx65m", "--add-opens=a/b=c", "-javaagent:agent.jar", "-XX:+UseZGC"})
    void eachFlagCounts(String flag) throws IOException {
        assertThat(name("25+1", "-Xmx64m", flag)).isNotEqualTo(before);
    }

    @Test
    void systemPropertiesDoNot() throws IOException {
        assertThat(name("25+1", "-Xmx64m", "-Dport=4711")).isEqualTo(before);
    }

    @Test
    void theBuildOfTheJdkCounts() throws IOException {
        assertThat(name("25+2", "-Xmx64m")).isNotEqualTo(before);
    }

    @Test
    void aJarOfTheSameSizeAndTimeButOtherContentCounts() throws IOException {
        long size = Files.size(root.resolve("a.jar"));
        var time = Files.getLastModifiedTime(root.resolve("a.jar"));
        jar("a.jar", "two");

        assertThat(Files.size(root.resolve("a.jar"))).isEqualTo(size);
        assertThat(Files.getLastModifiedTime(root.resolve("a.jar"))).isEqualTo(time);
        assertThat(name("25+1", "-Xmx64m")).isNotEqualTo(before);
    }

    @Test
    void theContentOfAnAgentCounts() throws IOException {
        jar("agent.jar", "one");
        String one = name("25+1", "-javaagent:agent.jar=destfile=a");
        jar("agent.jar", "two");

        assertThat(name("25+1", "-javaagent:agent.jar=destfile=a")).isNotEqualTo(one);
    }

    private void jar(String name, String content) throws IOException {
        Jars.of(root.resolve(name), Map.of("a.txt", content.getBytes(StandardCharsets.UTF_8)));
    }

    private String name(String build, String... flags) throws IOException {
        JvmSpec jvm = new JvmSpec(Path.of("java"), List.of(flags), root, Map.of(), List.of(), Map.of(), true);
        JarsFirst order = JarsFirst.of(List.of(root.resolve("a.jar")), Path.of("/elsewhere")).orElseThrow();
        return ArchiveName.of(build, jvm, List.of(flags), order);
    }
}
