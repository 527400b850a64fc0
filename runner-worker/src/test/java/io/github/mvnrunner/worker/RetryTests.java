package io.github.mvnrunner.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.worker.wire.EngineFrame;
import io.github.mvnrunner.worker.wire.Selector;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RetryTests {
    @ParameterizedTest
    @EnumSource
    void testRunsOnceMoreBetweenTwoUnits(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            worker.select("RetriedTestCase", "OnceFirstTestCase").discover(true).launch().run("RetriedTestCase");
            retry(worker, "passesTheSecondTime");
            worker.run("OnceFirstTestCase");
            assertThat(worker.finish().lines())
                    .containsSubsequence(
                            "finished passesTheSecondTime FAILED",
                            "done RetriedTestCase",
                            "started RetriedTestCase",
                            "started passesTheSecondTime",
                            "finished passesTheSecondTime SUCCESSFUL",
                            "finished RetriedTestCase SUCCESSFUL",
                            "retry done",
                            "started OnceFirstTestCase",
                            "done OnceFirstTestCase",
                            "goodbye FINISHED");
        }
    }

    @Test
    void oneInvocationRunsAgainUnderItsOldNumberAfterTheLaunch() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            worker.select("RetriedTestCase").discover(true).launch().run("RetriedTestCase");
            worker.readUntil(WorkerFrame.PlanDone.class);
            String second = worker.transcript.node("counts(int)").uniqueId + "/[test-template-invocation:#2]";
            retry(worker, second);
            assertThat(worker.finish().lines("started [2] ")).hasSize(2);
        }
    }

    @Test
    void whatIsNotThereIsNotRun() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            worker.select("VintageOneTestCase").discover(true).launch().run("VintageOneTestCase");
            retry(worker, worker.transcript.topLevelId("VintageOneTestCase") + "/[test:nobody]");
            assertThat(worker.finish().lines("started old")).hasSize(1);
        }
    }

    @Test
    void vintageRunsOnceMoreToo() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            worker.select("VintageOneTestCase", "VintageTwoTestCase").discover(true).launch().run("VintageOneTestCase");
            retry(worker, "old");
            worker.run("VintageTwoTestCase");
            assertThat(worker.finish().lines("started old")).hasSize(3);
        }
    }

    private static void retry(WorkerProcess worker, String... tests) throws IOException {
        worker.send(new EngineFrame.Retry(
                        Arrays.stream(tests)
                                .map(test -> test.startsWith("[") ? test : worker.transcript.node(test).uniqueId)
                                .map(id -> new Selector(Selector.Kind.UNIQUE_ID, id))
                                .collect(Collectors.toList()),
                        Collections.singletonMap("attempt", "2")))
                .readUntil(WorkerFrame.RetryDone.class);
    }
}
