package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.exec.WorkerState.Channel;
import io.github.mvnrunner.engine.exec.WorkerState.Until;
import io.github.mvnrunner.engine.link.WorkerMessage;

/** Says what follows from what a worker tells; the part of {@link WorkerStep} that knows the order of its messages. */
record WorkerTalk(WorkerStep steps) {

    WorkerStep.Next told(WorkerState state, WorkerMessage message, long now) {
        return switch (message) {
            case WorkerMessage.Senseless(String what) -> steps.nonsense(state, "told " + what);
            case WorkerMessage.Goodbye _ -> leaves(state, message, now);
            case WorkerMessage.Unloadable _ -> whileLooking(state, state, message);
            case WorkerMessage.Discovered _ ->
                whileLooking(state, new WorkerState.Ready(WorkerState.Launch.AHEAD), message);
            case WorkerMessage.Found _ -> state instanceof WorkerState.Discovering ? pass(state, message) : inLaunch(state, message);
            case WorkerMessage.Started _,
                    WorkerMessage.Skipped _,
                    WorkerMessage.Succeeded _,
                    WorkerMessage.Aborted _,
                    WorkerMessage.Failed _,
                    WorkerMessage.Held _,
                    WorkerMessage.Published _ -> inLaunch(state, message);
            case WorkerMessage.UnitDone _,
                    WorkerMessage.Unreachable _,
                    WorkerMessage.PlanDone _,
                    WorkerMessage.RetryDone _ -> inLaunch(after(state, message), message);
            case WorkerMessage.Printed _,
                    WorkerMessage.Properties _,
                    WorkerMessage.Dumped _,
                    WorkerMessage.Leftovers _ -> onceConnected(state, message);
        };
    }

    /** {@return the state after such an end; only what it waits for ends a unit} */
    private static WorkerState after(WorkerState state, WorkerMessage end) {
        boolean over = state instanceof WorkerState.Running(Until until)
                && switch (until) {
                    case Until.NodeDone(String topLevel) ->
                        end instanceof WorkerMessage.UnitDone(String done)
                                ? done.equals(topLevel)
                                : !(end instanceof WorkerMessage.RetryDone);
                    case Until.LaunchDone _ ->
                        end instanceof WorkerMessage.PlanDone || end instanceof WorkerMessage.Unreachable;
                    case Until.RetryDone _ -> end instanceof WorkerMessage.RetryDone;
                };
        return over ? begun() : state;
    }

    private static WorkerState begun() {
        return new WorkerState.Ready(WorkerState.Launch.BEGUN);
    }

    /** What comes before the tests are known; a worker that is to end may be in the middle of it. */
    private WorkerStep.Next whileLooking(WorkerState state, WorkerState then, WorkerMessage message) {
        return switch (state) {
            case WorkerState.Discovering _ -> pass(then, message);
            case WorkerState.Expiring _, WorkerState.Stopping _, WorkerState.Exited _ -> pass(state, message);
            case WorkerState.Planned _,
                    WorkerState.Starting _,
                    WorkerState.Ready _,
                    WorkerState.Running _,
                    WorkerState.Gone _ -> illegal(state, message);
        };
    }

    /** What comes while tests run, and around them; a launch that has begun may have more to tell than its units. */
    private WorkerStep.Next inLaunch(WorkerState state, WorkerMessage message) {
        return switch (state) {
            case WorkerState.Ready(WorkerState.Launch launch)
            when launch == WorkerState.Launch.AHEAD -> illegal(state, message);
            case WorkerState.Ready _,
                    WorkerState.Running _,
                    WorkerState.Expiring _,
                    WorkerState.Stopping _,
                    WorkerState.Exited _ -> pass(state, message);
            case WorkerState.Planned _,
                    WorkerState.Starting _,
                    WorkerState.Discovering _,
                    WorkerState.Gone _ -> illegal(state, message);
        };
    }

    private WorkerStep.Next onceConnected(WorkerState state, WorkerMessage message) {
        return switch (state) {
            case WorkerState.Discovering _,
                    WorkerState.Ready _,
                    WorkerState.Running _,
                    WorkerState.Expiring _,
                    WorkerState.Stopping _,
                    WorkerState.Exited _ -> pass(state, message);
            case WorkerState.Planned _, WorkerState.Starting _, WorkerState.Gone _ -> illegal(state, message);
        };
    }

    /** Hooks may take their time, but not for ever. */
    private WorkerStep.Next leaves(WorkerState state, WorkerMessage goodbye, long now) {
        return switch (state) {
            case WorkerState.Discovering _, WorkerState.Ready _, WorkerState.Running _ ->
                pass(new WorkerState.Stopping(new Ending.Unasked(), WorkerStep.later(now, steps.leave()), Channel.OPEN), goodbye);
            case WorkerState.Planned _,
                    WorkerState.Starting _,
                    WorkerState.Expiring _,
                    WorkerState.Stopping _,
                    WorkerState.Exited _,
                    WorkerState.Gone _ -> onceConnected(state, goodbye);
        };
    }

    private WorkerStep.Next illegal(WorkerState state, WorkerMessage message) {
        return steps.nonsense(state, "told " + message.getClass().getSimpleName());
    }

    private static WorkerStep.Next pass(WorkerState state, WorkerMessage message) {
        return WorkerStep.Next.of(state, new WorkerEffect.Pass(message));
    }
}
