package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventCountsTests {
    private static final String STATS = "\"stats\":{\"planned\":36,\"passed\":9,\"flaky\":1,\"interfered\":1,\"failed\":2,"
            + "\"errored\":3,\"timedOut\":4,\"crashed\":5,\"skipped\":6,\"notRun\":7}";

    @TempDir
    private Path directory;

    @Test
    void lastEventCounts() throws IOException {
        String events = "{\"type\":\"testStarted\",\"stats\":{\"passed\":1},\"test\":\"runFinished\"}\n"
                + "{\"type\":\"runFinished\"," + STATS + "}\n";
        assertThat(counts(events)).isEqualTo(new FailsafeSummary(29, 12, 2, 6, 2, Optional.empty(), false));
    }

    @Test
    void runThatNeverEndedHasNoCounts() throws IOException {
        assertThat(counts("{\"type\":\"testStarted\",\"stats\":{\"passed\":1}}\n{\"type\":\"runFinished\",\"st"))
                .isEqualTo(FailsafeSummary.NONE);
    }

    @Test
    void runThatNeverBeganKeepsItsFailure() throws IOException {
        assertThat(EventCounts.of(directory.resolve("none"), Optional.of("why")).failure()).hasValue("why");
    }

    private FailsafeSummary counts(String events) throws IOException {
        return EventCounts.of(Files.writeString(directory.resolve("events.jsonl"), events), Optional.empty());
    }
}
