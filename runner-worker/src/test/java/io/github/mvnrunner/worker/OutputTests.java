package io.github.mvnrunner.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OutputTests {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEWEST_ON_25")
    void linesBelongToTheirTest(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            assertThat(worker.select("PrintingTestCase").runAll().lines())
                    .containsSubsequence(
                            "OUT PrintingTestCase: beforeAll",
                            "OUT prints: own \u00fc\u20ac",
                            "ERR prints: started",
                            "OUT prints shared: pooled",
                            "finished prints SUCCESSFUL",
                            "ERR PrintingTestCase: afterAll");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEWEST_ON_25")
    void aTestThatEndedGetsNothing(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            assertThat(worker.select("LeakingThreadTestCase").runAll().lines("OUT"))
                    .containsExactly("OUT meanwhile shared: late");
        }
    }
}
