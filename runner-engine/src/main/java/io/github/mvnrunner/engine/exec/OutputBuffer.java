package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.output.OutputSpool;
import io.github.mvnrunner.engine.output.OutputStore;

/** Collects what one owner printed; confined to the unit's thread. */
final class OutputBuffer {
    private final OutputSpool out;
    private final OutputSpool err;
    private boolean shared;

    OutputBuffer(OutputStore store) {
        this.out = store.spool();
        this.err = store.spool();
    }

    void add(boolean stderr, byte[] bytes, boolean alsoOthers) {
        shared |= alsoOthers;
        (stderr ? err : out).add(bytes);
    }

    Output output() {
        Output printed = new Output(out.printed(), err.printed(), shared);
        return printed.isEmpty() && !shared ? Output.NONE : printed;
    }
}
