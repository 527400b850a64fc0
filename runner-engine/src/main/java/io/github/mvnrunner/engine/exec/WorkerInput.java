package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.exchange.UnitRequest;
import io.github.mvnrunner.engine.link.WorkerMessage;
import io.github.mvnrunner.engine.plan.TestSelector;
import io.github.mvnrunner.engine.platform.ExitStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can happen to a worker, or is asked of it. */
sealed interface WorkerInput {
    /** Its process was started. */
    record Spawned() implements WorkerInput {}

    /** It called back. */
    record Connected() implements WorkerInput {}

    /** It told something. */
    record Told(WorkerMessage message) implements WorkerInput {}

    /** It can tell nothing more. */
    record ChannelClosed() implements WorkerInput {}

    /** Its process ended. */
    record ProcessEnded(ExitStatus status, Farewell farewell) implements WorkerInput {}

    /** What it left behind has been seen to. */
    record Departed() implements WorkerInput {}

    /** The deadline of its state has passed. */
    record TimeUp() implements WorkerInput {}

    /** Its unit wants run what is behind that gate; without one it is the whole launch. */
    record RunUnit(Optional<Gate> gate) implements WorkerInput {}

    /** Its unit wants these run once more, inside the launch, with these system properties. */
    record RunAgain(List<TestSelector> selectors, Map<String, String> properties) implements WorkerInput {
        public RunAgain {
            selectors = List.copyOf(selectors);
            properties = Map.copyOf(properties);
        }
    }

    /** The time of a test in it is up; it gets that grace period. */
    record Expire(Duration grace) implements WorkerInput {}

    /** It is known what its threads do, or that nobody can tell. */
    record DumpTaken() implements WorkerInput {}

    /** Nothing more is wanted of it. */
    record Finish() implements WorkerInput {}

    /** The dispatcher wants it to end. */
    record ShutDown(UnitRequest.Shutdown request) implements WorkerInput {}

    /** Names a top-level node that the launch goes forward to, and the system properties while it runs. */
    record Gate(String topLevel, Map<String, String> properties) {
        public Gate {
            properties = Map.copyOf(properties);
        }
    }

    /** Says whether what a worker leaves behind is anybody's concern. */
    enum Farewell {
        WATCHED,
        UNWATCHED
    }
}
