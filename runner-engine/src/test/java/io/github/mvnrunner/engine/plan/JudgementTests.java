package io.github.mvnrunner.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.Condition;
import io.github.mvnrunner.engine.config.Expectation;
import io.github.mvnrunner.engine.config.ExpectedOutcome;
import io.github.mvnrunner.engine.config.Expectations.Mode;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.filter.TestFilter;
import io.github.mvnrunner.engine.problem.Origin;
import io.github.mvnrunner.engine.report.Runs;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JudgementTests {
    private static final Map<String, Outcome> OUTCOMES = Map.of(
            "pass", new Outcome.Passed(),
            "fail", new Outcome.Failed(Runs.assertion("no")),
            "error", new Outcome.Errored(Runs.assertion("no")),
            "timeout", new Outcome.TimedOut(Duration.ZERO, false, "", Optional.empty()),
            "crash", new Outcome.Crashed("exit", ""),
            "skip", new Outcome.Skipped(Optional.empty(), Optional.empty()),
            "container", new Outcome.NotRun(Outcome.NotRun.CONTAINER_FAILED),
            "cancelled", new Outcome.NotRun("the run was cancelled"));

    @ParameterizedTest
    @CsvSource({
        "fail,      '',           fail,      EXPECTED,        EXPECTED",
        "fail,      '',           pass,      UNEXPECTED_PASS, UNEXPECTED_PASS_FAILED",
        "fail,      '',           error,     ERRORED,         ERRORED",
        "fail,      pass,         pass,      PASSED,          PASSED",
        "fail,      'pass error', error,     EXPECTED,        EXPECTED",
        "error,     '',           error,     EXPECTED,        EXPECTED",
        "timeout,   '',           timeout,   EXPECTED,        EXPECTED",
        "crash,     '',           crash,     EXPECTED,        EXPECTED",
        "crash,     '',           timeout,   TIMED_OUT,       TIMED_OUT",
        "pass,      timeout,      timeout,   EXPECTED,        EXPECTED",
        "pass,      timeout,      crash,     CRASHED,         CRASHED",
        "pass,      timeout,      pass,      PASSED,          PASSED",
        "skip,      '',           skip,      SKIPPED,         SKIPPED",
        "skip,      '',           pass,      UNEXPECTED_PASS, UNEXPECTED_PASS_FAILED",
        "fail,      '',           skip,      SKIPPED,         SKIPPED",
        "error,     '',           container, EXPECTED,        EXPECTED",
        "pass,      error,        container, NOT_RUN,         NOT_RUN",
        "error,     '',           cancelled, NOT_RUN,         NOT_RUN",
    })
    void table(String expected, String intermittent, String actual, TestStatus reported, TestStatus strict) {
        List<Attempt> attempts = List.of(Runs.once(OUTCOMES.get(actual)));
        Judgement judgement = Judgement.of(entry(outcome(expected), intermittent), attempts);
        assertThat(judgement.status(TestStatus.of(attempts), Mode.REPORT)).isEqualTo(reported);
        assertThat(judgement.status(TestStatus.of(attempts), Mode.STRICT)).isEqualTo(strict);
    }

    private static ExpectedOutcome outcome(String word) {
        return ExpectedOutcome.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Expectation entry(ExpectedOutcome expected, String intermittent) {
        Set<ExpectedOutcome> known = Stream.of(intermittent.split(" "))
                .filter(word -> !word.isEmpty())
                .map(JudgementTests::outcome)
                .collect(Collectors.toSet());
        return new Expectation(
                new Origin.Option("x", "y"),
                new Condition(new TestFilter.All(), Optional.empty()),
                expected,
                known,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
