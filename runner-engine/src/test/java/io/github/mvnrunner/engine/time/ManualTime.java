package io.github.mvnrunner.engine.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Time that moves only when a test moves it. */
public final class ManualTime implements TimeSource {
    private static final Instant ORIGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicLong nanos = new AtomicLong();

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public Instant now() {
        return ORIGIN.plusNanos(nanos.get());
    }

    /** Moves both clocks forward. */
    public void advance(Duration by) {
        nanos.addAndGet(by.toNanos());
    }
}
