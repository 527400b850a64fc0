package io.github.mvnrunner.engine.schedule;

import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.plan.UnitPlan;
import java.time.Duration;

/** A unit that waits to be started; confined to its scheduler. */
final class Waiting {
    final UnitPlan unit;
    final Need need;

    /** When it may start, in nanoseconds of the caller's clock. */
    final long due;

    /** How many units began that should have come later, but fitted when this one did not. */
    int passedOver;

    private Waiting(UnitPlan unit, Need need, long due) {
        this.unit = unit;
        this.need = need;
        this.due = due;
    }

    /** {@return one that waits from now on for as long as the unit is delayed} */
    static Waiting of(UnitPlan unit, Need need, long now) {
        return new Waiting(unit, need, now + nanos(unit.delay()));
    }

    private static long nanos(Duration delay) {
        try {
            return delay.toNanos();
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Compares as clocks that may overflow must be compared. */
    boolean isDue(long now) {
        return due - now <= 0;
    }

    /** Those that run alone for another reason do so anyway. */
    boolean isApart() {
        return unit.purpose() != Purpose.ALONE && need.demand.locks().isApart();
    }

    int priority() {
        return need.demand.priority();
    }

    /** {@return whether this one should start before one of that purpose and priority} */
    boolean precedes(Purpose purpose, int priority) {
        int order = unit.purpose().compareTo(purpose);
        return order < 0 || order == 0 && priority() >= priority;
    }
}
