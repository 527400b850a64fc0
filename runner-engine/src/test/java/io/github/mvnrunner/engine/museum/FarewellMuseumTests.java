package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Lets each worker say goodbye in a wrong way, in a run of its own, because it is its last test that pays for it. */
@Timeout(120)
final class FarewellMuseumTests {
    @TempDir
    Path directory;

    static Stream<Exhibit> farewells() {
        return Stream.of(Rooms.FAREWELLS);
    }

    @ParameterizedTest
    @MethodSource("farewells")
    void farewellEndsAsItsModelSays(Exhibit exhibit) throws IOException, InterruptedException {
        assertThat(kit(exhibit).run().statuses()).isEqualTo(Exhibit.expected(exhibit));
    }

    @ParameterizedTest
    @CsvSource({"class, 0", "method, 0", "shared, 1"})
    @Tag("full")
    void farewellIsTheSameUnderEveryIsolationAndInEveryAttempt(String isolation, String retries)
            throws IOException, InterruptedException {
        Exhibit halts = Rooms.FAREWELLS[0];

        RecordedRun run = kit(halts)
                .option("isolation", isolation)
                .option("retries", retries)
                .run();

        assertThat(run.statuses()).isEqualTo(Exhibit.expected(halts));
        assertThat(run.result("HaltsInHookTestCase.passes").attempts())
                .hasSize(Integer.parseInt(retries) + 1)
                .allSatisfy(attempt -> assertThat(attempt.outcome())
                        .isInstanceOfSatisfying(Outcome.Crashed.class, crash -> assertThat(crash.how())
                                .isEqualTo("the JVM exited with code 3, after the test had reported success")));
    }

    private EngineKit kit(Exhibit exhibit) {
        return EngineKit.in(directory)
                .classes(Exhibit.fixtures(exhibit))
                .option("grace-period", "3s");
    }
}
