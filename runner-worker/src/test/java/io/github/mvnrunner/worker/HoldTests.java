package io.github.mvnrunner.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.worker.wire.EngineFrame;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class HoldTests {
    @ParameterizedTest
    @EnumSource
    void testWaitsBeforeItIsTornDownAndAgainIfThatFails(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            begin(worker, "TearsDownTestCase");
            for (int holds = 0; holds < 5; holds++) {
                letGo(worker);
            }
            worker.readUntil(WorkerFrame.UnitDone.class);
            assertThat(worker.finish().lines())
                    .containsSequence("held ", "OUT aPasses: torn down", "finished aPasses SUCCESSFUL")
                    .containsSequence("held as failed", "OUT bFails: torn down", "finished bFails FAILED")
                    .containsSequence("held ", "OUT cAborts: torn down", "finished cAborts ABORTED")
                    .containsSequence(
                            "held ", "OUT dFailsLater: torn down", "held as failed", "finished dFailsLater FAILED");
        }
    }

    @Test
    void vintageWaitsAtItsEnd() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            begin(worker, "VintageOneTestCase");
            letGo(worker);
            worker.readUntil(WorkerFrame.UnitDone.class);
            assertThat(worker.finish().lines())
                    .containsSubsequence("OUT old: old One", "held ", "finished old SUCCESSFUL", "goodbye FINISHED");
        }
    }

    private static void begin(WorkerProcess worker, String fixture) throws IOException {
        worker.select(fixture).discover(true).send(new EngineFrame.Hold()).launch();
        worker.send(new EngineFrame.Run(worker.transcript.topLevelId(fixture), Collections.emptyMap()));
    }

    private static void letGo(WorkerProcess worker) throws IOException {
        worker.readUntil(WorkerFrame.Held.class).send(new EngineFrame.GoOn(last(worker).index));
    }

    private static WorkerFrame.Held last(WorkerProcess worker) {
        return (WorkerFrame.Held) worker.transcript.frames.get(worker.transcript.frames.size() - 1);
    }
}
