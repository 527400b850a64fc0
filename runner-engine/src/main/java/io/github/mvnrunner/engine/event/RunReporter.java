package io.github.mvnrunner.engine.event;

import java.io.IOException;

/** Receives every event of a run, in order, on the dispatcher's thread. */
public interface RunReporter {
    /**
     * Reports one event.
     *
     * @throws IOException if the report can't be written; the run is then cancelled
     */
    void report(StampedEvent event) throws IOException;
}
