package io.github.mvnrunner.engine.dispatch;

import static io.github.mvnrunner.engine.kit.TestMother.attempt;
import static io.github.mvnrunner.engine.kit.TestMother.failure;
import static io.github.mvnrunner.engine.kit.TestMother.test;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.config.MaxFail.Terminate;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.RunEvent.RunCancelled;
import io.github.mvnrunner.engine.event.RunEvent.TestFinished;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.exchange.Admission;
import io.github.mvnrunner.engine.exchange.ExecutorRequest;
import io.github.mvnrunner.engine.exchange.Reply;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.exchange.UnitRequest.Level;
import io.github.mvnrunner.engine.exchange.UnitRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DispatchStateTests {
    private static final DispatchInput INTERRUPT = new DispatchInput.Interrupted();
    private static final DispatchInput TERMINATE = new DispatchInput.Terminated();
    private static final DispatchInput ENDED = new DispatchInput.InputEnded();
    private static final DispatchInput DONE = new DispatchInput.ExecutorDone();
    private static final DispatchInput UNWRITABLE = new DispatchInput.ReporterFailed(new IOException("disk full"));
    private static final Outcome PASSED = new Outcome.Passed();

    private final DispatchState state = new DispatchState(failures -> failures >= 2, Terminate.WAIT, () -> Instant.EPOCH);
    private final List<Effect> effects = new ArrayList<>();

    @Test
    void unitIsAdmitted() {
        say(started(1));
        assertThat(admissions()).containsExactly(Admission.GRANTED);
    }

    @Test
    void unitIsRefusedOnceCancelling() {
        say(INTERRUPT, started(1));
        assertThat(admissions()).containsExactly(Admission.REFUSED);
    }

    @Test
    void iterationThatHasEndedIsForgotten() {
        say(registered("a"), passed("a"), registered("a"));
        assertThat(reported(RunEvent.TestRegistered.class)).hasSize(1);

        say(from(new UnitMessage.IterationEnded(1, Optional.empty())), registered("a"));
        assertThat(reported(RunEvent.TestRegistered.class)).hasSize(2);
    }

    @Test
    void failuresAreCountedByIteration() {
        say(from(new UnitMessage.IterationStarted(1, Optional.empty())), planned("a", "b", "c", "d"), failed("a"));
        say(from(new UnitMessage.IterationEnded(1, Optional.empty())), from(new UnitMessage.IterationStarted(2, Optional.empty())));
        assertThat(of(Effect.RestartDeadline.class)).hasSize(2);

        say(failed("b"));
        assertThat(reasons()).isEmpty();
        say(failed("c"));
        assertThat(reasons()).containsExactly(CancelReason.TEST_FAILURE);
    }

    @Test
    void refusedUnitIsAskedNothing() {
        say(INTERRUPT, started(1), INTERRUPT);
        assertThat(levels()).isEmpty();
    }

    @Test
    void endedUnitIsAskedNothing() {
        say(started(1), started(2), from(new UnitMessage.Ended(1)), INTERRUPT);
        assertThat(levels()).hasSize(1);
    }

    @Test
    void interruptIsPassedOnToEveryUnitAndTheExecutor() {
        say(started(1), started(2), INTERRUPT);
        assertThat(levels()).containsExactly(Level.INTERRUPT, Level.INTERRUPT);
        assertThat(effects).contains(new Effect.AskExecutor(new ExecutorRequest.Stop(CancelReason.INTERRUPT)));
    }

    @Test
    void secondSignalKills() {
        say(started(1), INTERRUPT, INTERRUPT);
        assertThat(levels()).containsExactly(Level.INTERRUPT, Level.KILL);
        assertThat(reasons()).containsExactly(CancelReason.INTERRUPT, CancelReason.SECOND_SIGNAL);
    }

    @Test
    void anyTwoSignalsKill() {
        say(started(1), TERMINATE, INTERRUPT);
        assertThat(levels()).containsExactly(Level.TERMINATE, Level.KILL);
    }

    @Test
    void signalAfterTheEndOfInputIsAFirstSignal() {
        say(started(1), ENDED, INTERRUPT);
        assertThat(levels()).containsExactly(Level.TERMINATE, Level.INTERRUPT);
    }

    @Test
    void endOfInputAfterASignalChangesNothing() {
        say(started(1), INTERRUPT, ENDED);
        assertThat(levels()).containsExactly(Level.INTERRUPT);
    }

    @Test
    void thirdSignalChangesNothing() {
        say(started(1), INTERRUPT, INTERRUPT, TERMINATE);
        assertThat(reasons()).hasSize(2);
    }

    @Test
    void escalationOnlyGoesUp() {
        say(started(1), TERMINATE, UNWRITABLE, broke());
        assertThat(reasons()).containsExactly(CancelReason.SIGNAL);
        assertThat(state.cancelled()).contains(CancelReason.SIGNAL);
    }

    @Test
    void signalAfterOurOwnReasonIsAFirstSignal() {
        say(started(1), UNWRITABLE, INTERRUPT);
        assertThat(reasons()).containsExactly(CancelReason.REPORT_ERROR, CancelReason.INTERRUPT);
        assertThat(levels()).containsExactly(Level.INTERRUPT);
    }

    @Test
    void firstErrorIsKept() {
        RuntimeException first = new IllegalStateException("first");
        say(from(new UnitMessage.Broke(first)), broke());
        assertThat(state.broke()).containsSame(first);
    }

    @Test
    void unwritableReportIsKeptAndLetsUnitsEnd() {
        say(started(1), UNWRITABLE);
        assertThat(state.reportFailure()).isPresent();
        assertThat(levels()).isEmpty();
    }

    @Test
    void enoughFailuresCancelAndLetUnitsEnd() {
        say(started(1), planned("a", "b", "c"), failed("a"), failed("b"));
        assertThat(reasons()).containsExactly(CancelReason.TEST_FAILURE);
        assertThat(levels()).isEmpty();
    }

    @Test
    void tooFewFailuresCancelNothing() {
        say(planned("a", "b"), failed("a"), passed("b"));
        assertThat(reasons()).isEmpty();
    }

    @Test
    void plannedTestEndsOnce() {
        say(planned("a"), begun("a"), passed("a"), DONE);
        assertThat(finished()).extracting(TestFinished::status).containsExactly(TestStatus.PASSED);
        assertThat(state.lost()).isZero();
        assertThat(state.done()).isTrue();
    }

    @Test
    void openTestIsLostAtTheEnd() {
        say(planned("a", "b"), passed("a"), DONE);
        assertThat(finished()).extracting(TestFinished::status).containsExactly(TestStatus.PASSED, TestStatus.NOT_RUN);
        assertThat(state.lost()).isOne();
    }

    @Test
    void secondResultIsDroppedWithAWarning() {
        say(planned("a"), passed("a"), failed("a"));
        assertThat(finished()).hasSize(1);
        assertThat(reported(RunEvent.Warning.class)).hasSize(1);
        assertThat(state.stats().failures()).isZero();
    }

    @Test
    void resultOfAnUnplannedTestIsDroppedWithAWarning() {
        say(passed("a"));
        assertThat(finished()).isEmpty();
        assertThat(reported(RunEvent.Warning.class)).hasSize(1);
    }

    @Test
    void registeredTestJoinsThePlanOnce() {
        say(registered("a"), registered("a"), passed("a"), registered("a"));
        assertThat(reported(RunEvent.TestRegistered.class)).hasSize(1);
        assertThat(state.stats().planned()).isOne();
    }

    @Test
    void runningTestsAreCounted() {
        say(planned("a", "b"), begun("a"), begun("b"), passed("a"));
        assertThat(state.stats().running()).isOne();
    }

    @Test
    void failedAttemptRunsNoMoreAndEndsNothing() {
        say(planned("a"), begun("a"), attemptFailed("a"));
        assertThat(state.stats().running()).isZero();
        assertThat(finished()).isEmpty();
    }

    @Test
    void suiteIsReportedWhenItsLastTestHasEnded() {
        say(planned("a", "b"), passed("a"), suitePassed());
        assertThat(reported(RunEvent.SuiteFinished.class)).isEmpty();
        say(passed("b"));
        assertThat(reported(RunEvent.SuiteFinished.class)).hasSize(1);
    }

    @Test
    void suiteIsReportedAgainAfterALaterPass() {
        say(planned("a"), passed("a"), suitePassed(), suitePassed());
        assertThat(reported(RunEvent.SuiteFinished.class))
                .extracting(RunEvent.SuiteFinished::time)
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    /** Each report writes all tests of the suite: a report for each test of thousands would take longer than the tests. */
    @Test
    void suiteIsReportedWhenUnitsPassAndNotForEachTestThatRegisters() {
        say(suitePassed(), registered("a"), passed("a"), registered("b"), passed("b"));
        assertThat(reported(RunEvent.SuiteFinished.class)).hasSize(1);
        say(registered("c"), suitePassed());
        assertThat(reported(RunEvent.SuiteFinished.class)).hasSize(1);
        say(passed("c"));
        assertThat(reported(RunEvent.SuiteFinished.class))
                .extracting(RunEvent.SuiteFinished::time)
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void suiteIsReportedAtTheEndIfNoUnitCameToPassThroughIt() {
        say(suitePassed(), registered("a"), passed("a"), DONE);
        assertThat(reported(RunEvent.SuiteFinished.class)).hasSize(2);
    }

    @Test
    void suiteThatNothingPassedThroughIsReportedAtTheEnd() {
        say(planned("a"), passed("a"), DONE);
        assertThat(reported(RunEvent.SuiteFinished.class)).hasSize(1);
    }

    private void say(DispatchInput... inputs) {
        Stream.of(inputs).map(state::step).forEach(effects::addAll);
    }

    private static DispatchInput from(UnitMessage message) {
        return new DispatchInput.FromUnit(message);
    }

    private DispatchInput started(int unit) {
        return from(new UnitMessage.Started(unit, _ -> {}, new Reply<>()));
    }

    private static DispatchInput broke() {
        return from(new UnitMessage.Broke(new IllegalStateException("later")));
    }

    private static DispatchInput planned(String... names) {
        List<TestCase> tests = Stream.of(names).map(name -> test(name)).toList();
        return from(new UnitMessage.Planned("g:a", tests, 0));
    }

    private static DispatchInput registered(String name) {
        return from(new UnitMessage.Registered(test(name)));
    }

    private static DispatchInput begun(String name) {
        return from(new UnitMessage.TestStarted(test(name), 1, 0));
    }

    private static DispatchInput attemptFailed(String name) {
        return from(new UnitMessage.AttemptFailed(
                test(name), attempt(failure()), Purpose.RETRY));
    }

    private static DispatchInput passed(String name) {
        return from(new UnitMessage.TestEnded(test(name), List.of(attempt(PASSED))));
    }

    private static DispatchInput failed(String name) {
        return from(new UnitMessage.TestEnded(test(name), List.of(attempt(failure()))));
    }

    private static DispatchInput suitePassed() {
        return from(new UnitMessage.SuitePassed(
                "g:a", "Suite", Instant.EPOCH, Duration.ofSeconds(1), Output.NONE, Optional.empty()));
    }

    private Stream<Admission> admissions() {
        return of(Effect.Answer.class).map(Effect.Answer::admission);
    }

    private Stream<Level> levels() {
        return of(Effect.AskUnit.class)
                .map(Effect.AskUnit::request)
                .filter(UnitRequest.Shutdown.class::isInstance)
                .map(UnitRequest.Shutdown.class::cast)
                .map(UnitRequest.Shutdown::level);
    }

    private Stream<CancelReason> reasons() {
        return reported(RunCancelled.class).map(RunCancelled::reason);
    }

    private Stream<TestFinished> finished() {
        return reported(TestFinished.class);
    }

    private <E extends RunEvent> Stream<E> reported(Class<E> type) {
        return of(Effect.Report.class)
                .map(Effect.Report::event)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private <E extends Effect> Stream<E> of(Class<E> type) {
        return effects.stream().filter(type::isInstance).map(type::cast);
    }
}
