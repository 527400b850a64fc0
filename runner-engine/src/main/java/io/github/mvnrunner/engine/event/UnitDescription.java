package io.github.mvnrunner.engine.event;

import io.github.mvnrunner.engine.catalog.TestCase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Says what a unit is doing at this moment.
 *
 * @param slot -1 for a script, which takes none
 * @param module empty for a script
 * @param suite the suite or script it runs, empty before it is known
 * @param pid the worker's process id, -1 while there is none
 * @param tests those that run now
 * @param killIn when the worker is killed unless it ends before, empty if it is not to end
 * @param lastOutput the last line that its tests printed
 * @param stackTop where the worker's test thread is, if the worker could tell
 */
public record UnitDescription(
        int slot,
        String module,
        Optional<String> suite,
        State state,
        long pid,
        List<Running> tests,
        Optional<Duration> killIn,
        Optional<String> lastOutput,
        Optional<String> stackTop) {

    /** Says how far a unit has come. */
    public enum State {
        /** Its worker's JVM has not called back yet. */
        STARTING,
        /** Its worker looks for tests. */
        DISCOVERING,
        RUNNING,
        /** A test has ended, and a person looks at what it built. */
        HELD,
        /** Its worker was asked to end before its time. */
        TERMINATING,
        /** Its worker leaves, with nothing left to do. */
        LEAVING
    }

    /**
     * Names a test that runs.
     *
     * @param elapsed active time, pauses left out
     * @param slow whether it has passed its slow timeout
     */
    public record Running(TestCase test, int attempt, Duration elapsed, boolean slow) {}

    public UnitDescription {
        tests = List.copyOf(tests);
    }

    /** {@return the same, with the place where the test's thread is} */
    public UnitDescription at(Optional<String> top) {
        return new UnitDescription(slot, module, suite, state, pid, tests, killIn, lastOutput, top);
    }
}
