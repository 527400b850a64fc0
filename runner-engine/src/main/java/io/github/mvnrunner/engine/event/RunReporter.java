package io.github.mvnrunner.engine.event;

import java.io.IOException;

/** Receives every event of a run, in order, on one thread. */
public interface RunReporter {
    /**
     * Reports one event.
     *
     * @throws IOException if the report can't be written; the run is then cancelled
     */
    void report(StampedEvent event) throws IOException;

    /**
     * Nothing more is to be reported right now: whatever was kept back to be written together is written.
     *
     * @throws IOException as in {@link #report}
     */
    default void flush() throws IOException {}
}
