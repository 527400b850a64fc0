package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs two failing tests and a class that waits behind them, on one slot. */
@Timeout(60)
final class RetryOrderTests {
    @TempDir
    Path directory;

    @Test
    void retriesComeAfterAllFirstAttempts() throws IOException, InterruptedException {
        assertThat(order("end"))
                .containsExactly("FailsTestCase", "FailsTestCase", "PassesTestCase", "PassesTestCase", "FailsTestCase",
                        "FailsTestCase");
    }

    @Test
    void immediateRetriesComeBeforeAllElseOfTheirSlot() throws IOException, InterruptedException {
        assertThat(order("immediate"))
                .containsExactly("FailsTestCase", "FailsTestCase", "FailsTestCase", "FailsTestCase", "PassesTestCase",
                        "PassesTestCase");
    }

    private List<String> order(String retryOrder) throws IOException, InterruptedException {
        RecordedRun run = EngineKit.in(directory)
                .classes(Exhibit.fixture("FailsTestCase"), Exhibit.fixture("PassesTestCase"))
                .option("test-threads", "1")
                .option("retries", "1")
                .option("retry-order", retryOrder)
                .run();
        return run.all(RunEvent.TestStarted.class)
                .map(started -> RecordedRun.label(started.test()))
                .map(label -> label.substring(0, label.indexOf('.')))
                .toList();
    }
}
