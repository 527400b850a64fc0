package io.github.mvnrunner.engine.time;

import java.time.Instant;

/**
 * Where the engine reads time from.
 *
 * <p>Injected wherever time matters, so that tests move it by hand. Implementations are safe for any thread.
 */
public interface TimeSource {

    /** Nanoseconds from an arbitrary origin, never going back; only differences mean something. */
    long nanos();

    /** The wall clock, for telling people; may jump. */
    Instant now();

    /** For how long this clock has been paused so far, which {@link #nanos()} leaves out. */
    default long pausedNanos() {
        return 0;
    }

    /** The clocks of this machine. */
    static TimeSource system() {
        return SystemTime.INSTANCE;
    }
}
