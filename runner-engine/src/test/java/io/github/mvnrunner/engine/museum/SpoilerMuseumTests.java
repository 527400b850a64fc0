package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.RunEvent.WorkerStarted;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Lets tests spoil the one JVM that others share with them. */
@Timeout(120)
final class SpoilerMuseumTests {
    private static RecordedRun run;

    @BeforeAll
    static void runAll(@TempDir Path directory) throws IOException, InterruptedException {
        run = EngineKit.in(directory)
                .classes(Exhibit.fixtures(Rooms.SPOILERS))
                .option("test-threads", "1")
                .run();
    }

    @Test
    void everyExhibitEndsAsItsModelSays() {
        assertThat(run.statuses()).isEqualTo(Exhibit.expected(Rooms.SPOILERS));
    }

    @Test
    void allShareOneWorkerAndItLeavesAsItShould() {
        assertThat(run.all(WorkerStarted.class)).hasSize(1);
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void streamThatATestClosedStaysOpenForOthers() {
        assertThat(run.last("ClosesOutTestCase.bIsHeard").output().out().text()).isEqualTo("out is open\n");
        assertThat(run.last("ClosesOutTestCase.bIsHeard").output().err().text()).isEqualTo("err is open\n");
    }

    @Test
    void interruptedThreadStillPrints() {
        assertThat(run.last("InterruptsItselfTestCase.bPrintsAndInterrupts").output().out().text())
                .isEqualTo("interrupted\n");
    }
}
