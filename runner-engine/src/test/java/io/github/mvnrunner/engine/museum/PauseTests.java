package io.github.mvnrunner.engine.museum;

import static io.github.mvnrunner.engine.event.TestStatus.CRASHED;
import static io.github.mvnrunner.engine.event.TestStatus.FAILED;
import static io.github.mvnrunner.engine.event.TestStatus.NOT_RUN;
import static io.github.mvnrunner.engine.event.TestStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.dispatch.DispatchInput;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunEvent.TestHeld;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import io.github.mvnrunner.engine.kit.RunningEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks at what tests built while they wait. */
@Timeout(120)
final class PauseTests {
    private static final DispatchInput ENTER = new DispatchInput.SummaryAsked();

    @TempDir
    Path directory;

    @Test
    void whatAFailedTestBuiltIsThereUntilSomebodyGoesOn() throws IOException, InterruptedException {
        RecordedRun run = builds("failure").when(this::isHeldAsBuilt, ENTER).run();
        assertThat(run.statuses())
                .isEqualTo(Map.of("BuildsTestCase.aFails", FAILED, "BuildsTestCase.bPasses", PASSED));
        assertThat(run.all(TestHeld.class)).singleElement().satisfies(held -> {
            assertThat(held.test().name()).isEqualTo("aFails");
            assertThat(held.failure()).get().satisfies(thrown -> assertThat(thrown.message()).hasValue("on purpose"));
        });
        assertThat(run.all(RunEvent.TestReleased.class)).hasSize(1);
        assertThat(directory.resolve("museum/built")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared", "class", "method"})
    void everyTestWaitsIfAsked(String isolation) throws IOException, InterruptedException {
        RecordedRun run = builds("always")
                .option("isolation", isolation)
                .option("test-threads", "1")
                .when(event -> event instanceof TestHeld held && held.test().name().equals("aFails"), ENTER)
                .when(event -> event instanceof TestHeld held && held.test().name().equals("bPasses"), ENTER)
                .run();
        assertThat(run.all(TestHeld.class)).extracting(held -> held.test().name()).containsExactly("aFails", "bPasses");
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Failed(1));
    }

    @Test
    void interruptEndsATestThatIsHeld() throws IOException, InterruptedException {
        RecordedRun run = builds("failure")
                .when(TestHeld.class::isInstance, new DispatchInput.Interrupted())
                .run();
        assertThat(run.statuses())
                .isEqualTo(Map.of("BuildsTestCase.aFails", NOT_RUN, "BuildsTestCase.bPasses", NOT_RUN));
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Cancelled());
    }

    @Test
    void crashLeavesNothingToLookAt() throws IOException, InterruptedException {
        RecordedRun run = EngineKit.in(directory)
                .classes(Exhibit.fixture("KilledTestCase"))
                .option("pause-after", "failure")
                .run();
        assertThat(run.statuses()).containsValue(CRASHED);
        assertThat(run.all(TestHeld.class)).isEmpty();
        assertThat(run.all(RunEvent.Warning.class).map(RunEvent.Warning::text))
                .anyMatch(text -> text.startsWith("nothing is left to look at after ") && text.contains("KilledTestCase"));
    }

    @Test
    void overridesSayWhichTestsWait() throws IOException, InterruptedException {
        RecordedRun run = EngineKit.in(directory)
                .classes(Exhibit.fixture("BuildsTestCase"))
                .settings("""
                        [[profile.default.overrides]]
                        filter = "test(bPasses)"
                        pause-after = "always"
                        success-output = "immediate"
                        """)
                .when(TestHeld.class::isInstance, ENTER)
                .run();
        assertThat(run.all(TestHeld.class)).singleElement().satisfies(held -> {
            assertThat(held.test().name()).isEqualTo("bPasses");
            assertThat(held.failure()).isEmpty();
        });
        assertThat(run.result("BuildsTestCase.bPasses").output()).isPresent();
        assertThat(run.result("BuildsTestCase.aFails").output()).isEmpty();
    }

    @Test
    void runThatNobodyCanAnswerIsRefused() throws Exception {
        try (RunningEngine engine = builds("failure").start()) {
            assertThat(engine.exitCode()).isEqualTo(96);
            assertThat(engine.text()).contains("because nobody can press Enter");
        }
    }

    private boolean isHeldAsBuilt(RunEvent event) {
        return event instanceof TestHeld && Files.exists(directory.resolve("museum/built"));
    }

    private EngineKit builds(String after) {
        return EngineKit.in(directory).classes(Exhibit.fixture("BuildsTestCase")).option("pause-after", after);
    }
}
