package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.config.Expectation;
import io.github.mvnrunner.engine.config.ExpectedOutcome;
import io.github.mvnrunner.engine.config.Expectations;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.ExpectationVerdict;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import java.util.List;
import java.util.Optional;

/**
 * Holds a test's end to what was expected of it; pure.
 *
 * @param actual how the test ended, empty if it was not run
 */
public record Judgement(Optional<ExpectedOutcome> actual, ExpectationVerdict verdict) {

    /** {@return what that end is worth; a test that its container kept from running shares what is expected of both} */
    public static Judgement of(Expectation expectation, List<Attempt> attempts) {
        Optional<ExpectedOutcome> actual = actual(Attempt.deciding(attempts).outcome());
        if (actual.isEmpty()) {
            boolean meant = keptByContainer(attempts) && expectation.expected() != ExpectedOutcome.PASS;
            return new Judgement(actual, meant ? ExpectationVerdict.MET : ExpectationVerdict.BROKEN);
        }
        if (expectation.allows(actual.get())) {
            return new Judgement(actual, ExpectationVerdict.MET);
        }
        return new Judgement(
                actual,
                actual.get() == ExpectedOutcome.PASS ? ExpectationVerdict.UNEXPECTED_PASS : ExpectationVerdict.BROKEN);
    }

    /** {@return whether the test ended as it was meant to, so that there is nothing to be tried again} */
    public boolean isMet() {
        return verdict == ExpectationVerdict.MET;
    }

    /** {@return the status of a test that would have that one if nothing were expected of it} */
    public TestStatus status(TestStatus plain, Expectations.Mode mode) {
        return switch (verdict) {
            case MET -> plain.isFailure() ? TestStatus.EXPECTED : plain;
            case UNEXPECTED_PASS ->
                mode == Expectations.Mode.STRICT ? TestStatus.UNEXPECTED_PASS_FAILED : TestStatus.UNEXPECTED_PASS;
            case BROKEN -> plain;
        };
    }

    /** {@return what the outside is told} */
    public RunEvent.ExpectationApplied event(TestCase test, Expectation entry) {
        return new RunEvent.ExpectationApplied(
                test,
                entry.line(),
                entry.expected().word(),
                entry.intermittent().stream().map(ExpectedOutcome::word).sorted().toList(),
                actual.map(ExpectedOutcome::word),
                verdict,
                entry.reason(),
                entry.issue());
    }

    private static boolean keptByContainer(List<Attempt> attempts) {
        return attempts.getLast().outcome() instanceof Outcome.NotRun notRun
                && notRun.reason().equals(Outcome.NotRun.CONTAINER_FAILED);
    }

    private static Optional<ExpectedOutcome> actual(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Passed _ -> Optional.of(ExpectedOutcome.PASS);
            case Outcome.Failed _ -> Optional.of(ExpectedOutcome.FAIL);
            case Outcome.Errored _, Outcome.Leaked _ -> Optional.of(ExpectedOutcome.ERROR);
            case Outcome.TimedOut timeout -> Optional.of(timeout.passes() ? ExpectedOutcome.PASS : ExpectedOutcome.TIMEOUT);
            case Outcome.Crashed _ -> Optional.of(ExpectedOutcome.CRASH);
            case Outcome.Skipped _ -> Optional.of(ExpectedOutcome.SKIP);
            case Outcome.NotRun _ -> Optional.empty();
        };
    }
}
