package io.github.mvnrunner.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.worker.wire.ThreadFrame;
import io.github.mvnrunner.worker.wire.ThreadRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LeftoverTests {
    @ParameterizedTest
    @EnumSource
    void nonDaemonThreadsAreNamedAndTheWorkerLeavesAnyway(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            Transcript told = worker.select("LeftoverThreadsTestCase").runAll();

            assertThat(told.lines()).endsWith("goodbye FINISHED");
            ThreadFrame.Leftovers left = told.only(ThreadFrame.Leftovers.class, frame -> true);
            assertThat(left.threads)
                    .extracting(thread -> thread.name)
                    .containsExactlyInAnyOrder("left-waiting", "left-timer");
            assertThat(left.threads)
                    .filteredOn(thread -> thread.name.equals("left-waiting"))
                    .allMatch(LeftoverTests::showsWhereItWaits);
        }
    }

    private static boolean showsWhereItWaits(ThreadRecord thread) {
        return thread.state.equals("WAITING") && thread.stack.contains("LeftoverThreadsTestCase.waitForEver(");
    }

    @ParameterizedTest
    @EnumSource(names = {"OLDEST", "NEWEST_ON_25"})
    void aWorkerThatLeavesNoThreadSaysNothing(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            assertThat(worker.select("PlainTestCase").runAll().frames)
                    .noneMatch(ThreadFrame.Leftovers.class::isInstance);
        }
    }
}
