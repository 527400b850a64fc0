package io.github.mvnrunner.engine.report;

import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.StampedEvent;
import java.io.IOException;
import java.util.List;

/** Passes every event on to several reporters. */
public final class Reporters implements RunReporter {
    private final List<RunReporter> all;

    /** Reports to these, in this order. */
    public Reporters(List<RunReporter> all) {
        this.all = List.copyOf(all);
    }

    /** Reports to all, even if one fails; throws the first failure. */
    @Override
    public void report(StampedEvent event) throws IOException {
        each(one -> one.report(event));
    }

    /** Flushes all, even if one fails; throws the first failure. */
    @Override
    public void flush() throws IOException {
        each(RunReporter::flush);
    }

    private interface Call {
        void on(RunReporter one) throws IOException;
    }

    private void each(Call call) throws IOException {
        IOException first = null;
        for (RunReporter one : all) {
            try {
                call.on(one);
            } catch (IOException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
