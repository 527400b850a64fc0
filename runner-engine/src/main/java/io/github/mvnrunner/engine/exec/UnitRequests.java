package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.event.UnitDescription;
import io.github.mvnrunner.engine.exchange.Acknowledgement;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitRequest;
import io.github.mvnrunner.engine.platform.ProcessSignal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What the dispatcher asks of one unit, for as long as the unit lives.
 *
 * <p>They travel through the worker's mailbox, which outlives the unit. So a unit that leaves answers what is left, and
 * what comes later is answered here: nobody waits for a unit that is gone, and a pause never meets the next unit. The
 * order to end stays in the mailbox for whoever talks with that worker next.
 */
final class UnitRequests implements Sender<UnitRequest> {
    private final LiveWorker worker;
    private final ReentrantLock lock = new ReentrantLock();

    /** Guarded by the lock. */
    private boolean closed;

    UnitRequests(LiveWorker worker) {
        this.worker = worker;
    }

    @Override
    public void post(UnitRequest request) {
        lock.lock();
        try {
            if (!closed || request instanceof UnitRequest.Shutdown) {
                worker.inbox.post(new UnitInput.Asked(request));
            } else {
                answer(request);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Answers what is left; called by the unit as it leaves. */
    void close() {
        lock.lock();
        try {
            closed = true;
            worker.inbox.withdraw(UnitRequests::endsWithTheUnit).forEach(input -> {
                if (input instanceof UnitInput.Asked(UnitRequest request)) {
                    answer(request);
                }
            });
        } finally {
            lock.unlock();
        }
    }

    private static boolean endsWithTheUnit(UnitInput input) {
        return input instanceof UnitInput.Asked(UnitRequest request) && !(request instanceof UnitRequest.Shutdown);
    }

    private void answer(UnitRequest request) {
        switch (request) {
            case UnitRequest.Pause(var reply) -> reply.with(Acknowledgement.LEAVING);
            case UnitRequest.Resume _ -> worker.tell(ProcessSignal.CONTINUE);
            case UnitRequest.Describe(var reply) -> reply.with(leaving());
            case UnitRequest.Shutdown _, UnitRequest.Stop _, UnitRequest.GoOn _ -> {}
        }
    }

    private UnitDescription leaving() {
        return new UnitDescription(
                worker.slot,
                worker.module.id(),
                Optional.empty(),
                UnitDescription.State.LEAVING,
                worker.pid(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
