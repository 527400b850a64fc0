package io.github.mvnrunner.engine.exec;

import java.time.Instant;

/** Follows a unit's way through one suite; confined to the unit's thread. */
final class SuiteTrack {
    final Instant startedAt;

    /** On the worker's clock, as {@link #endedNanos}. */
    final long startedNanos;

    /** What was printed outside any test. */
    final OutputBuffer output;

    long endedNanos;

    SuiteTrack(Instant startedAt, long startedNanos, OutputBuffer output) {
        this.startedAt = startedAt;
        this.startedNanos = startedNanos;
        this.endedNanos = startedNanos;
        this.output = output;
    }
}
