package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestNode;
import java.time.Instant;

/** Holds what is known of a test while it runs; confined to the unit's thread. */
final class LiveTest {
    final TestNode node;
    final TestCase test;
    final Instant startedAt;

    /** On the engine's clock. */
    long startedNanos;

    /** On the worker's clock. */
    final long workerNanos;

    final Neighbours.Moment began;
    boolean slow;

    LiveTest(
            TestNode node,
            TestCase test,
            Instant startedAt,
            long startedNanos,
            long workerNanos,
            Neighbours.Moment began) {
        this.node = node;
        this.test = test;
        this.startedAt = startedAt;
        this.startedNanos = startedNanos;
        this.workerNanos = workerNanos;
        this.began = began;
    }
}
