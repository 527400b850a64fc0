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
        /** Alone in a fresh worker, to tell interference from failure. */
        ALONE
    }

    public Attempt {
        beside = List.copyOf(beside);
    }

    /** {@return the same attempt, which left something behind} */
    public Attempt leaking() {
        return new Attempt(
                number, total, purpose, startedAt, time, delayBefore, slow, true, slot, beside, outcome, output);
    }

    /** {@return the same attempt with another end} */
    public Attempt withOutcome(Outcome other) {
        return new Attempt(
                number, total, purpose, startedAt, time, delayBefore, slow, leaked, slot, beside, other, output);
    }
}
