package io.github.mvnrunner.engine;

import static io.github.mvnrunner.engine.report.Runs.assertion;
import static io.github.mvnrunner.engine.report.Runs.attempt;
import static io.github.mvnrunner.engine.report.Runs.once;
import static io.github.mvnrunner.engine.report.Runs.test;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.EngineIds;
import io.github.mvnrunner.engine.config.JvmSpec;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.ReportSpec;
import io.github.mvnrunner.engine.config.ScanSpec;
import io.github.mvnrunner.engine.config.SurefireSpec;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.ReportStyle;
import io.github.mvnrunner.engine.report.Runs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlakeLimitsTests {
    private static final Path HERE = Path.of("/");

    @ParameterizedTest
    @CsvSource({
        "0, ''",
        "1, There are 2 flakes and failOnFlakeCount is set to 1.",
        "2, There are 2 flakes and failOnFlakeCount is set to 2.",
        "3, ''",
    })
    void tooManyFlakesAreSaid(int limit, String said) throws IOException {
        FlakeLimits limits = new FlakeLimits(List.of(module(limit)));
        Runs run = Runs.of(HERE, "g:a");
        for (String name : List.of("one", "two")) {
            run.finish(
                    test("g:a", name),
                    once(new Outcome.Failed(assertion("x"))),
                    attempt(2, Purpose.RETRY, new Outcome.Passed()));
        }
        run.finish(test("g:a", "three"), once(new Outcome.Failed(assertion("x")))).to(limits);
        assertThat(String.join(" ", limits.exceeded())).isEqualTo(said);
    }

    private static ModuleSpec module(int limit) {
        return new ModuleSpec(
                "g:a",
                "a",
                HERE,
                HERE,
                HERE,
                HERE,
                List.of(),
                new ScanSpec(List.of(), List.of(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                false,
                new JvmSpec(HERE, List.of(), HERE, Map.of(), List.of(), Map.of(), true),
                Map.of(),
                new ReportSpec(false, "", true, true, ReportStyle.STANDARD),
                false,
                true,
                new SurefireSpec(Map.of(), EngineIds.ALL, List.of(), List.of(), 0, Optional.empty(), limit));
    }
}
