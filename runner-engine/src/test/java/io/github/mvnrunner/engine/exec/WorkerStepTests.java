package io.github.mvnrunner.engine.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.exchange.UnitRequest.Level;
import io.github.mvnrunner.engine.exchange.UnitRequest.Shutdown;
import io.github.mvnrunner.engine.exec.WorkerEffect.Manner;
import io.github.mvnrunner.engine.exec.WorkerInput.Farewell;
import io.github.mvnrunner.engine.exec.WorkerState.Awaited;
import io.github.mvnrunner.engine.exec.WorkerState.Channel;
import io.github.mvnrunner.engine.exec.WorkerState.Launch;
import io.github.mvnrunner.engine.exec.WorkerState.Until;
import io.github.mvnrunner.engine.link.WorkerMessage;
import io.github.mvnrunner.engine.platform.ExitStatus;
import io.github.mvnrunner.engine.platform.ProcessSignal;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leads a worker's manager along the ways that workers go. */
final class WorkerStepTests extends WorkerStepBench {

    @Test
    void nonsenseIsAProblemWithItsStateAndEndsTheWorker() {
        assertThat(after(STATES.get("D"), INPUTS.get("Started")))
                .isEqualTo(next(
                        new WorkerState.Stopping(new Ending.Broken("told Started"), NEVER, Channel.OPEN),
                        new WorkerEffect.Warn(new RunProblem.WorkerOutOfStep("g:a", "told Started", "Discovering")),
                        signal(ProcessSignal.KILL)));
    }

    @Test
    void workerThatCallsBackInTimeIsToldWhatToLookFor() {
        WorkerStep.Next spawned = after(new WorkerState.Planned(), new WorkerInput.Spawned());
        assertThat(spawned.state()).isEqualTo(new WorkerState.Starting(NOW + 10));
        assertThat(spawned.state().deadline()).isEqualTo(NOW + 10);
        assertThat(after(spawned.state(), new WorkerInput.Connected()))
                .isEqualTo(next(new WorkerState.Discovering(NOW + 100), new WorkerEffect.Configure()));
    }

    @Test
    void workerThatNeverFindsItsTestsIsExaminedAndEnded() {
        WorkerStep.Next late = after(STATES.get("D"), new WorkerInput.TimeUp());
        assertThat(late)
                .isEqualTo(next(new WorkerState.Expiring(new Ending.Expired(), TERMINATED, Channel.OPEN), new WorkerEffect.Dump()));
        assertThat(after(late.state(), new WorkerInput.DumpTaken()))
                .isEqualTo(next(
                        new WorkerState.Stopping(new Ending.Expired(), NOW + 40, Channel.OPEN),
                        signal(ProcessSignal.TERMINATE)));
    }

    @Test
    void workerThatKeepsSilentIsKilled() {
        assertThat(after(STATES.get("S"), new WorkerInput.TimeUp()))
                .isEqualTo(next(
                        new WorkerState.Stopping(new Ending.Silent(), NEVER, Channel.CLOSED),
                        signal(ProcessSignal.KILL)));
    }

    @Test
    void launchBeginsWithTheFirstUnitAndGoesForwardToEach() {
        WorkerInput.Gate gate = new WorkerInput.Gate("top", Map.of("k", "v"));
        WorkerInput unit = new WorkerInput.RunUnit(Optional.of(gate));
        assertThat(after(STATES.get("A"), unit))
                .isEqualTo(next(STATES.get("R"), new WorkerEffect.Launch(), new WorkerEffect.Open(gate)));
        assertThat(after(STATES.get("B"), unit)).isEqualTo(next(STATES.get("R"), new WorkerEffect.Open(gate)));
    }

    @Test
    void unitIsOverWithItsOwnNode() {
        assertThat(after(STATES.get("R"), told(new WorkerMessage.UnitDone("strange"))).state())
                .isEqualTo(STATES.get("R"));
        assertThat(after(STATES.get("R"), told(new WorkerMessage.UnitDone("top"))).state())
                .isEqualTo(STATES.get("B"));
    }

    @Test
    void unitWithoutAGateIsOverWithTheLaunch() {
        WorkerStep.Next whole = after(STATES.get("A"), new WorkerInput.RunUnit(Optional.empty()));
        assertThat(whole).isEqualTo(next(new WorkerState.Running(new Until.LaunchDone()), new WorkerEffect.Launch()));
        assertThat(after(whole.state(), told(new WorkerMessage.UnitDone("top"))).state()).isEqualTo(whole.state());
        assertThat(after(whole.state(), told(new WorkerMessage.PlanDone())).state()).isEqualTo(STATES.get("B"));
    }

    @Test
    void retryIsOverWhenItSaysSoWhateverEndsAroundIt() {
        WorkerInput.RunAgain again = new WorkerInput.RunAgain(List.of(), Map.of("k", "v"));
        WorkerStep.Next retry = after(STATES.get("B"), again);
        assertThat(retry)
                .isEqualTo(next(new WorkerState.Running(new Until.RetryDone()), new WorkerEffect.Repeat(again)));
        assertThat(after(retry.state(), told(new WorkerMessage.UnitDone("top"))).state()).isEqualTo(retry.state());
        assertThat(after(retry.state(), told(new WorkerMessage.PlanDone())).state()).isEqualTo(retry.state());
        assertThat(after(retry.state(), told(new WorkerMessage.RetryDone())).state()).isEqualTo(STATES.get("B"));
    }

    @Test
    void pieceThatComesFirstBeginsTheLaunchToo() {
        WorkerInput.RunAgain piece = new WorkerInput.RunAgain(List.of(), Map.of());
        assertThat(after(STATES.get("A"), piece))
                .isEqualTo(next(
                        new WorkerState.Running(new Until.RetryDone()),
                        new WorkerEffect.Launch(),
                        new WorkerEffect.Repeat(piece)));
    }

    @Test
    void workerWhoseTestExpiresIsExaminedThenAskedThenKilled() {
        WorkerStep.Next expiring = after(STATES.get("R"), new WorkerInput.Expire(GRACE));
        assertThat(expiring).isEqualTo(next(STATES.get("E"), new WorkerEffect.Dump()));
        WorkerStep.Next asked = after(expiring.state(), new WorkerInput.DumpTaken());
        assertThat(asked)
                .isEqualTo(next(
                        new WorkerState.Stopping(new Ending.Expired(), NOW + 50, Channel.OPEN),
                        signal(ProcessSignal.TERMINATE)));
        assertThat(after(asked.state(), new WorkerInput.TimeUp()))
                .isEqualTo(next(
                        new WorkerState.Stopping(new Ending.Expired(), NEVER, Channel.OPEN),
                        signal(ProcessSignal.KILL)));
    }

    @Test
    void workerThatStaysAfterItsLastTestIsKilledWithAWarning() {
        WorkerStep.Next told = after(STATES.get("B"), new WorkerInput.Finish());
        assertThat(told)
                .isEqualTo(next(
                        new WorkerState.Stopping(new Ending.Finished(), NOW + 20, Channel.OPEN),
                        new WorkerEffect.Finish()));
        assertThat(after(told.state(), new WorkerInput.TimeUp()))
                .isEqualTo(next(
                        new WorkerState.Stopping(new Ending.Hung(), NEVER, Channel.OPEN),
                        new WorkerEffect.Warn(new RunProblem.WorkerStayed("g:a", LEAVE)),
                        signal(ProcessSignal.KILL)));
    }

    @Test
    void workerThatSaysGoodbyeOrFallsSilentInItsWorkHasToLeave() {
        assertThat(after(STATES.get("R"), INPUTS.get("Goodbye")).state())
                .isEqualTo(new WorkerState.Stopping(new Ending.Unasked(), NOW + 20, Channel.OPEN));
        assertThat(after(STATES.get("R"), new WorkerInput.ChannelClosed()).state())
                .isEqualTo(new WorkerState.Stopping(new Ending.Unasked(), NOW + 20, Channel.CLOSED));
    }

    @Test
    void cancellationIsToldOnceAndOnlyGetsStronger() {
        WorkerStep.Next interrupted = after(STATES.get("R"), new WorkerInput.ShutDown(INTERRUPT));
        assertThat(interrupted).isEqualTo(next(cancelled(INTERRUPT, NOW + 30), signal(ProcessSignal.INTERRUPT)));
        assertThat(after(interrupted.state(), new WorkerInput.ShutDown(INTERRUPT)))
                .isEqualTo(next(interrupted.state()));
        assertThat(after(cancelled(TERMINATE, NOW + 30), new WorkerInput.ShutDown(KILL)))
                .isEqualTo(next(cancelled(KILL, NEVER), signal(ProcessSignal.KILL)));
        assertThat(after(cancelled(KILL, NEVER), new WorkerInput.ShutDown(TERMINATE)))
                .isEqualTo(next(cancelled(KILL, NEVER)));
    }

    @Test
    void strongerReasonOfTheSameLevelSignalsNothingAndMayShortenTheGrace() {
        Shutdown deadline = new Shutdown(CancelReason.GLOBAL_TIMEOUT, Level.TERMINATE);
        assertThat(deadline.reason()).isLessThan(TERMINATE.reason());
        assertThat(after(cancelled(deadline, NOW + 90), new WorkerInput.ShutDown(TERMINATE)))
                .isEqualTo(next(cancelled(TERMINATE, NOW + 40)));
    }

    @Test
    void runThatTakesTooLongAsksWhatItsWorkersDoBeforeTheyEnd() {
        Shutdown deadline = new Shutdown(CancelReason.GLOBAL_TIMEOUT, Level.TERMINATE);
        WorkerState examined = new WorkerState.Expiring(new Ending.Cancelled(deadline), TERMINATED, Channel.OPEN);
        assertThat(after(STATES.get("R"), new WorkerInput.ShutDown(deadline)))
                .isEqualTo(next(examined, new WorkerEffect.Dump()));
        assertThat(after(examined, new WorkerInput.ShutDown(deadline))).isEqualTo(next(examined));
        assertThat(after(examined, new WorkerInput.DumpTaken()))
                .isEqualTo(next(cancelled(deadline, NOW + 40), signal(ProcessSignal.TERMINATE)));
        assertThat(after(examined, new WorkerInput.ShutDown(KILL)))
                .isEqualTo(next(cancelled(KILL, NEVER), signal(ProcessSignal.KILL)));
        assertThat(after(STATES.get("A"), new WorkerInput.ShutDown(deadline)))
                .isEqualTo(next(cancelled(deadline, NOW + 40), signal(ProcessSignal.TERMINATE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RunUnit", "RunAgain", "Expire", "Finish"})
    void workerThatIsAskedWhatItDoesAtTheEndOfARunTakesNoOrders(String order) {
        Shutdown deadline = new Shutdown(CancelReason.GLOBAL_TIMEOUT, Level.TERMINATE);
        WorkerState examined = new WorkerState.Expiring(new Ending.Cancelled(deadline), TERMINATED, Channel.OPEN);
        assertThat(after(examined, INPUTS.get(order))).isEqualTo(next(examined));
    }

    @Test
    void whatAWorkerLeavesIsALeakOnlyIfItLeftAsItShould() {
        assertThat(seenOff("F", ZERO, Farewell.WATCHED)).isEqualTo(Manner.WATCHED);
        assertThat(seenOff("R", ZERO, Farewell.WATCHED)).isEqualTo(Manner.WATCHED);
        assertThat(seenOff("R", ONE, Farewell.WATCHED)).isEqualTo(Manner.ENDED);
        assertThat(seenOff("F", ZERO, Farewell.UNWATCHED)).isEqualTo(Manner.KILLED);
        assertThat(seenOff("C", ZERO, Farewell.WATCHED)).isEqualTo(Manner.KILLED);
        assertThat(seenOff("E", ZERO, Farewell.WATCHED)).isEqualTo(Manner.KILLED);
    }

    @Test
    void processWithoutAChannelHasNothingMoreToTell() {
        assertThat(after(STATES.get("S"), new WorkerInput.ProcessEnded(ONE, Farewell.WATCHED)))
                .isEqualTo(next(
                        new WorkerState.Exited(new Ending.Unasked(), ONE, Set.of(Awaited.DEPARTURE), NEVER),
                        new WorkerEffect.SeeOff(Manner.ENDED),
                        new WorkerEffect.TellEnd()));
    }

    @Test
    void endIsToldOnceAllIsKnownAndNothingIsWaitedForLonger() {
        WorkerState exited = after(STATES.get("F"), new WorkerInput.ProcessEnded(ZERO, Farewell.WATCHED)).state();
        assertThat(exited.deadline()).isGreaterThan(NOW).isLessThan(NEVER);
        WorkerStep.Next closed = after(exited, new WorkerInput.ChannelClosed());
        assertThat(closed.effects()).containsExactly(new WorkerEffect.TellEnd());
        assertThat(closed.state().deadline()).isEqualTo(NEVER);
        assertThat(after(closed.state(), new WorkerInput.Departed()))
                .isEqualTo(next(new WorkerState.Gone(new Ending.Finished(), ZERO)));
        assertThat(after(exited(Awaited.LAST_MESSAGES), new WorkerInput.TimeUp()))
                .isEqualTo(next(new WorkerState.Gone(new Ending.Unasked(), ZERO), new WorkerEffect.TellEnd()));
    }

    @Test
    void workerThatCallsBackAsItEndsIsStillListenedTo() {
        WorkerState exited =
                after(exited(Awaited.DEPARTURE), new WorkerInput.Connected()).state();
        assertThat(exited.deadline()).isLessThan(NEVER);
        assertThat(after(exited, new WorkerInput.Departed()).state()).isInstanceOf(WorkerState.Exited.class);
    }

    @Test
    void endOfAWorkerThatCallsBackTooLateIsToldOnce() {
        WorkerStep.Next ended = after(STATES.get("S"), new WorkerInput.ProcessEnded(ONE, Farewell.WATCHED));
        WorkerStep.Next late = after(ended.state(), new WorkerInput.Connected());
        assertThat(ended.effects()).contains(new WorkerEffect.TellEnd());
        for (WorkerInput silence : List.of(new WorkerInput.ChannelClosed(), new WorkerInput.TimeUp())) {
            WorkerStep.Next over = after(late.state(), silence);
            assertThat(over.effects()).isEmpty();
            assertThat(after(over.state(), new WorkerInput.Departed()).state()).isInstanceOf(WorkerState.Gone.class);
        }
    }

    @Test
    void graceWithoutEndIsNoOverflow() {
        assertThat(new WorkerStep("g:a", Duration.ofDays(999_999), LEAVE, LEAVE, LEAVE)
                        .step(new WorkerState.Planned(), new WorkerInput.Spawned(), NOW)
                        .state())
                .isEqualTo(new WorkerState.Starting(NEVER));
    }

    private Manner seenOff(String state, ExitStatus status, Farewell farewell) {
        return after(STATES.get(state), new WorkerInput.ProcessEnded(status, farewell)).effects().stream()
                .flatMap(effect -> effect instanceof WorkerEffect.SeeOff(Manner manner) ? Stream.of(manner) : Stream.empty())
                .findFirst()
                .orElseThrow();
    }
}
