package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.output.OutputFlow;

/**
 * Tells what a worker prints past the capture, as much for each unit as a test may print into it.
 *
 * <p>Confined to the thread of the unit that holds the worker.
 */
final class RawOutput {
    private final LiveWorker worker;
    private final long most;
    private final Sender<UnitMessage> out;

    /** Tells what the unit before has left over. */
    RawOutput(LiveWorker worker, long most, Sender<UnitMessage> out) {
        this.worker = worker;
        this.most = most;
        this.out = out;
        rest();
    }

    void wrote(boolean stderr, byte[] chunk) {
        worker.wrote(chunk);
        tell(stderr, (stderr ? worker.rawErr : worker.rawOut).add(chunk));
    }

    /** Tells what is left over, and begins anew. */
    void rest() {
        tell(false, worker.rawOut.rest());
        tell(true, worker.rawErr.rest());
        worker.rawOut = new OutputFlow(most);
        worker.rawErr = new OutputFlow(most);
    }

    private void tell(boolean stderr, String text) {
        if (!text.isEmpty()) {
            out.post(new UnitMessage.WorkerOutput(worker.slot, worker.pid(), worker.module.id(), stderr, text));
        }
    }
}
