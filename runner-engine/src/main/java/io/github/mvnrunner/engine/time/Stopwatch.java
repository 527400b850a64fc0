package io.github.mvnrunner.engine.time;

import java.time.Duration;
import java.time.Instant;

/**
 * Measures active time: what passed while it was not paused.
 *
 * <p>Pausing what is paused, and resuming what runs, changes nothing. Confined to one thread, its owner's.
 */
public final class Stopwatch {
    private final TimeSource time;
    private final Instant startedAt;
    private final long startedNanos;
    private long pausedNanos;
    private long pausedSince;
    private boolean paused;

    private Stopwatch(TimeSource time) {
        this.time = time;
        this.startedAt = time.now();
        this.startedNanos = time.nanos();
    }

    /** A stopwatch that runs from now on. */
    public static Stopwatch start(TimeSource time) {
        return new Stopwatch(time);
    }

    /** The wall clock when it was started. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Time since the start, pauses left out. */
    public Duration active() {
        return Duration.ofNanos((paused ? pausedSince : time.nanos()) - startedNanos - pausedNanos);
    }

    /** Time since the start, pauses included. */
    public Duration elapsed() {
        return Duration.ofNanos(time.nanos() - startedNanos);
    }

    public boolean isPaused() {
        return paused;
    }

    /** Stops counting until {@link #resume()}. */
    public void pause() {
        if (!paused) {
            pausedSince = time.nanos();
            paused = true;
        }
    }

    /** Counts again after {@link #pause()}. */
    public void resume() {
        if (paused) {
            pausedNanos += time.nanos() - pausedSince;
            paused = false;
        }
    }
}
