package io.github.mvnrunner.engine.exchange;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.LeakVerdict;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.OutputModes;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.ScriptId;
import io.github.mvnrunner.engine.event.ScriptRun;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.event.Thrown;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the dispatcher what a unit does, or wants to do. */
public sealed interface UnitMessage {

    /** A unit asks to start; it waits for the reply before it touches a worker. */
    record Started(int unit, Sender<UnitRequest> requests, Reply<Admission> reply) implements UnitMessage {}

    /** A unit has ended, whatever the way; its requests are answered no more. */
    record Ended(int unit) implements UnitMessage {}

    /** A script asks to start; it waits for the reply before it starts a process. */
    record ScriptStarted(
            int unit,
            ScriptId script,
            int index,
            int total,
            List<String> command,
            Sender<UnitRequest> requests,
            Reply<Admission> reply)
            implements UnitMessage {}

    /** A script passed one more slow period; it is told to end if {@code ending}. */
    record ScriptSlow(ScriptId script, Duration elapsed, boolean ending) implements UnitMessage {}

    /** A script ended. */
    record ScriptEnded(ScriptId script, ScriptRun run) implements UnitMessage {}

    /**
     * All tests are run again; told only where that is so.
     *
     * @param number from 1
     * @param total how many times that is, if it is known
     */
    record IterationStarted(int number, Optional<Integer> total) implements UnitMessage {}

    /** All tests were run once more. */
    record IterationEnded(int number, Optional<Integer> total) implements UnitMessage {}

    /**
     * A module's tests are known.
     *
     * @param filteredOut how many more were discovered, but not chosen
     */
    record Planned(String module, List<TestCase> tests, int filteredOut) implements UnitMessage {}

    /**
     * A module's tests were dealt to shards.
     *
     * @param taken what this run has: tests, and containers whose tests are still unknown
     * @param elsewhere the same of what others have
     */
    record Dealt(String module, List<TestCase> taken, List<TestCase> elsewhere) implements UnitMessage {}

    /** A module can't be run, or not to its end; the other modules go on. */
    record ModuleGivenUp(String module, RunProblem problem) implements UnitMessage {}

    /** A test joined while its container ran. */
    record Registered(TestCase test) implements UnitMessage {}

    /** An attempt at a test began. */
    record TestStarted(TestCase test, int attempt, int slot) implements UnitMessage {}

    /**
     * A test passed one more slow period.
     *
     * @param ends whether it was the last one, so that the test is being ended
     * @param doing where its thread is, in one line; empty if nobody could tell
     */
    record TestSlow(TestCase test, int attempt, Duration elapsed, boolean ends, Optional<String> doing) implements UnitMessage {}

    /** The output of that test, or container, is shown otherwise than that of most. */
    record OutputChosen(TestId test, OutputModes output) implements UnitMessage {}

    /**
     * A test has ended, and its worker waits for a person to look at what it built.
     *
     * @param failure why it failed; empty if it has not failed so far
     */
    record TestHeld(TestCase test, int attempt, int slot, long pid, Optional<String> debugger, Optional<Thrown> failure)
            implements UnitMessage {}

    /** Nobody waits for that test any more. */
    record TestReleased(TestCase test, int slot) implements UnitMessage {}

    /** An attempt failed; another one is planned. */
    record AttemptFailed(TestCase test, Attempt attempt, Attempt.Purpose next) implements UnitMessage {}

    /** A test's end was held to what is expected of it; its result follows. */
    record Judged(RunEvent.ExpectationApplied judgement) implements UnitMessage {}

    /** A test has its final result. */
    record TestEnded(TestCase test, List<Attempt> attempts, TestStatus status) implements UnitMessage {
        /** A result that means what its attempts say. */
        public TestEnded(TestCase test, List<Attempt> attempts) {
            this(test, attempts, TestStatus.of(attempts));
        }
    }

    /** A unit has left a suite. */
    record SuitePassed(
            String module,
            String suite,
            Instant startedAt,
            Duration time,
            Output output,
            Optional<Map<String, String>> properties)
            implements UnitMessage {}

    /** A worker's JVM was started. */
    record WorkerStarted(int slot, long pid, String module, String command) implements UnitMessage {}

    /** A worker wrote past the capture. */
    record WorkerOutput(int slot, long pid, String module, boolean stderr, String text) implements UnitMessage {}

    /** A worker's JVM ended. */
    record WorkerEnded(int slot, long pid, String module, String how, boolean expected) implements UnitMessage {}

    /**
     * A worker left something behind.
     *
     * @param test the test that answers for it, empty if that is the class or the worker
     * @param suites what the worker ran
     */
    record LeakFound(
            int slot,
            long pid,
            String module,
            Optional<TestCase> test,
            List<String> suites,
            List<String> left,
            LeakVerdict verdict)
            implements UnitMessage {}

    /** Something is worth telling that fails nothing. */
    record Warned(Optional<String> module, String text) implements UnitMessage {}

    /** The run as it was asked for can't be; nothing of it is begun. */
    record Refused(RuntimeException cause) implements UnitMessage {}

    /**
     * A worker's JVM waits for a debugger before it does anything.
     *
     * @param address where
     */
    record DebuggerAwaited(int slot, long pid, String module, String address) implements UnitMessage {}

    /** The engine can't go on; the run ends as broken. */
    record Broke(RuntimeException cause) implements UnitMessage {}
}
