package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunEvent.TestSlow;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Holds tests that never end to the model: each costs its own time, and nothing else. */
@Timeout(300)
final class EndlessMuseumTests {
    static final String THREE_SECONDS = """
            [profile.default]
            slow-timeout = { period = "3s", terminate-after = 1, grace-period = "1s" }
            """;

    private static RecordedRun run;

    @BeforeAll
    static void runAll(@TempDir Path directory) throws IOException, InterruptedException {
        run = EngineKit.in(directory)
                .settings(THREE_SECONDS)
                .classes(Exhibit.fixtures(Exhibit.ENDLESS))
                .run();
    }

    @Test
    void everyExhibitEndsAsItsModelSays() {
        assertThat(run.statuses()).isEqualTo(Exhibit.expected(Exhibit.ENDLESS));
    }

    @Test
    void timeoutKeepsTheOutputAndShowsTheThread() {
        Outcome.TimedOut timeout = timeout("HangsTestCase.bHangs");
        assertThat(timeout.limit()).isEqualTo(Duration.ofSeconds(3));
        assertThat(timeout.dump()).contains("HangsTestCase.bHangs");
        assertThat(timeout.dumpFile()).isPresent();
        assertThat(Path.of(timeout.dumpFile().orElseThrow())).content().contains("HangsTestCase.bHangs", "main");
        assertThat(run.last("HangsTestCase.bHangs").output().out().text()).isEqualTo("about to hang\n");
    }

    @Test
    void deadlockIsNamed() {
        assertThat(timeout("DeadlockTestCase.bLocksUp").dump()).containsIgnoringCase("deadlock").contains("the other");
    }

    @Test
    void slowNoticeSaysWhereTheTestIs() {
        assertThat(run.all(TestSlow.class).filter(slow -> slow.test().name().equals("bHangs")))
                .singleElement()
                .satisfies(slow -> assertThat(slow.ends()).isTrue())
                .satisfies(slow -> assertThat(slow.doing()).hasValueSatisfying(top -> assertThat(top).contains("Misdeed")));
    }

    @Test
    void stepOfAClassIsDumpedToo() {
        assertThat(timeout("HangsInBeforeAllTestCase.initializationError").dump())
                .contains("HangsInBeforeAllTestCase.hang");
    }

    @Test
    void testThatIsToPassWhenItsTimeIsUpPasses(@TempDir Path directory) throws IOException, InterruptedException {
        RecordedRun passes = EngineKit.in(directory)
                .settings(THREE_SECONDS.replace("grace-period", "on-timeout = \"pass\", grace-period"))
                .classes(Exhibit.fixture("HangsTestCase"))
                .run();
        assertThat(passes.verdict()).isEqualTo(new RunVerdict.Passed());
        assertThat(passes.statuses()).hasSize(3).allSatisfy((_, status) -> assertThat(status).isEqualTo(TestStatus.PASSED));
        assertThat(passes.last("HangsTestCase.bHangs").outcome()).isInstanceOf(Outcome.TimedOut.class);
    }

    private static Outcome.TimedOut timeout(String test) {
        return (Outcome.TimedOut) run.last(test).outcome();
    }
}
