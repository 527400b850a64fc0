package io.github.mvnrunner.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.worker.fixtures.ObstinateEngine;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An engine that can't be given one class at a time runs once, together with all others. */
final class ObstinateEngineTests {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void itsTestsRunOnce(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.with(ObstinateEngine.class, platform, directory)) {
            worker.select("ObstinateEngine$One", "PlainTestCase", "ObstinateEngine$Two", "VintageOneTestCase")
                    .discover(true);
            assertThat(worker.transcript.only(WorkerFrame.Discovered.class, any -> true).wholeList).isTrue();
            Transcript told = worker.launch().readUntil(WorkerFrame.PlanDone.class).finish();
            assertThat(told.lines("started One")).hasSize(1);
            assertThat(told.lines("finished Two")).hasSize(1);
            assertThat(told.lines("OUT")).hasSize(3);
            assertThat(told.lines("finished old")).hasSize(1);
            assertThat(told.lines("done ")).hasSize(4);
        }
    }

    @Test
    void whereItHasNoTestsOthersRunOneByOne() throws Exception {
        try (WorkerProcess worker = WorkerProcess.with(ObstinateEngine.class, Platform.CURRENT, directory)) {
            worker.select("PlainTestCase", "VintageOneTestCase").discover(true).launch().run("VintageOneTestCase");
            Transcript told = worker.finish();
            assertThat(told.only(WorkerFrame.Discovered.class, any -> true).wholeList).isFalse();
            assertThat(told.lines("done ")).containsExactly("done VintageOneTestCase");
        }
    }
}
