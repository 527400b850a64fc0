package io.github.mvnrunner.engine.fork.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.JvmSpec;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.ReportSpec;
import io.github.mvnrunner.engine.config.ScanSpec;
import io.github.mvnrunner.engine.config.SurefireSpec;
import io.github.mvnrunner.engine.event.ReportStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows one archive over several runs, without any JVM. */
final class WorkerArchiveTests {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path root;

    private Path file;

    @BeforeEach
    void writeJar() throws IOException {
        Jars.with(root.resolve("a.jar"), "org/a/A.class");
        file = root.resolve("archives/name.jsa");
    }

    @Test
    void anArchiveThatBringsNothingIsDeletedForGood() throws IOException {
        run(4, 500);
        Files.writeString(file, "archive");
        assertThat(archived(archive().next(module()))).isTrue();

        run(6, 490);

        assertThat(file).doesNotExist();
        Files.writeString(file, "archive that another engine made meanwhile");
        assertThat(archived(archive().next(module()))).isFalse();
    }

    @Test
    void anArchiveThatBringsSomethingStays() throws IOException {
        run(4, 500);
        Files.writeString(file, "archive");

        run(6, 300);

        assertThat(file).exists();
        assertThat(archived(archive().next(module()))).isTrue();
    }

    @Test
    void jarsComeFirstWhereThereIsAnArchive() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "archive");

        ModuleSpec archived = archive().next(module()).module();

        assertThat(archived.classPath()).containsExactly(root.resolve("a.jar"), root.resolve("classes"));
        assertThat(archived.jvm().arguments()).endsWith(module().jvm().arguments().toArray(String[]::new));
    }

    @Test
    void whoUsesAnArchiveKeepsItFromBeingTheOldest() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "archive");

        run(1, 300);

        assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(NOW);
    }

    @Test
    void whatTwoRunsLearnAtOnceIsKept() throws IOException {
        WorkerArchive one = archive();
        WorkerArchive other = archive();
        one.next(module()).cost().accept(Duration.ofMillis(500));
        other.next(module()).cost().accept(Duration.ofMillis(300));

        one.learned(NOW);
        other.learned(NOW);

        assertThat(root.resolve("archives/name.costs")).hasContent("500 300\n\n");
    }

    @Test
    void aRunWithoutEnoughWorkersHasNothingToMakeAnArchiveOf() throws IOException {
        assertThat(run(4, 500)).isFalse();
        assertThat(run(5, 500)).isTrue();
    }

    private boolean run(int workers, long millis) throws IOException {
        WorkerArchive archive = archive();
        IntStream.range(0, workers).forEach(_ -> archive.next(module()).cost().accept(Duration.ofMillis(millis)));
        return archive.learned(NOW);
    }

    private WorkerArchive archive() throws IOException {
        JarsFirst order = JarsFirst.of(module().classPath(), Path.of("/elsewhere")).orElseThrow();
        return new WorkerArchive(17, module().jvm(), order, root.resolve("archives"), "name", root);
    }

    private ModuleSpec module() {
        return new ModuleSpec(
                "org.shop:cart",
                "cart",
                root,
                root,
                root,
                root,
                List.of(root.resolve("classes"), root.resolve("a.jar")),
                new ScanSpec(List.of(), List.of(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                false,
                new JvmSpec(Path.of("/jdk/bin/java"), List.of("-Xmx64m"), root, Map.of(), List.of(), Map.of(), true),
                Map.of(),
                new ReportSpec(false, "", true, true, ReportStyle.STANDARD),
                false,
                true,
                SurefireSpec.NONE);
    }

    private static boolean archived(FreshStart start) {
        return start.module().jvm().arguments().stream().anyMatch(flag -> flag.startsWith("-XX:SharedArchiveFile="));
    }
}
