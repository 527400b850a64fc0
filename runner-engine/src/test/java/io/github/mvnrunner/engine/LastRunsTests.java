package io.github.mvnrunner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.kit.TestMother;
import io.github.mvnrunner.engine.report.events.EventLogReporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LastRunsTests {
    @TempDir
    Path directory;

    @Test
    void lastRunOfEachModuleUnderEachProfileCounts() throws IOException {
        run("root", "default", 1, "g:a", "g:b");
        run("a", "default", 2, "g:a");
        run("a", "ci", 3, "g:a");
        run("a", "merged", 4, "g:a");
        assertThat(tests(Optional.empty())).containsExactlyInAnyOrder("a ci g:a", "a default g:a", "root default g:b");
        assertThat(tests(Optional.of("default"))).containsExactlyInAnyOrder("a default g:a", "root default g:b");
    }

    private List<String> tests(Optional<String> only) throws IOException {
        return new LastRuns(List.of(directory.resolve("root"), directory.resolve("a"), directory.resolve("none")), only)
                .events().stream()
                        .map(event -> ((RunEvent.TestFinished) event.event()).test().name())
                        .toList();
    }

    private void run(String place, String profile, int at, String... modules) throws IOException {
        Path output = directory.resolve(place);
        EventLogReporter log = new EventLogReporter(output);
        report(log, new RunEvent.RunStarted(UUID.randomUUID(), profile, 1, List.of(), "mvn", "1"));
        for (String module : modules) {
            String name = place + " " + profile + " " + module;
            TestCase test = new TestCase(new TestId(module, name), "S", "S", name, name);
            report(log, new RunEvent.TestFinished(
                    test, List.of(TestMother.attempt(new Outcome.Passed())), TestStatus.PASSED, RunStats.EMPTY, Optional.empty()));
        }
        report(log, new RunEvent.RunFinished(RunStats.EMPTY, Duration.ZERO, Optional.empty()));
        Files.setLastModifiedTime(output.resolve(profile).resolve("events.jsonl"), FileTime.from(Instant.ofEpochSecond(at)));
    }

    private static void report(EventLogReporter log, RunEvent event) throws IOException {
        log.report(new StampedEvent(Instant.EPOCH, Duration.ZERO, event));
    }
}
