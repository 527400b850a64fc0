package io.github.mvnrunner.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.worker.wire.EngineFrame;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What STOP does to a launch that has no gates; the first test is held until it has been read. */
final class CancellationTests {
    private static final String PARALLEL = "junit.jupiter.execution.parallel.enabled";

    @ParameterizedTest
    @EnumSource(names = {"NEWEST", "NEWEST_ON_25"})
    void nothingMoreStartsWhereJupiterRunsInParallel(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            worker.parameter(PARALLEL, "true").select("OnceFirstTestCase", "OnceSecondTestCase", "OnceThirdTestCase");
            assertThat(stoppedDuringTheFirstTest(worker).lines("started test")).hasSize(1);
        }
    }

    /** By the token alone, since our condition reaches Jupiter only. */
    @ParameterizedTest
    @EnumSource(names = {"NEWEST", "NEWEST_ON_25"})
    void nothingMoreStartsInEnginesThatHeedTheToken(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            worker.select("VintageOneTestCase", "VintageTwoTestCase");
            assertThat(stoppedDuringTheFirstTest(worker).lines("started old")).hasSize(1);
        }
    }

    @Test
    void anOlderJUnitHasNoToken() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            worker.select("VintageOneTestCase", "VintageTwoTestCase").discover(false);
            hold(worker).send(new EngineFrame.Stop());
            letGo(worker);
            letGo(worker.readUntil(WorkerFrame.Held.class));
            worker.readUntil(WorkerFrame.PlanDone.class);
            assertThat(worker.finish().lines("started old")).hasSize(2);
        }
    }

    private static Transcript stoppedDuringTheFirstTest(WorkerProcess worker) throws Exception {
        worker.discover(false);
        hold(worker).send(new EngineFrame.Stop());
        letGo(worker);
        worker.readUntil(WorkerFrame.PlanDone.class);
        Transcript transcript = worker.finish();
        assertThat(transcript.lines()).noneMatch(line -> line.startsWith("skipped")).contains("goodbye FINISHED");
        return transcript;
    }

    private static WorkerProcess hold(WorkerProcess worker) throws IOException {
        return worker.send(new EngineFrame.Hold()).launch().readUntil(WorkerFrame.Held.class);
    }

    private static void letGo(WorkerProcess worker) throws IOException {
        WorkerFrame last = worker.transcript.frames.get(worker.transcript.frames.size() - 1);
        worker.send(new EngineFrame.GoOn(((WorkerFrame.Held) last).index));
    }
}
