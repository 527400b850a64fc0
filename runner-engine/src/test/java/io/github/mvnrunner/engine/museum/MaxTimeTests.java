package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Holds real tests to how long they may take. */
@Timeout(120)
final class MaxTimeTests {
    @TempDir
    Path directory;

    @Test
    void testThatTakesTooLongFailsWhereThatCountsAndIsToldWhereNot() throws IOException, InterruptedException {
        RecordedRun run = EngineKit.in(directory)
                .settings("""
                        [[profile.default.overrides]]
                        filter = "test(=first)"
                        max-time = { limit = "1ns", on-exceed = "fail" }

                        [[profile.default.overrides]]
                        filter = "test(=second)"
                        max-time = "1ns"
                        """)
                .classes(Exhibit.fixture("PassesTestCase"))
                .run();
        assertThat(run.result("PassesTestCase.first").status()).isEqualTo(TestStatus.FAILED);
        assertThat(run.result("PassesTestCase.second").status()).isEqualTo(TestStatus.PASSED);
        assertThat(run.result("PassesTestCase.second").attempts().getLast().outcome()).isEqualTo(new Outcome.Passed(true));
        assertThat(run.all(RunEvent.Warning.class).map(RunEvent.Warning::text))
                .anyMatch(text -> text.contains("PassesTestCase.second: it passed after"));
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Failed(1));
    }
}
