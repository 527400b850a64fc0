package io.github.mvnrunner.engine.kit;

import io.github.mvnrunner.engine.event.ModuleInfo;
import io.github.mvnrunner.engine.event.RunEvent.RunStarted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the XML reports that a run left behind. */
final class ReportFiles {
    private ReportFiles() {}

    /** {@return the folders of all modules} */
    static List<Path> directories(RecordedRun run) {
        return run.all(RunStarted.class)
                .flatMap(started -> started.modules().stream())
                .map(ModuleInfo::reportsDirectory)
                .distinct()
                .toList();
    }

    /** {@return every {@code TEST-*.xml}, sorted} */
    static List<Path> of(RecordedRun run) {
        return directories(run).stream().flatMap(ReportFiles::in).sorted().toList();
    }

    private static Stream<Path> in(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
