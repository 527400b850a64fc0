package io.github.mvnrunner.engine.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Reports one finished attempt at a test.
 *
 * @param number 1 for the first
 * @param total how many attempts are allowed
 * @param purpose why it was made
 * @param startedAt wall clock
 * @param time active time, pauses left out
 * @param delayBefore how long the scheduler held the attempt back
 * @param slow whether it passed its slow timeout
 * @param leaked whether it left something behind
 * @param slot the slot it ran on, from 0
 * @param beside suites that ran in other workers meanwhile
 * @param outcome how it ended
 * @param output what it printed
 */
public record Attempt(
        int number,
        int total,
        Purpose purpose,
        Instant startedAt,
        Duration time,
        Duration delayBefore,
        boolean slow,
        boolean leaked,
        int slot,
        List<String> beside,
        Outcome outcome,
        Output output) {

    /** Says why an attempt was made. */
    public enum Purpose {
        FIRST,
        RETRY,
        /** Once more whatever came of it, as {@code repeat} says. */
        REPEAT,
        /** Alone in a fresh worker, to tell interference from failure. */
        ALONE
    }

    public Attempt {
        beside = List.copyOf(beside);
    }

    /**
     * {@return the attempt that says how a test ended: the last one, or the last that failed, of repetitions and where the
     * last one was skipped}
     *
     * <p>As under Surefire, a test that failed and then was skipped has not passed.
     */
    public static Attempt deciding(List<Attempt> attempts) {
        Attempt last = attempts.getLast();
        if (isRepeated(attempts) || last.outcome() instanceof Outcome.Skipped) {
            for (Attempt attempt : attempts.reversed()) {
                if (attempt.outcome().isFailure()) {
                    return attempt;
                }
            }
        }
        return last;
    }

    /** {@return whether a test was run several times whatever came of it} */
    public static boolean isRepeated(List<Attempt> attempts) {
        for (Attempt attempt : attempts) {
            if (attempt.purpose() == Purpose.REPEAT) {
                return true;
            }
        }
        return false;
    }

    /** {@return the same attempt, which left something behind} */
    public Attempt leaking() {
        return new Attempt(
                number, total, purpose, startedAt, time, delayBefore, slow, true, slot, beside, outcome, output);
    }

    /** {@return the same attempt as one of other ones} */
    public Attempt numbered(int place, int of) {
        return new Attempt(
                place, of, purpose, startedAt, time, delayBefore, slow, leaked, slot, beside, outcome, output);
    }

    /** {@return the same attempt with another end} */
    public Attempt withOutcome(Outcome other) {
        return new Attempt(
                number, total, purpose, startedAt, time, delayBefore, slow, leaked, slot, beside, other, output);
    }
}
