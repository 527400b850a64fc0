package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.event.Thrown;
import io.github.mvnrunner.engine.link.WorkerMessage;
import io.github.mvnrunner.engine.plan.UnitPlan;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps the books of all that a unit runs in one worker: of its own tests first, then of each that is tried again there.
 *
 * <p>Confined to the unit's thread.
 */
final class UnitPasses {
    private final LiveWorker worker;
    private final Books books;
    private final Deque<UnitPlan> retries = new ArrayDeque<>();
    private UnitPlan plan;
    private UnitLedger ledger;
    private UnitReport report = UnitReport.NOTHING;

    UnitPasses(UnitPlan plan, LiveWorker worker, Books books) {
        this.plan = plan;
        this.worker = worker;
        this.books = books;
        this.ledger = new UnitLedger(plan, worker.catalog, books, worker.slot);
        if (worker.last != null) {
            ledger.follow(worker.last);
        }
    }

    /** {@return the plan of what runs now} */
    UnitPlan plan() {
        return plan;
    }

    /** {@return the books of what runs now} */
    UnitLedger ledger() {
        return ledger;
    }

    /** Notes in the books of what runs now what the worker told. */
    void book(WorkerMessage message) {
        if (worker.stopped) {
            ledger.stop();
        }
        switch (message) {
            case WorkerMessage.Found(_, TestNode node) when node.dynamic() -> ledger.registered(node);
            case WorkerMessage.Started(TestNode node, long nanos) -> ledger.started(node, nanos);
            case WorkerMessage.Skipped(TestNode node, var reason) -> ledger.skipped(node, reason);
            case WorkerMessage.Succeeded(TestNode node, long nanos) -> ledger.succeeded(node, nanos);
            case WorkerMessage.Aborted(TestNode node, long nanos, var assumption) ->
                ledger.aborted(node, nanos, assumption);
            case WorkerMessage.Failed(TestNode node, long nanos, Thrown thrown) -> ledger.failed(node, nanos, thrown);
            case WorkerMessage.Printed(var owner, boolean stderr, boolean shared, byte[] bytes) ->
                ledger.printed(owner, stderr, shared, bytes);
            case WorkerMessage.Found _, // a retry tells again what was known before
                    WorkerMessage.Unloadable _,
                    WorkerMessage.Discovered _,
                    WorkerMessage.Held _,
                    WorkerMessage.RetryDone _,
                    WorkerMessage.Published _,
                    WorkerMessage.UnitDone _,
                    WorkerMessage.Unreachable _,
                    WorkerMessage.PlanDone _,
                    WorkerMessage.Properties _,
                    WorkerMessage.Dumped _,
                    WorkerMessage.Leftovers _,
                    WorkerMessage.Goodbye _,
                    WorkerMessage.Senseless _ -> {}
        }
    }

    /** {@return whether any test is to be tried again in this worker} */
    boolean hasRetries() {
        retries.addAll(ledger.results().againHere());
        return !retries.isEmpty();
    }

    /** Closes the books of what ran, and opens those of the next test that is tried again. */
    void turnToRetry() {
        UnitLedger before = ledger;
        report = report.and(before.close(worker.properties()));
        plan = retries.remove();
        ledger = new UnitLedger(plan, worker.catalog, books, worker.slot);
        ledger.follow(before);
    }

    /** Closes the books; {@return what is left to be done} */
    UnitReport close() {
        return report.tryingAgain(retries).and(ledger.close(worker.properties()));
    }
}
