package io.github.mvnrunner.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.kit.Await;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
@Timeout(300)
final class BackgroundWorkTests {
    @TempDir
    Path directory;

    private Path input;
    private Path part;
    private Path target;

    @BeforeEach
    void writeInput() throws Exception {
        input = Files.writeString(directory.resolve("in put"), "text");
        part = directory.resolve("pa rt");
        target = directory.resolve("tar get");
    }

    @Test
    void whatTheCommandWroteIsRenamed() throws Exception {
        BackgroundWork.make(List.of("cp", input.toString(), part.toString()), input, part, target, List.of());

        Await.until("the input is gone", () -> Files.notExists(input));
        assertThat(target).hasContent("text");
        assertThat(directory.toFile().list()).containsExactly("tar get");
    }

    @Test
    void aCommandThatFailsLeavesNothing() throws Exception {
        BackgroundWork.make(
                List.of("sh", "-c", "echo half > '" + part + "'; exit 1"), input, part, target, List.of());

        Await.until("the input is gone", () -> Files.notExists(input));
        Await.until("nothing is left", () -> directory.toFile().list().length == 0);
    }

    @Test
    void variablesCanBeLeftOut() throws Exception {
        assertThat(System.getenv()).containsKey("HOME");

        BackgroundWork.make(List.of("sh", "-c", "/usr/bin/env > '" + part + "'"), input, part, target, List.of("HOME"));

        Await.until("the input is gone", () -> Files.notExists(input));
        assertThat(Files.readAllLines(target)).noneMatch(line -> line.startsWith("HOME="));
    }
}
