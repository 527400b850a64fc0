package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunEvent.LeakFound;
import io.github.mvnrunner.engine.event.RunEvent.TestSlow;
import io.github.mvnrunner.engine.event.RunEvent.Warning;
import io.github.mvnrunner.engine.event.RunEvent.WorkerStarted;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.OldClasses;
import io.github.mvnrunner.engine.kit.RecordedRun;
import io.github.mvnrunner.engine.kit.TestJvms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shows the museum on other JVMs, down to Java 8; which ones, {@link TestJvms} knows. */
@Tag("full")
@EnabledIfSystemProperty(named = TestJvms.PROPERTY, matches = ".+", disabledReason = TestJvms.NONE)
@Timeout(600)
final class TestJvmTests {
    private static final String LEAVES = "LeavesThreadTestCase.leaves";

    @TempDir
    private static Path shared;

    @TempDir
    Path directory;

    private static Path classes;

    @BeforeAll
    static void compileFixtures() throws IOException {
        classes = OldClasses.compile(
                shared.resolve("classes"),
                Stream.of(
                                Stream.of(Exhibit.fixtures(Exhibit.ALL)),
                                Stream.of(Exhibit.fixtures(endless())),
                                Stream.of(Exhibit.fixture("LeavesThreadTestCase")))
                        .flatMap(each -> each)
                        .toArray(Class<?>[]::new));
    }

    static Stream<Path> jvms() {
        return TestJvms.all();
    }

    @ParameterizedTest
    @MethodSource("jvms")
    void everyExhibitEndsAsItsModelSays(Path java) throws IOException, InterruptedException {
        RecordedRun run = kit(java).classes(Exhibit.fixtures(Exhibit.ALL)).run();

        assertThat(run.all(WorkerStarted.class)).allMatch(started -> started.command().startsWith(java + " "));
        assertThat(run.statuses()).isEqualTo(Exhibit.expected(Exhibit.ALL));
        assertThat(run.all(Warning.class)).isEmpty();
        assertThat(run.all(LeakFound.class)).isEmpty();
        assertThat(crash(run, "ExitsTestCase.bDies").how()).isEqualTo("System.exit(3) was called");
        assertThat(crash(run, "ExitsTestCase.bDies").detail()).contains("ExitsTestCase.bDies");
        assertThat(crash(run, "HaltsTestCase.bDies").how()).isEqualTo("the JVM exited with code 134");
        assertThat(crash(run, "KilledTestCase.bDies").how()).isEqualTo("the JVM was killed by SIGKILL");
        assertThat(crash(run, "OutOfMemoryTestCase.bDies").how()).contains("java.lang.OutOfMemoryError");
        assertThat(run.last("PrintsTestCase.aSaysOut").output().out().text()).isEqualTo("out of a\n");
        assertThat(run.last("PrintsTestCase.bSaysErr").output().err().text()).isEqualTo("err of b\n");
        assertThat(run.last("PrintsTestCase.cDiesWithoutNewline").output().out().text())
                .isEqualTo("last words of c");
    }

    @ParameterizedTest
    @MethodSource("jvms")
    void everyIsolationShowsTheSame(Path java) throws IOException, InterruptedException {
        RecordedRun run = kit(java)
                .option("isolation", "method")
                .classes(Exhibit.fixture("PassesTestCase"), Exhibit.fixture("VintageTestCase"))
                .run();

        assertThat(run.statuses())
                .isEqualTo(Exhibit.expected(Stream.of(Exhibit.ALL)
                        .filter(exhibit -> exhibit.className().matches("PassesTestCase|VintageTestCase"))
                        .toArray(Exhibit[]::new)));
    }

    @ParameterizedTest
    @MethodSource("jvms")
    void testsThatNeverEndCostTheirOwnTimeAndSayWhereTheyAre(Path java) throws IOException, InterruptedException {
        RecordedRun run = kit(java)
                .settings(EndlessMuseumTests.THREE_SECONDS)
                .classes(Exhibit.fixtures(endless()))
                .run();

        assertThat(run.statuses()).isEqualTo(Exhibit.expected(endless()));
        assertThat(timeout(run, "HangsTestCase.bHangs").dump()).contains("HangsTestCase.bHangs");
        assertThat(run.last("HangsTestCase.bHangs").output().out().text()).isEqualTo("about to hang\n");
        assertThat(timeout(run, "DeadlockTestCase.bLocksUp").dump())
                .containsIgnoringCase("deadlock")
                .contains("the other");
        assertThat(timeout(run, "HangsInBeforeAllTestCase.initializationError").dump())
                .contains("HangsInBeforeAllTestCase.hang");
        assertThat(run.all(TestSlow.class).filter(slow -> slow.test().name().equals("bHangs")))
                .singleElement()
                .satisfies(slow -> assertThat(slow.doing()).hasValueSatisfying(top -> assertThat(top).contains("Misdeed")));
    }

    @ParameterizedTest
    @MethodSource("jvms")
    void threadThatATestLeavesBehindIsItsLeak(Path java) throws IOException, InterruptedException {
        RecordedRun run = kit(java)
                .option("isolation", "method")
                .classes(Exhibit.fixture("LeavesThreadTestCase"))
                .run();

        assertThat(run.statuses()).isEqualTo(Map.of(LEAVES, TestStatus.PASSED));
        assertThat(run.last(LEAVES).leaked()).isTrue();
        assertThat(run.all(LeakFound.class).flatMap(leak -> leak.left().stream()))
                .singleElement()
                .asString()
                .startsWith("thread still runs: \"museum-keeper\" (")
                .contains("Misdeed.sleepForEver");
    }

    private EngineKit kit(Path java) {
        return EngineKit.in(directory).testClasses(classes).jvm(own -> TestJvms.recipe(own, java));
    }

    /** All but what needs virtual threads. */
    private static Exhibit[] endless() {
        return Stream.of(Exhibit.ENDLESS)
                .filter(exhibit -> !exhibit.className().equals("PinsTestCase"))
                .toArray(Exhibit[]::new);
    }

    private static Outcome.Crashed crash(RecordedRun run, String test) {
        return (Outcome.Crashed) run.last(test).outcome();
    }

    private static Outcome.TimedOut timeout(RecordedRun run, String test) {
        return (Outcome.TimedOut) run.last(test).outcome();
    }
}
