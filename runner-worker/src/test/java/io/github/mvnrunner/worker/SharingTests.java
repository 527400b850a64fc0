package io.github.mvnrunner.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.worker.wire.NodeRecord;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a worker tells of tests that share something. */
final class SharingTests {
    private static final String PARALLEL = "junit.jupiter.execution.parallel.";

    @ParameterizedTest
    @EnumSource
    void locksAreToldWhereTheyAreDeclared(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            Transcript told = worker.select("LocksTestCase").discover(true).transcript;
            NodeRecord method = told.node("locked");
            assertThat(method.locks).containsExactly("of|method|READ_WRITE");
            assertThat(told.node("factory").locks).containsExactly("of factory|READ_WRITE");
            assertThat(told.node("free").locks).isEmpty();
            assertThat(told.node("LocksTestCase").locks).containsExactly("of class|READ");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OLDEST")
    void isolatedClassWritesTheGlobalKey(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            Transcript told = worker.select("IsolatedTestCase").discover(true).transcript;
            assertThat(told.node("IsolatedTestCase").locks)
                    .containsExactly(
                            "org.junit.platform.engine.support.hierarchical.ExclusiveResource.GLOBAL_KEY|READ_WRITE");
        }
    }

    @ParameterizedTest
    @EnumSource
    void fixedParallelismIsTold(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            worker.parameter(PARALLEL + "enabled", "true")
                    .parameter(PARALLEL + "config.strategy", "fixed")
                    .parameter(PARALLEL + "config.fixed.parallelism", "3");
            assertThat(parallelism(worker)).isEqualTo(3);
        }
    }

    @Test
    void dynamicParallelismGrowsWithTheMachine() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            worker.parameter(PARALLEL + "enabled", "true").parameter(PARALLEL + "config.dynamic.factor", "2");
            assertThat(parallelism(worker)).isEqualTo(2 * Runtime.getRuntime().availableProcessors());
        }
    }

    @Test
    void parallelismThatIsNotSwitchedOnCountsForNothing() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            worker.parameter(PARALLEL + "config.strategy", "fixed")
                    .parameter(PARALLEL + "config.fixed.parallelism", "3");
            assertThat(parallelism(worker)).isEqualTo(1);
        }
    }

    @Test
    void parallelismThatMakesNoSenseIsLeftToJUnitToComplainAbout() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            worker.parameter(PARALLEL + "enabled", "true").parameter(PARALLEL + "config.strategy", "none");
            assertThat(parallelism(worker)).isEqualTo(1);
        }
    }

    private static int parallelism(WorkerProcess worker) throws IOException {
        return worker.select("PlainTestCase")
                .discover(true)
                .transcript
                .only(WorkerFrame.Discovered.class, frame -> true)
                .parallelism;
    }
}
