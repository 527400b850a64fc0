package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.event.UnitDescription;
import io.github.mvnrunner.engine.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Describes a unit and its worker for a person who asks. */
final class WorkerPortrait {
    private WorkerPortrait() {}

    static UnitDescription of(LiveWorker worker, Optional<UnitLedger> ledger, Holds holds, TimeSource time) {
        return new UnitDescription(
                worker.slot,
                worker.module.id(),
                ledger.map(UnitLedger::suite),
                holds.any() && worker.state instanceof WorkerState.Running
                        ? UnitDescription.State.HELD
                        : state(worker.state),
                worker.pid(),
                ledger.map(UnitLedger::describeRunning).orElse(List.of()),
                killIn(worker.state, time),
                ledger.flatMap(UnitLedger::lastLine),
                Optional.empty());
    }

    private static Optional<Duration> killIn(WorkerState state, TimeSource time) {
        return state instanceof WorkerState.Stopping(_, long killAt, _) && killAt != Long.MAX_VALUE
                ? Optional.of(Duration.ofNanos(Math.max(0, killAt - time.nanos())))
                : Optional.empty();
    }

    private static UnitDescription.State state(WorkerState state) {
        return switch (state) {
            case WorkerState.Planned _, WorkerState.Starting _ -> UnitDescription.State.STARTING;
            case WorkerState.Discovering _ -> UnitDescription.State.DISCOVERING;
            case WorkerState.Ready _, WorkerState.Running _ -> UnitDescription.State.RUNNING;
            case WorkerState.Expiring _ -> UnitDescription.State.TERMINATING;
            case WorkerState.Stopping(Ending why, _, _) ->
                why instanceof Ending.Finished || why instanceof Ending.Hung
                        ? UnitDescription.State.LEAVING
                        : UnitDescription.State.TERMINATING;
            case WorkerState.Exited _, WorkerState.Gone _ -> UnitDescription.State.LEAVING;
        };
    }
}
