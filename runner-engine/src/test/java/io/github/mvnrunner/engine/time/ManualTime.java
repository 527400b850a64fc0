package io.github.mvnrunner.engine.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Time that moves only when a test moves it. */
public final class ManualTime implements TimeSource {
    private static final Instant ORIGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong pausedNanos = new AtomicLong();
    private final AtomicLong jumped = new AtomicLong();

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public Instant now() {
        return ORIGIN.plusNanos(nanos.get()).plusNanos(jumped.get());
    }

    @Override
    public long pausedNanos() {
        return pausedNanos.get();
    }

    /** Lets a pause of that length be over. */
    public void havePaused(Duration by) {
        pausedNanos.addAndGet(by.toNanos());
    }

    /** Sets the wall clock forward, or back, by that much. */
    public void jump(Duration by) {
        jumped.addAndGet(by.toNanos());
    }

    /** Moves both clocks forward. */
    public void advance(Duration by) {
        nanos.addAndGet(by.toNanos());
    }
}
