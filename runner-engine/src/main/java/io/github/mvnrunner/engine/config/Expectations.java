package io.github.mvnrunner.engine.config;

import java.util.List;

/**
 * Holds what is expected of tests, and what becomes of surprises.
 *
 * @param entries those that count on this machine, the first that matches a test deciding
 */
public record Expectations(List<Expectation> entries, Mode mode, Shown shown) {
    /** Nothing is expected. */
    public static final Expectations NONE = new Expectations(List.of(), Mode.REPORT, Shown.SKIPPED);

    /** Says what entries that are wrong do to the run. */
    public enum Mode {
        /** They are reported. */
        REPORT,
        /** They fail it. */
        STRICT,
        /** Nothing is expected at all. */
        OFF
    }

    /** Says what a test that failed as expected is in XML. */
    public enum Shown {
        SKIPPED,
        FAILURE
    }

    public Expectations {
        entries = List.copyOf(entries);
    }
}
