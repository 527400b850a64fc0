package io.github.mvnrunner.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.MaxFail.Terminate;
import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.ScriptId.Kind;
import io.github.mvnrunner.engine.event.ScriptId;
import io.github.mvnrunner.engine.event.ScriptOutcome;
import io.github.mvnrunner.engine.exchange.Admission;
import io.github.mvnrunner.engine.exchange.Reply;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.exchange.UnitRequest;
import io.github.mvnrunner.engine.report.Runs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DispatchScriptsTests {
    private static final DispatchInput INTERRUPT = new DispatchInput.Interrupted();

    private final DispatchState state = new DispatchState(_ -> false, Terminate.WAIT, () -> Instant.EPOCH);
    private final List<Effect> effects = new ArrayList<>();

    @Test
    void setupScriptIsToldBeforeItMayStart() {
        say(started(Kind.SETUP));
        assertThat(effects).hasSize(2);
        assertThat(reported(RunEvent.ScriptStarted.class)).hasSize(1);
        assertThat(admissions()).containsExactly(Admission.GRANTED);
    }

    @Test
    void setupScriptIsRefusedOnceCancelling() {
        say(INTERRUPT, started(Kind.SETUP));
        assertThat(admissions()).containsExactly(Admission.REFUSED);
        assertThat(reported(RunEvent.ScriptStarted.class)).isEmpty();
    }

    @Test
    void teardownScriptIsAdmittedWhileCancelling() {
        say(INTERRUPT, started(Kind.TEARDOWN));
        assertThat(admissions()).containsExactly(Admission.GRANTED);
    }

    @Test
    void teardownScriptIsRefusedOnceAllIsKilled() {
        say(INTERRUPT, INTERRUPT, started(Kind.TEARDOWN));
        assertThat(admissions()).containsExactly(Admission.REFUSED);
    }

    @Test
    void signalsReachARunningScript() {
        say(started(Kind.SETUP), INTERRUPT);
        assertThat(requests()).containsExactly(
                new UnitRequest.Shutdown(CancelReason.INTERRUPT, UnitRequest.Level.INTERRUPT));
    }

    @Test
    void endedScriptIsAskedNothing() {
        say(started(Kind.SETUP), from(new UnitMessage.Ended(-1)), INTERRUPT);
        assertThat(requests()).isEmpty();
    }

    @Test
    void failedSetupCancelsButEndsNothingThatRuns() {
        say(started(Kind.SETUP), ended(Kind.SETUP, new ScriptOutcome.Failed("exit code 1")));
        assertThat(state.cancelled()).contains(CancelReason.SETUP_SCRIPT_FAILURE);
        assertThat(requests()).allMatch(UnitRequest.Stop.class::isInstance);
        assertThat(state.failedScripts(Kind.SETUP)).isEqualTo(1);
    }

    @Test
    void failureOfATestIsTheGreaterReason() {
        assertThat(CancelReason.SETUP_SCRIPT_FAILURE).isLessThan(CancelReason.TEST_FAILURE);
    }

    @Test
    void setupScriptThatTheRunEndedIsNotToBlame() {
        say(started(Kind.SETUP), INTERRUPT, ended(Kind.SETUP, new ScriptOutcome.Ended(CancelReason.INTERRUPT)));
        assertThat(state.failedScripts(Kind.SETUP)).isZero();
        assertThat(state.cancelled()).contains(CancelReason.INTERRUPT);
    }

    @Test
    void failedTeardownCancelsNothing() {
        say(started(Kind.TEARDOWN), ended(Kind.TEARDOWN, new ScriptOutcome.Failed("exit code 1")));
        assertThat(state.cancelled()).isEmpty();
        assertThat(state.failedScripts(Kind.TEARDOWN)).isEqualTo(1);
    }

    private void say(DispatchInput... inputs) {
        Stream.of(inputs).forEach(input -> effects.addAll(state.step(input)));
    }

    private static DispatchInput from(UnitMessage message) {
        return new DispatchInput.FromUnit(message);
    }

    private static DispatchInput started(Kind kind) {
        return from(new UnitMessage.ScriptStarted(
                -1, new ScriptId(kind, "db"), 1, 1, List.of("db"), _ -> {}, new Reply<>()));
    }

    private static DispatchInput ended(Kind kind, ScriptOutcome outcome) {
        RunEvent.ScriptFinished end = Runs.script(new ScriptId(kind, "db"), outcome, false);
        return from(new UnitMessage.ScriptEnded(end.script(), end.run()));
    }

    private Stream<Admission> admissions() {
        return of(Effect.Answer.class).map(Effect.Answer::admission);
    }

    private Stream<UnitRequest> requests() {
        return of(Effect.AskUnit.class).map(Effect.AskUnit::request);
    }

    private <E extends RunEvent> Stream<E> reported(Class<E> type) {
        return of(Effect.Report.class).map(Effect.Report::event).filter(type::isInstance).map(type::cast);
    }

    private <E extends Effect> Stream<E> of(Class<E> type) {
        return effects.stream().filter(type::isInstance).map(type::cast);
    }
}
