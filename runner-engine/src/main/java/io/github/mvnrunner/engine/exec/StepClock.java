package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.config.SlowTimeout;
import io.github.mvnrunner.engine.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Watches how long tests, and the steps of containers, take.
 *
 * <p>Confined to the unit's thread.
 */
final class StepClock {
    /** Says that a step has run for another period. */
    sealed interface Due {
        TestId id();

        /** {@return for how long the step has run, in whole periods} */
        Duration elapsed();

        /** The step is slow. */
        record Slow(TestId id, Duration elapsed) implements Due {}

        /** The step has used up its last period; it is watched no more. */
        record Expired(TestId id, Duration elapsed) implements Due {}
    }

    private static final class Step {
        final SlowTimeout timeout;
        long startedNanos;
        long periods;

        Step(SlowTimeout timeout, long startedNanos) {
            this.timeout = timeout;
            this.startedNanos = startedNanos;
        }

        long dueNanos() {
            return startedNanos + timeout.period().toNanos() * (periods + 1);
        }

        boolean expired() {
            return timeout.terminateAfter().isPresent() && periods >= timeout.terminateAfter().getAsInt();
        }
    }

    private final Map<TestId, Step> steps = new HashMap<>();
    private final TimeSource time;
    private OptionalLong heldSince = OptionalLong.empty();

    StepClock(TimeSource time) {
        this.time = time;
    }

    void begin(TestId id, SlowTimeout timeout) {
        steps.put(id, new Step(timeout, time.nanos()));
    }

    void end(TestId id) {
        steps.remove(id);
    }

    /** Stands still, because a person looks at what a test built. */
    void hold() {
        heldSince = heldSince.isPresent() ? heldSince : OptionalLong.of(time.nanos());
    }

    /** {@return the time, in nanoseconds of its source; the same while this stands still} */
    long now() {
        return heldSince.orElseGet(time::nanos);
    }

    /** Goes on; {@return how long it stood still} */
    long goOn() {
        long now = time.nanos();
        long stood = now - heldSince.orElse(now);
        heldSince = OptionalLong.empty();
        steps.values().forEach(step -> step.startedNanos = Math.min(now, step.startedNanos + stood));
        return stood;
    }

    /** {@return how long until {@link #due} has something to say, empty if nothing is watched} */
    Optional<Duration> untilDue() {
        if (steps.isEmpty() || heldSince.isPresent()) {
            return Optional.empty();
        }
        long first = Long.MAX_VALUE;
        for (Step step : steps.values()) {
            first = Math.min(first, step.dueNanos());
        }
        return Optional.of(Duration.ofNanos(Math.max(0, first - time.nanos())));
    }

    /** {@return the steps that have passed a period since the last call, each once} */
    List<Due> due() {
        long now = now();
        List<Due> due = new ArrayList<>();
        for (Map.Entry<TestId, Step> entry : steps.entrySet()) {
            TestId id = entry.getKey();
            Step step = entry.getValue();
            long periods = (now - step.startedNanos) / step.timeout.period().toNanos();
            if (periods > step.periods) {
                step.periods = periods;
                Duration elapsed = step.timeout.period().multipliedBy(periods);
                due.add(step.expired() ? new Due.Expired(id, elapsed) : new Due.Slow(id, elapsed));
            }
        }
        for (Due each : due) {
            if (each instanceof Due.Expired) {
                steps.remove(each.id());
            }
        }
        return due;
    }
}
