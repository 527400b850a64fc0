package io.github.mvnrunner.engine.fork.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveFolderTests {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void archivesThatWereUsedLongestAgoGo() throws IOException {
        file("old.jsa", 40, Duration.ofDays(9));
        file("older.jsa", 40, Duration.ofDays(10));
        file("new.jsa", 40, Duration.ZERO);

        ArchiveFolder.prune(folder, 100, NOW);

        assertThat(folder).isDirectoryNotContaining("glob:**older.jsa");
        assertThat(folder.resolve("old.jsa")).exists();
        assertThat(folder.resolve("new.jsa")).exists();
    }

    @Test
    void whatAProcessThatWasKilledLeftGoesAfterADay() throws IOException {
        file("a.part", 1, Duration.ofHours(25));
        file("a.list", 1, Duration.ofHours(25));
        file("b.part", 1, Duration.ofHours(23));

        ArchiveFolder.prune(folder, 100, NOW);

        assertThat(folder.toFile().list()).containsExactly("b.part");
    }

    @Test
    void notesAreKeptUntilThereAreVeryMany() throws IOException {
        for (int i = 0; i < 201; i++) {
            file(i + ".costs", 1, Duration.ofDays(i));
        }

        ArchiveFolder.prune(folder, 100, NOW);

        assertThat(folder.toFile().list()).hasSize(200).doesNotContain("200.costs");
    }

    @Test
    void aMissingFolderIsEmpty() throws IOException {
        ArchiveFolder.prune(folder.resolve("missing"), 100, NOW);

        assertThat(folder).isEmptyDirectory();
    }

    private void file(String name, int size, Duration age) throws IOException {
        Path file = Files.write(folder.resolve(name), new byte[size]);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }
}
