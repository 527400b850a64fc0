package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.report.events.EventLogReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what the last run of each module, under each profile, has told of tests.
 *
 * @param directories output directories of runs, with a directory for each profile
 * @param only the one profile that counts; empty for all of them
 */
record LastRuns(List<Path> directories, Optional<String> only) {
    /** Holds what {@code runner:merge} made of other runs. */
    private static final String MERGED = "merged";

    private record Log(Path file, String profile, FileTime written) {}

    private record Covered(String profile, String module) {}

    /** {@return the results and what was expected, in order; none of a module that a later run of its profile has again} */
    List<StampedEvent> events() throws IOException {
        List<Log> logs = logs();
        logs.sort(Comparator.comparing(Log::written).reversed());
        List<StampedEvent> all = new ArrayList<>();
        Set<Covered> covered = new HashSet<>();
        for (Log log : logs) {
            List<StampedEvent> events = new EventLogReader().read(log.file);
            events.stream()
                    .filter(event -> test(event.event())
                            .filter(test -> !covered.contains(new Covered(log.profile, test.id().module())))
                            .isPresent())
                    .forEach(all::add);
            events.forEach(event -> test(event.event())
                    .ifPresent(test -> covered.add(new Covered(log.profile, test.id().module()))));
        }
        return all;
    }

    private List<Log> logs() throws IOException {
        List<Log> logs = new ArrayList<>();
        for (Path run : directories) {
            if (!Files.isDirectory(run)) {
                continue;
            }
            try (DirectoryStream<Path> profiles = Files.newDirectoryStream(run, Files::isDirectory)) {
                for (Path profile : profiles) {
                    String name = String.valueOf(profile.getFileName());
                    Path log = profile.resolve("events.jsonl");
                    if (!name.equals(MERGED) && only.filter(asked -> !asked.equals(name)).isEmpty() && Files.exists(log)) {
                        logs.add(new Log(log, name, Files.getLastModifiedTime(log)));
                    }
                }
            }
        }
        return logs;
    }

    private static Optional<TestCase> test(RunEvent event) {
        return switch (event) {
            case RunEvent.TestFinished finished -> Optional.of(finished.test());
            case RunEvent.ExpectationApplied applied -> Optional.of(applied.test());
            default -> Optional.empty(); // tells of no result
        };
    }
}
