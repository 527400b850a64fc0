package io.github.mvnrunner.engine.script;

import static io.github.mvnrunner.engine.platform.ProcessSignal.HANGUP;
import static io.github.mvnrunner.engine.platform.ProcessSignal.INTERRUPT;
import static io.github.mvnrunner.engine.platform.ProcessSignal.KILL;
import static io.github.mvnrunner.engine.platform.ProcessSignal.TERMINATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.LeakTimeout;
import io.github.mvnrunner.engine.config.SlowTimeout;
import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.ScriptId.Kind;
import io.github.mvnrunner.engine.event.ScriptOutcome;
import io.github.mvnrunner.engine.exchange.UnitRequest.Level;
import io.github.mvnrunner.engine.exchange.UnitRequest.Shutdown;
import io.github.mvnrunner.engine.platform.ExitStatus;
import io.github.mvnrunner.engine.platform.ProcessSignal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ScriptLifeTests {
    private static final ExitStatus GOOD = new ExitStatus.Exited(0);
    private static final long NEVER = Long.MAX_VALUE;

    @Test
    void scriptThatExitsWithZeroHasPassed() {
        ScriptLife life = life(Kind.SETUP, 0);
        life.exited(GOOD, at(5));
        assertThat(life.done()).isTrue();
        assertThat(life.outcome()).isEqualTo(new ScriptOutcome.Passed());
    }

    @Test
    void exitCodeAndSignalAreToldApart() {
        assertThat(ended(new ExitStatus.Exited(137))).isEqualTo(new ScriptOutcome.Failed("exit code 137"));
        assertThat(ended(new ExitStatus.Signalled(9, false))).isEqualTo(new ScriptOutcome.Failed("killed by SIGKILL"));
        assertThat(ended(new ExitStatus.Signalled(11, true)))
                .isEqualTo(new ScriptOutcome.Failed("killed by SIGSEGV, core dumped"));
    }

    @Test
    void scriptWithoutATimeoutHasNoDeadline() {
        assertThat(unlimited().deadline()).isEqualTo(NEVER);
    }

    @Test
    void slownessIsToldAtEveryPeriodAndTheLastEnds() {
        ScriptLife life = life(Kind.SETUP, 0);
        assertThat(life.deadline()).isEqualTo(at(10));
        assertThat(life.tick(at(10))).containsExactly(slow(10, false));
        assertThat(life.tick(at(20)))
                .containsExactly(slow(20, true), new ScriptEffect.Signal(TERMINATE));
        assertThat(life.slow()).isTrue();
    }

    @Test
    void scriptThatOutlivesItsGraceIsKilledOnce() {
        ScriptLife life = timedOut();
        assertThat(life.deadline()).isEqualTo(at(23));
        assertThat(life.tick(at(23))).containsExactly(new ScriptEffect.Signal(KILL));
        assertThat(life.deadline()).isEqualTo(NEVER);
    }

    @Test
    void scriptThatTimedOutHasNotPassedHoweverItEnds() {
        ScriptLife life = timedOut();
        life.exited(GOOD, at(21));
        assertThat(life.outcome()).isEqualTo(new ScriptOutcome.TimedOut(Duration.ofSeconds(20)));
    }

    @Test
    void signalsOfTheRunAreNotTheScriptsFault() {
        ScriptLife life = life(Kind.SETUP, 0);
        life.asked(shutdown(Level.INTERRUPT, CancelReason.INTERRUPT), at(1));
        life.exited(new ExitStatus.Signalled(2, false), at(2));
        assertThat(life.outcome()).isEqualTo(new ScriptOutcome.Ended(CancelReason.INTERRUPT));
    }

    @Test
    void eachSignalHasItsGrace() {
        assertThat(asked(Level.INTERRUPT)).isEqualTo(INTERRUPT);
        assertThat(asked(Level.HANGUP)).isEqualTo(HANGUP);
        assertThat(asked(Level.TERMINATE)).isEqualTo(TERMINATE);
        assertThat(asked(Level.KILL)).isEqualTo(KILL);
        ScriptLife interrupted = unlimited();
        interrupted.asked(shutdown(Level.INTERRUPT, CancelReason.INTERRUPT), at(1));
        assertThat(interrupted.deadline()).isEqualTo(at(3));
        ScriptLife terminated = unlimited();
        terminated.asked(shutdown(Level.TERMINATE, CancelReason.SIGNAL), at(1));
        assertThat(terminated.deadline()).isEqualTo(at(11));
    }

    @Test
    void secondOrderOfTheSameLevelOnlyShortensTheGrace() {
        ScriptLife life = unlimited();
        life.asked(shutdown(Level.TERMINATE, CancelReason.GLOBAL_TIMEOUT), at(1));
        assertThat(life.asked(shutdown(Level.TERMINATE, CancelReason.SIGNAL), at(5))).isEmpty();
        assertThat(life.deadline()).isEqualTo(at(11));
    }

    @Test
    void weakerReasonIsNotHeard() {
        ScriptLife life = unlimited();
        life.asked(shutdown(Level.INTERRUPT, CancelReason.INTERRUPT), at(1));
        assertThat(life.asked(shutdown(Level.TERMINATE, CancelReason.SIGNAL), at(2))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Level.class, mode = EnumSource.Mode.EXCLUDE, names = "KILL")
    void teardownIsNotEndedByAFirstSignal(Level level) {
        ScriptLife life = life(Kind.TEARDOWN, 0);
        assertThat(life.asked(shutdown(level, CancelReason.INTERRUPT), at(1))).isEmpty();
        assertThat(life.ending()).isFalse();
    }

    @Test
    void teardownIsKilledByASecondSignal() {
        assertThat(life(Kind.TEARDOWN, 0).asked(shutdown(Level.KILL, CancelReason.SECOND_SIGNAL), at(1)))
                .containsExactly(new ScriptEffect.Signal(KILL));
    }

    @Test
    void capturedStreamsAreWaitedForUntilAFixedDeadline() {
        ScriptLife life = life(Kind.SETUP, 2);
        life.exited(GOOD, at(5));
        assertThat(life.done()).isFalse();
        assertThat(life.deadline()).isEqualTo(at(6));
        life.streamEnded();
        assertThat(life.done()).isFalse();
        life.streamEnded();
        assertThat(life.done()).isTrue();
        assertThat(life.leaked()).isFalse();
    }

    @Test
    void streamsThatEndBeforeTheExitNeedNoWait() {
        ScriptLife life = life(Kind.SETUP, 1);
        life.streamEnded();
        assertThat(life.done()).isFalse();
        life.exited(GOOD, at(5));
        assertThat(life.done()).isTrue();
    }

    @Test
    void streamThatStaysOpenIsALeak() {
        ScriptLife life = life(Kind.SETUP, 1);
        life.exited(GOOD, at(5));
        assertThat(life.tick(at(6))).isEmpty();
        assertThat(life.done()).isTrue();
        assertThat(life.leaked()).isTrue();
        assertThat(life.outcome()).isEqualTo(new ScriptOutcome.Passed());
    }

    @Test
    void leakFailsAScriptThatMustNot() {
        LeakTimeout strict = new LeakTimeout(Duration.ofSeconds(1), LeakTimeout.Result.FAIL);
        ScriptLife life = new ScriptLife(Kind.SETUP, limits(Optional.empty(), strict), 1, at(0));
        life.exited(GOOD, at(5));
        life.tick(at(6));
        assertThat(life.outcome()).isEqualTo(new ScriptOutcome.LeftBehind(Duration.ofSeconds(1)));
    }

    @Test
    void scriptThatHasEndedIsToldNothing() {
        ScriptLife life = life(Kind.SETUP, 1);
        life.exited(GOOD, at(5));
        assertThat(life.asked(shutdown(Level.KILL, CancelReason.SECOND_SIGNAL), at(5))).isEmpty();
        assertThat(life.exited()).isTrue();
    }

    private static ScriptLife life(Kind kind, int streams) {
        SlowTimeout slow = new SlowTimeout(
                Duration.ofSeconds(10), OptionalInt.of(2), Duration.ofSeconds(3), SlowTimeout.OnTimeout.FAIL);
        return new ScriptLife(kind, limits(Optional.of(slow), lenient()), streams, at(0));
    }

    private static ScriptLife unlimited() {
        return new ScriptLife(Kind.SETUP, limits(Optional.empty(), lenient()), 0, at(0));
    }

    private static ScriptLife timedOut() {
        ScriptLife life = life(Kind.SETUP, 0);
        life.tick(at(10));
        life.tick(at(20));
        return life;
    }

    private static ScriptOutcome ended(ExitStatus status) {
        ScriptLife life = unlimited();
        life.exited(status, at(5));
        return life.outcome();
    }

    private static ProcessSignal asked(Level level) {
        ScriptEffect effect =
                unlimited().asked(shutdown(level, CancelReason.SIGNAL), at(1)).getFirst();
        return ((ScriptEffect.Signal) effect).signal();
    }

    private static ScriptLimits limits(Optional<SlowTimeout> slow, LeakTimeout leak) {
        return new ScriptLimits(slow, leak, Duration.ofSeconds(2), Duration.ofSeconds(10));
    }

    private static LeakTimeout lenient() {
        return new LeakTimeout(Duration.ofSeconds(1), LeakTimeout.Result.PASS);
    }

    private static Shutdown shutdown(Level level, CancelReason reason) {
        return new Shutdown(reason, level);
    }

    private static ScriptEffect slow(int seconds, boolean ending) {
        return new ScriptEffect.TellSlow(Duration.ofSeconds(seconds), ending);
    }

    private static long at(int seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
