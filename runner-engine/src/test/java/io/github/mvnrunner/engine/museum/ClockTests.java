package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunEvent.SuiteFinished;
import io.github.mvnrunner.engine.event.RunEvent.TestFinished;
import io.github.mvnrunner.engine.event.RunEvent.TestSlow;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.kit.Await;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import io.github.mvnrunner.engine.kit.RunningEngine;
import io.github.mvnrunner.engine.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Lets clocks jump, and engines be stopped without their knowledge. */
@Timeout(120)
final class ClockTests {
    @TempDir
    Path directory;

    @Test
    void wallClockThatJumpsChangesNoResultAndNoDuration() throws IOException, InterruptedException {
        Exhibit[] exhibits = {Rooms.HARMLESS[0], Rooms.HARMLESS[1]};
        RecordedRun run = EngineKit.in(directory)
                .classes(Exhibit.fixtures(exhibits))
                .option("global-timeout", "100s")
                .option("slow-timeout", "{ period = \"90s\", terminate-after = 1 }")
                .clock(new MadWallClock())
                .run();

        assertThat(run.statuses()).isEqualTo(Exhibit.expected(exhibits));
        assertThat(run.all(TestSlow.class)).isEmpty();
        assertThat(durations(run)).allMatch(time -> !time.isNegative() && time.compareTo(Duration.ofSeconds(100)) < 0);
        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(file -> file.toString().endsWith(".xml")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file).content().doesNotContain("time=\"-"));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void timeForWhichTheEngineWasStoppedFailsNoTest() throws Exception {
        EngineKit kit = EngineKit.in(directory)
                .classes(Exhibit.fixture("OutlastsTestCase"))
                .option("slow-timeout", "{ period = \"12s\", terminate-after = 1 }");
        try (RunningEngine engine = kit.start()) {
            engine.awaitText("armed");
            engine.signal("STOP");
            Await.until("the test has used up its time", () -> Files.exists(museum("outlasted")));
            engine.signal("CONT");
            Files.createFile(museum("go"));

            assertThat(engine.exitCode()).isZero();
            assertThat(engine.all(TestSlow.class)).isEmpty();
            assertThat(engine.all(TestFinished.class)).extracting(TestFinished::status).containsExactly(TestStatus.PASSED);
            assertThat(engine.all(RunEvent.Warning.class))
                    .extracting(RunEvent.Warning::text)
                    .singleElement()
                    .asString()
                    .matches("the engine could not run for \\d+ s: .*");
        }
    }

    private static List<Duration> durations(RecordedRun run) {
        return Stream.of(
                        run.all(TestFinished.class)
                                .flatMap(test -> test.attempts().stream())
                                .map(attempt -> attempt.time()),
                        run.all(SuiteFinished.class).map(SuiteFinished::time),
                        run.all(RunEvent.RunFinished.class).map(RunEvent.RunFinished::elapsed))
                .flatMap(times -> times)
                .toList();
    }

    private Path museum(String name) {
        return directory.resolve("museum").resolve(name);
    }

    /** Says another year whenever it is asked, now later, now earlier. */
    private static final class MadWallClock implements TimeSource {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public long nanos() {
            return TimeSource.system().nanos();
        }

        @Override
        public Instant now() {
            int turn = asked.incrementAndGet();
            return TimeSource.system().now().plus(Duration.ofDays(365L * (turn % 2 == 0 ? turn % 20 : -turn % 20)));
        }
    }
}
