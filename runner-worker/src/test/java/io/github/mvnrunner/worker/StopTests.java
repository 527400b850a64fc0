package io.github.mvnrunner.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.worker.wire.EngineFrame;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a worker still does once nothing more is to start; tests are held, so that it hears of that in the middle. */
final class StopTests {
    @ParameterizedTest
    @EnumSource
    void whatRunsEndsAndNothingIsToldOfTheRest(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            worker.select("TearsDownTestCase").discover(true).send(new EngineFrame.Hold()).launch();
            worker.send(new EngineFrame.Run(worker.transcript.topLevelId("TearsDownTestCase"), Collections.emptyMap()));
            worker.readUntil(WorkerFrame.Held.class).send(new EngineFrame.Stop());
            int held = worker.transcript.node("aPasses").index;
            worker.send(new EngineFrame.GoOn(held)).readUntil(WorkerFrame.UnitDone.class);

            assertThat(worker.finish().lines())
                    .containsSubsequence(
                            "started aPasses",
                            "OUT aPasses: torn down",
                            "finished aPasses SUCCESSFUL",
                            "finished TearsDownTestCase SUCCESSFUL",
                            "goodbye FINISHED")
                    .noneMatch(line -> line.contains("bFails"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void classThatHasNotBegunIsPassedOver(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            worker.select("PlainTestCase").discover(true).send(new EngineFrame.Stop()).launch().run("PlainTestCase");

            assertThat(worker.finish().lines()).containsExactly("done PlainTestCase", "plan done", "goodbye FINISHED");
        }
    }
}
