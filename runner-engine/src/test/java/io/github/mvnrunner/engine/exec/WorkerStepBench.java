package io.github.mvnrunner.engine.exec;


import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.Thrown;
import io.github.mvnrunner.engine.exchange.UnitRequest.Level;
import io.github.mvnrunner.engine.exchange.UnitRequest.Shutdown;
import io.github.mvnrunner.engine.exec.WorkerInput.Farewell;
import io.github.mvnrunner.engine.exec.WorkerState.Awaited;
import io.github.mvnrunner.engine.exec.WorkerState.Channel;
import io.github.mvnrunner.engine.exec.WorkerState.Launch;
import io.github.mvnrunner.engine.exec.WorkerState.Until;
import io.github.mvnrunner.engine.kit.TestMother;
import io.github.mvnrunner.engine.link.DumpAnswer;
import io.github.mvnrunner.engine.link.WorkerMessage;
import io.github.mvnrunner.engine.platform.ExitStatus;
import io.github.mvnrunner.engine.platform.ProcessSignal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Has a worker's manager in each state, and all that it may learn. */
abstract class WorkerStepBench {
    static final long NOW = 1_000;
    static final long NEVER = Long.MAX_VALUE;
    static final Duration INIT = Duration.ofNanos(10);
    static final Duration LEAVE = Duration.ofNanos(20);
    static final Duration INTERRUPTED = Duration.ofNanos(30);
    static final Duration TERMINATED = Duration.ofNanos(40);
    static final Duration GRACE = Duration.ofNanos(50);

    static final Shutdown INTERRUPT = new Shutdown(CancelReason.INTERRUPT, Level.INTERRUPT);
    static final Shutdown TERMINATE = new Shutdown(CancelReason.SIGNAL, Level.TERMINATE);
    static final Shutdown KILL = new Shutdown(CancelReason.SECOND_SIGNAL, Level.KILL);

    static final ExitStatus ZERO = new ExitStatus.Exited(0);
    static final ExitStatus ONE = new ExitStatus.Exited(1);
    static final Thrown THROWN = TestMother.thrown("E", false);
    static final TestNode NODE = new TestNode(
            new TestId("g:a", "t"),
            Optional.empty(),
            TestNode.Kind.TEST,
            "t",
            "t",
            Optional.empty(),
            List.of(),
            false,
            List.of());

    /** The columns of the table. */
    static final Map<String, WorkerState> STATES = new LinkedHashMap<>();

    /** The rows of the table. */
    static final Map<String, WorkerInput> INPUTS = new LinkedHashMap<>();

    static {
        STATES.put("P", new WorkerState.Planned());
        STATES.put("S", new WorkerState.Starting(NOW + 5));
        STATES.put("D", new WorkerState.Discovering(NOW + 5));
        STATES.put("A", new WorkerState.Ready(Launch.AHEAD));
        STATES.put("B", new WorkerState.Ready(Launch.BEGUN));
        STATES.put("R", new WorkerState.Running(new Until.NodeDone("top")));
        STATES.put("E", new WorkerState.Expiring(new Ending.Expired(), GRACE, Channel.OPEN));
        STATES.put("F", stopping(new Ending.Finished()));
        STATES.put("U", stopping(new Ending.Unasked()));
        STATES.put("C", stopping(new Ending.Cancelled(INTERRUPT)));
        STATES.put("X", exited(Awaited.LAST_MESSAGES, Awaited.DEPARTURE));
        STATES.put("G", new WorkerState.Gone(new Ending.Finished(), ZERO));

        INPUTS.put("Spawned", new WorkerInput.Spawned());
        INPUTS.put("Connected", new WorkerInput.Connected());
        INPUTS.put("ChannelClosed", new WorkerInput.ChannelClosed());
        INPUTS.put("ProcessEnded", new WorkerInput.ProcessEnded(ZERO, Farewell.WATCHED));
        INPUTS.put("Departed", new WorkerInput.Departed());
        INPUTS.put("TimeUp", new WorkerInput.TimeUp());
        INPUTS.put("RunUnit", new WorkerInput.RunUnit(Optional.empty()));
        INPUTS.put("RunAgain", new WorkerInput.RunAgain(List.of(), Map.of()));
        INPUTS.put("Expire", new WorkerInput.Expire(GRACE));
        INPUTS.put("DumpTaken", new WorkerInput.DumpTaken());
        INPUTS.put("Finish", new WorkerInput.Finish());
        INPUTS.put("ShutDown", new WorkerInput.ShutDown(TERMINATE));
        Stream.of(
                        new WorkerMessage.Senseless("nothing known"),
                        new WorkerMessage.Found(0, NODE),
                        new WorkerMessage.Unloadable("C", THROWN),
                        new WorkerMessage.Discovered(List.of(NODE), false, 1, List.of()),
                        new WorkerMessage.Started(NODE, 1),
                        new WorkerMessage.Skipped(NODE, Optional.empty()),
                        new WorkerMessage.Succeeded(NODE, 1),
                        new WorkerMessage.Aborted(NODE, 1, Optional.empty()),
                        new WorkerMessage.Failed(NODE, 1, THROWN),
                        new WorkerMessage.Held(0, NODE, Optional.empty()),
                        new WorkerMessage.Published(NODE, Map.of()),
                        new WorkerMessage.UnitDone("top"),
                        new WorkerMessage.Unreachable("top"),
                        new WorkerMessage.PlanDone(),
                        new WorkerMessage.RetryDone(),
                        new WorkerMessage.Printed(Optional.empty(), false, false, new byte[0]),
                        new WorkerMessage.Properties(Map.of()),
                        new WorkerMessage.Dumped(new DumpAnswer(1, "", false, List.of(), Optional.empty())),
                        new WorkerMessage.Leftovers(List.of()),
                        new WorkerMessage.Goodbye(
                                WorkerMessage.Reason.EXIT_CALLED, Optional.empty(), Optional.empty()))
                .forEach(message -> INPUTS.put(message.getClass().getSimpleName(), new WorkerInput.Told(message)));
    }

    final WorkerStep steps = new WorkerStep("g:a", INIT, LEAVE, INTERRUPTED, TERMINATED);

    WorkerStep.Next after(WorkerState state, WorkerInput input) {
        return steps.step(state, input, NOW);
    }

    static WorkerStep.Next next(WorkerState state, WorkerEffect... effects) {
        return new WorkerStep.Next(state, List.of(effects));
    }

    static WorkerEffect signal(ProcessSignal signal) {
        return new WorkerEffect.Signal(signal);
    }

    static WorkerInput told(WorkerMessage message) {
        return new WorkerInput.Told(message);
    }

    static WorkerState stopping(Ending why) {
        return new WorkerState.Stopping(why, NOW + 5, Channel.OPEN);
    }

    static WorkerState cancelled(Shutdown request, long killAt) {
        return new WorkerState.Stopping(new Ending.Cancelled(request), killAt, Channel.OPEN);
    }

    static WorkerState exited(Awaited... awaited) {
        return new WorkerState.Exited(new Ending.Unasked(), ZERO, Set.of(awaited), NOW + 5);
    }
}
