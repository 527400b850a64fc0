package io.github.mvnrunner.engine.report;

import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.event.Thrown;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells reporters that know nothing of expectations what they need to show them.
 *
 * <p>A test that failed as expected is a skipped one, or stays the failed one that it is; one that passed unexpectedly where
 * that counts is a failed one. Why stands in the message.
 */
public final class ExpectedInXml implements RunReporter {
    private final RunReporter xml;
    private final Shown shown;
    private final Map<TestId, RunEvent.ExpectationApplied> applied = new HashMap<>();

    /** Says what a test that failed as expected is shown as. */
    public enum Shown {
        SKIPPED,
        FAILURE
    }

    /** Tells that reporter. */
    public ExpectedInXml(RunReporter xml, Shown shown) {
        this.xml = xml;
        this.shown = shown;
    }

    @Override
    public void report(StampedEvent stamped) throws IOException {
        switch (stamped.event()) {
            case RunEvent.ExpectationApplied judged -> {
                applied.put(judged.test().id(), judged);
                xml.report(stamped);
            }
            case RunEvent.TestFinished finished -> xml.report(
                    new StampedEvent(stamped.at(), stamped.elapsed(), shown(finished)));
            default -> xml.report(stamped);
        }
    }

    @Override
    public void flush() throws IOException {
        xml.flush();
    }

    private RunEvent.TestFinished shown(RunEvent.TestFinished finished) {
        return switch (finished.status()) {
            case EXPECTED ->
                shown == Shown.SKIPPED
                        ? with(finished, new Outcome.Skipped(Optional.of(why(finished)), Optional.empty()), TestStatus.SKIPPED)
                        : plain(finished);
            case UNEXPECTED_PASS_FAILED -> with(finished, unexpected(why(finished)), TestStatus.FAILED);
            case PASSED, FLAKY, INTERFERENCE, UNEXPECTED_PASS, SKIPPED, FLAKY_FAILED, FAILED, ERRORED, TIMED_OUT, CRASHED, NOT_RUN ->
                plain(finished);
        };
    }

    /** These reporters keep all results and ask for no counts, which would be a good part of what they keep. */
    private static RunEvent.TestFinished plain(RunEvent.TestFinished finished) {
        return new RunEvent.TestFinished(
                finished.test(), finished.attempts(), finished.status(), RunStats.EMPTY, finished.output());
    }

    private String why(RunEvent.TestFinished finished) {
        return Optional.ofNullable(applied.get(finished.test().id()))
                .map(RunEvent.ExpectationApplied::words)
                .orElse("expected");
    }

    private static Outcome unexpected(String why) {
        return new Outcome.Failed(new Thrown("UnexpectedPass", Optional.of(why), why, why, true));
    }

    private static RunEvent.TestFinished with(RunEvent.TestFinished finished, Outcome outcome, TestStatus status) {
        Attempt last = finished.attempts().getLast().withOutcome(outcome);
        return new RunEvent.TestFinished(finished.test(), List.of(last), status, RunStats.EMPTY, finished.output());
    }
}
