package io.github.mvnrunner.engine.script;

import io.github.mvnrunner.engine.config.LeakTimeout;
import io.github.mvnrunner.engine.config.SlowTimeout;
import io.github.mvnrunner.engine.event.ScriptId;
import io.github.mvnrunner.engine.event.ScriptOutcome;
import io.github.mvnrunner.engine.exchange.UnitRequest.Level;
import io.github.mvnrunner.engine.exchange.UnitRequest.Shutdown;
import io.github.mvnrunner.engine.platform.ExitStatus;
import io.github.mvnrunner.engine.platform.ProcessSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Follows a script that was started to its end; has no clock and no process of its own.
 *
 * <p>It runs; it may be told to end, by its timeout or by the run's, and is killed after a grace period; once its
 * process has ended, its captured streams may take the leak timeout to end as well. That deadline is fixed: what is
 * written meanwhile does not move it.
 *
 * <p>All times are nanoseconds of the run's clock. Confined to the script's thread.
 */
final class ScriptLife {
    private static final long NEVER = Long.MAX_VALUE;

    private final ScriptId.Kind kind;
    private final ScriptLimits limits;
    private final long startedAt;
    private final List<ScriptEffect> effects = new ArrayList<>();
    private int openStreams;
    private int slowPeriods;
    private long slowAt;
    private long killAt = NEVER;
    private long leakAt = NEVER;
    private boolean timedOut;
    private boolean leaked;
    private boolean done;
    private @Nullable Shutdown shutdown;
    private @Nullable ExitStatus exit;

    ScriptLife(ScriptId.Kind kind, ScriptLimits limits, int capturedStreams, long now) {
        this.kind = kind;
        this.limits = limits;
        this.openStreams = capturedStreams;
        this.startedAt = now;
        this.slowAt = limits.slow().map(slow -> now + slow.period().toNanos()).orElse(NEVER);
    }

    boolean done() {
        return done;
    }

    boolean slow() {
        return slowPeriods > 0;
    }

    boolean leaked() {
        return leaked;
    }

    boolean ending() {
        return timedOut || shutdown != null;
    }

    boolean exited() {
        return exit != null;
    }

    /** When {@link #tick} has something to do; may be never. */
    long deadline() {
        return exit == null ? Math.min(slowAt, killAt) : leakAt;
    }

    Optional<Duration> killIn(long now) {
        return killAt == NEVER ? Optional.empty() : Optional.of(Duration.ofNanos(Math.max(0, killAt - now)));
    }

    List<ScriptEffect> tick(long now) {
        effects.clear();
        if (exit != null) {
            leaked = now >= leakAt;
            done = leaked;
        } else if (now >= killAt) {
            kill();
        } else if (now >= slowAt) {
            slow(limits.slow().orElseThrow(), now);
        }
        return List.copyOf(effects);
    }

    void streamEnded() {
        openStreams--;
        done = exit != null && openStreams == 0;
    }

    void exited(ExitStatus status, long now) {
        exit = status;
        killAt = NEVER;
        done = openStreams == 0;
        leakAt = now + limits.leak().period().toNanos();
    }

    /**
     * Takes an order to end; a level is told once, and may only give less time.
     *
     * <p>What tears down is there to run at the run's end: only a kill ends it.
     */
    List<ScriptEffect> asked(Shutdown request, long now) {
        effects.clear();
        boolean spared = kind == ScriptId.Kind.TEARDOWN && request.level() != Level.KILL;
        if (spared || exit != null || shutdown != null && shutdown.reason().compareTo(request.reason()) >= 0) {
            return List.of();
        }
        boolean stronger = shutdown == null || shutdown.level().compareTo(request.level()) < 0;
        shutdown = request;
        switch (request.level()) {
            case INTERRUPT -> end(ProcessSignal.INTERRUPT, stronger, limits.interruptGrace(), now);
            case HANGUP -> end(ProcessSignal.HANGUP, stronger, limits.grace(), now);
            case TERMINATE -> end(ProcessSignal.TERMINATE, stronger, limits.grace(), now);
            case KILL -> kill();
        }
        return List.copyOf(effects);
    }

    /** The process that ended, by whatever cause it was told to end. */
    ScriptOutcome outcome() {
        if (timedOut) {
            SlowTimeout slow = limits.slow().orElseThrow();
            return new ScriptOutcome.TimedOut(
                    slow.period().multipliedBy(slow.terminateAfter().orElseThrow()));
        }
        if (shutdown != null) {
            return new ScriptOutcome.Ended(shutdown.reason());
        }
        return switch (exit) {
            case ExitStatus.Exited(int code) when code == 0 -> passed();
            case ExitStatus.Exited(int code) -> new ScriptOutcome.Failed("exit code " + code);
            case ExitStatus.Signalled signalled ->
                new ScriptOutcome.Failed(
                        "killed by " + signalled.name() + (signalled.coreDumped() ? ", core dumped" : ""));
            case ExitStatus.NeverSpoke(String why) -> new ScriptOutcome.Failed(why);
            case ExitStatus.Unknown(String why) -> new ScriptOutcome.Failed("its end is unknown: " + why);
            case null -> throw new IllegalStateException("the script runs");
        };
    }

    private ScriptOutcome passed() {
        return leaked && limits.leak().result() == LeakTimeout.Result.FAIL
                ? new ScriptOutcome.LeftBehind(limits.leak().period())
                : new ScriptOutcome.Passed();
    }

    private void slow(SlowTimeout slow, long now) {
        slowPeriods++;
        slowAt += slow.period().toNanos();
        boolean last = slow.terminateAfter().equals(OptionalInt.of(slowPeriods));
        effects.add(new ScriptEffect.TellSlow(Duration.ofNanos(now - startedAt), last));
        if (last) {
            slowAt = NEVER;
            timedOut = shutdown == null;
            end(ProcessSignal.TERMINATE, shutdown == null, slow.gracePeriod(), now);
        }
    }

    private void end(ProcessSignal signal, boolean tell, Duration grace, long now) {
        if (tell) {
            effects.add(new ScriptEffect.Signal(signal));
        }
        killAt = Math.min(killAt, now + grace.toNanos());
    }

    private void kill() {
        killAt = NEVER;
        effects.add(new ScriptEffect.Signal(ProcessSignal.KILL));
    }
}
