package io.github.mvnrunner.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.worker.wire.EngineFrame;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What FINISH does to a launch that has no gates. */
final class CancellationTests {
    @ParameterizedTest
    @EnumSource(names = {"NEWEST", "NEWEST_ON_25"})
    void nothingMoreStartsAndNothingIsToldOfIt(Platform platform) throws Exception {
        Transcript transcript = finishedDuringTheFirstTest(platform);

        assertThat(transcript.lines("started ")).filteredOn("started test"::equals).hasSize(1);
        assertThat(transcript.lines()).noneMatch(line -> line.startsWith("skipped"));
        assertThat(transcript.lines()).containsSubsequence("plan done", "goodbye FINISHED");
    }

    @Test
    void beforeJUnit6TheLaunchRunsToItsEnd() throws Exception {
        assertThat(finishedDuringTheFirstTest(Platform.CURRENT).lines("started "))
                .filteredOn("started test"::equals)
                .hasSize(3);
    }

    /** The first test waits until FINISH has been read, which comes before its GO_ON. */
    private static Transcript finishedDuringTheFirstTest(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            worker.select("OnceFirstTestCase", "OnceSecondTestCase", "OnceThirdTestCase").discover(false);
            worker.send(new EngineFrame.Hold()).launch().readUntil(WorkerFrame.Held.class);
            worker.send(new EngineFrame.Finish());
            letGo(worker);
            for (int others = platform == Platform.CURRENT ? 2 : 0; others > 0; others--) {
                letGo(worker.readUntil(WorkerFrame.Held.class));
            }
            return worker.readToEnd(0);
        }
    }

    private static void letGo(WorkerProcess worker) throws IOException {
        WorkerFrame last = worker.transcript.frames.get(worker.transcript.frames.size() - 1);
        worker.send(new EngineFrame.GoOn(((WorkerFrame.Held) last).index));
    }
}
