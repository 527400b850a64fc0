package io.github.mvnrunner.engine.event;

import io.github.mvnrunner.engine.catalog.TestCase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells the outside what happened in a run; reporters see these in order, on one thread. */
public sealed interface RunEvent {

    /** The run began; always the first event. */
    record RunStarted(
            UUID runId, String profile, int slots, List<ModuleInfo> modules, String rerunCommand, String engineVersion)
            implements RunEvent {
        public RunStarted {
            modules = List.copyOf(modules);
        }
    }

    /**
     * One iteration of a stress run began; modules of the events that follow carry its number.
     *
     * @param number from 1
     * @param total how many there will be, empty if that is not known
     */
    record IterationStarted(int number, Optional<Integer> total) implements RunEvent {}

    /**
     * One iteration of a stress run ended.
     *
     * @param passed whether nothing in it failed, and the run was not cancelled
     * @param stats the counts of this iteration alone
     */
    record IterationFinished(int number, Optional<Integer> total, boolean passed, RunStats stats)
            implements RunEvent {}

    /** A module's tests are known; dynamic ones are still to come. */
    record ModulePlanned(String module, List<TestCase> tests, int filteredOut, RunStats stats) implements RunEvent {
        public ModulePlanned {
            tests = List.copyOf(tests);
        }
    }

    /**
     * A module's tests were dealt to shards; only in a run that is one of several.
     *
     * @param taken what this run has: tests, and containers whose tests are still unknown
     * @param elsewhere the same of what other shards have
     */
    record ModuleDealt(String module, List<TestCase> taken, List<TestCase> elsewhere) implements RunEvent {
        public ModuleDealt {
            taken = List.copyOf(taken);
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /**
     * A module's workers can't be had, so that its tests are unknown or not run; the other modules go on.
     *
     * @param problem in words
     */
    record ModuleGivenUp(String module, String problem) implements RunEvent {}

    /** A test joined the plan while its container ran. */
    record TestRegistered(TestCase test, RunStats stats) implements RunEvent {}

    /**
     * A script began.
     *
     * @param index from 1, among the scripts of its kind
     */
    record ScriptStarted(ScriptId script, int index, int total, List<String> command) implements RunEvent {
        public ScriptStarted {
            command = List.copyOf(command);
        }
    }

    /**
     * A script is still running after one more slow period.
     *
     * @param ending whether it is told to end now
     */
    record ScriptSlow(ScriptId script, Duration elapsed, boolean ending) implements RunEvent {}

    /** A script ended. */
    record ScriptFinished(ScriptId script, ScriptRun run) implements RunEvent {}

    /** An attempt at a test began. */
    record TestStarted(TestCase test, int attempt, int slot, RunStats stats) implements RunEvent {}

    /**
     * A test is still running after one more slow period.
     *
     * @param ends whether it was the last one, so that the test is being ended
     * @param doing where its thread is, in one line; empty if nobody could tell
     */
    record TestSlow(TestCase test, int attempt, Duration elapsed, boolean ends, Optional<String> doing) implements RunEvent {}

    /**
     * A test has ended, and its worker waits for a person to look at what it built.
     *
     * @param debugger where a debugger may attach, empty if nowhere
     * @param failure why it failed; empty if it has not failed so far
     */
    record TestHeld(TestCase test, int attempt, int slot, long pid, Optional<String> debugger, Optional<Thrown> failure)
            implements RunEvent {}

    /** A test that waited for a person goes on to its end. */
    record TestReleased(TestCase test, int slot) implements RunEvent {}

    /**
     * An attempt failed, or is one of several whatever comes of it, and another one follows.
     *
     * @param output when its output is shown, if not as that of most tests
     */
    record AttemptFailed(TestCase test, Attempt attempt, Attempt.Purpose next, Optional<OutputModes> output)
            implements RunEvent {}

    /**
     * A test's end was held to what is expected of it; its result follows.
     *
     * @param line at which the entry stands in {@code .mvn/runner-expectations.toml}
     * @param knownIntermittent what may happen now and then as well
     * @param actual how it ended, empty if it was not run
     */
    record ExpectationApplied(
            TestCase test,
            int line,
            String expected,
            List<String> knownIntermittent,
            Optional<String> actual,
            ExpectationVerdict verdict,
            Optional<String> reason,
            Optional<String> issue)
            implements RunEvent {
        public ExpectationApplied {
            knownIntermittent = List.copyOf(knownIntermittent);
        }

        /** {@return what was expected, and why, in one line} */
        public String words() {
            String allowed = knownIntermittent.isEmpty() ? "" : " (or " + String.join(", ", knownIntermittent) + ")";
            String due = reason.map(text -> ": " + text).orElse("") + issue.map(text -> " [" + text + "]").orElse("");
            return "expected " + expected + allowed + ", was " + actual.orElse("not run") + due;
        }
    }

    /**
     * A test has its final result; exactly one for each planned test.
     *
     * @param output when its output is shown, if not as that of most tests
     */
    record TestFinished(
            TestCase test, List<Attempt> attempts, TestStatus status, RunStats stats, Optional<OutputModes> output)
            implements RunEvent {
        public TestFinished {
            attempts = List.copyOf(attempts);
        }
    }

    /**
     * All tests of a report file have a result; sent again if a later attempt changed one.
     *
     * @param time wall time of the suite's last pass, before- and after-class code included
     * @param output what was printed outside any test
     * @param properties the worker's system properties
     */
    record SuiteFinished(
            String module, String suite, Instant startedAt, Duration time, Output output, Map<String, String> properties)
            implements RunEvent {
        public SuiteFinished {
            properties = Map.copyOf(properties);
        }
    }

    /** A worker's JVM was started. */
    record WorkerStarted(int slot, long pid, String module, String command) implements RunEvent {}

    /**
     * A worker's JVM waits for a debugger before it does anything.
     *
     * @param address where, as the JVM was told
     */
    record DebuggerAwaited(int slot, long pid, String module, String address) implements RunEvent {}

    /** A worker wrote to its own stdout or stderr, past the capture. */
    record WorkerOutput(int slot, long pid, String module, boolean stderr, String text) implements RunEvent {}

    /**
     * A worker's JVM ended.
     *
     * @param expected whether it left as designed
     */
    record WorkerEnded(int slot, long pid, String module, String how, boolean expected) implements RunEvent {}

    /**
     * A worker that left as it should has left something behind; all of it is ended.
     *
     * @param test the test that answers for it, empty if that is the class or the worker
     * @param suites what the worker ran
     * @param left a thing each: a line, and of a thread its stack below
     * @param verdict what it makes of the run
     */
    record LeakFound(
            int slot,
            long pid,
            String module,
            Optional<TestCase> test,
            List<String> suites,
            List<String> left,
            LeakVerdict verdict)
            implements RunEvent {
        public LeakFound {
            suites = List.copyOf(suites);
            left = List.copyOf(left);
        }
    }

    /** Something is worth telling that fails nothing. */
    record Warning(Optional<String> module, String text) implements RunEvent {}

    /** The run is being cancelled; no test starts any more. */
    record RunCancelled(CancelReason reason, RunStats stats) implements RunEvent {}

    /** The run was suspended: clocks stand, and workers were told to stop. */
    record RunPaused(RunStats stats) implements RunEvent {}

    /** The run goes on after a pause. */
    record RunContinued(RunStats stats) implements RunEvent {}

    /** Somebody asked for one line about the run. */
    record SummaryAsked(RunStats stats) implements RunEvent {}

    /**
     * Somebody asked what every unit is doing.
     *
     * @param missing how many units did not answer in time
     */
    record RunDescribed(List<UnitDescription> units, int missing, RunStats stats) implements RunEvent {
        public RunDescribed {
            units = List.copyOf(units);
        }
    }

    /** The run ended; always the last event. */
    record RunFinished(RunStats stats, Duration elapsed, Optional<CancelReason> cancelled) implements RunEvent {}
}
