package io.github.mvnrunner.engine.fork;

import java.time.Duration;

/**
 * Decides whether a worker that has exited left something behind.
 *
 * <p>The deadline is fixed from the exit on; output does not extend it. What counts at the deadline is who is seen to be
 * there, not what has been read by then: on a busy machine the end of a pipe is read late though nobody holds it. Where
 * nobody can be seen, a pipe has a second more. Pure: it reads no clock and sees no process. Confined to the unit's
 * thread.
 */
public final class LeakWatch {
    private static final long BLIND_NANOS = Duration.ofSeconds(1).toNanos();

    private final long deadline;
    private boolean stdoutOpen;
    private boolean stderrOpen;
    private boolean blind;

    /**
     * A watch over one worker.
     *
     * @param exitedAt when its exit became known, in nanoseconds of the time source
     * @param period from then to the verdict
     * @param piped whether its output comes through pipes
     */
    public LeakWatch(long exitedAt, Duration period, boolean piped) {
        this.deadline = exitedAt + period.toNanos();
        this.stdoutOpen = piped;
        this.stderrOpen = piped;
    }

    /** {@return the first thing to do} */
    public LeakStep start() {
        return ended() ? look() : new LeakStep.WaitUntil(deadline);
    }

    /** A stream ended, before the exit or after it; {@return what to do, once started} */
    public LeakStep endOfFile(boolean stderr) {
        stdoutOpen &= stderr;
        stderrOpen &= !stderr;
        return start();
    }

    /** It may be time; {@return what to do} */
    public LeakStep timeUp(long now) {
        return now < patience() ? new LeakStep.WaitUntil(patience()) : look();
    }

    /** Somebody looked; {@return what to do} */
    public LeakStep looked(long now, LeftoverLook look) {
        blind = !look.reliable();
        boolean clean = look.survivors().isEmpty() && (look.reliable() || ended());
        if (clean) {
            return new LeakStep.Clean();
        }
        return now < patience()
                ? new LeakStep.WaitUntil(patience())
                : new LeakStep.Leaked(new Leak(look.survivors(), stdoutOpen, stderrOpen));
    }

    private LeakStep look() {
        return new LeakStep.Look(stdoutOpen, stderrOpen);
    }

    private long patience() {
        return blind ? deadline + BLIND_NANOS : deadline;
    }

    private boolean ended() {
        return !stdoutOpen && !stderrOpen;
    }
}
