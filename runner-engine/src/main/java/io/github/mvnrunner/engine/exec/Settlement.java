package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.config.Isolation;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.engine.time.TimeSource;
import java.util.List;
import java.util.Optional;

/**
 * Settles the result that was held back until it was known how its worker left.
 *
 * @param worker one that is gone
 * @param ledger of the unit that held it to its end, if it ran any
 */
record Settlement(
        LiveWorker worker,
        ExecSettings settings,
        TimeSource time,
        Sender<UnitMessage> out,
        Optional<UnitLedger> ledger) {

    /** Settles the last result of that ledger. */
    void settle(UnitLedger last) {
        worker.engineFailures.forEach(last::engineFailed);
        worker.engineFailures.clear();
        if (worker.endedAsMeant()) {
            settleLeaks(Optional.of(last));
        } else {
            last.results().diedAfterSuccess(DeathText.of(worker), DeathText.detail(worker));
        }
    }

    /**
     * Settles the last result of a worker that ran no further unit.
     *
     * @return units for further attempts, if its last test turned out to have failed
     */
    List<UnitPlan> settleLast() {
        if (worker.last == null) {
            settleLeaks(Optional.empty());
            return List.of();
        }
        settle(worker.last);
        return worker.last.results().furtherAttempts();
    }

    /** What was cut short was not watched, so only its threads are known. */
    private void settleLeaks(Optional<UnitLedger> last) {
        if (worker.leftProperly() && settings.watchesLeaks()) {
            new LeakDesk(worker, time, out)
                    .settle(last.orElse(null), ledger.map(UnitLedger::isolation).orElse(Isolation.SHARED));
        } else {
            last.ifPresent(UnitLedger::release);
        }
    }
}
