package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.config.Expectation;
import io.github.mvnrunner.engine.config.Expectations;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.TestSettings;
import io.github.mvnrunner.engine.event.OutputModes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells how a test, or a container's own steps, are run; pure, safe for any thread. */
@FunctionalInterface
public interface Policies {
    TestSettings of(TestNode node);

    /** {@return the JUnit unique id of the one node to run, perhaps an invocation; empty for all} */
    default Optional<String> only() {
        return Optional.empty();
    }

    /** {@return when the output of a test is shown, or of a container; empty if as that of most} */
    default Optional<OutputModes> output(TestNode node) {
        return Optional.empty();
    }

    /** {@return whether the run may wait for a person after some test} */
    default boolean pauses() {
        return false;
    }

    /** {@return a module's classes, which are sorted by name, in the order in which to begin them at that hour} */
    default List<String> ordered(ModuleSpec module, int hour, List<String> classes) {
        return classes;
    }

    /**
     * {@return how many more workers of a module would be of use beside its first one}
     *
     * @param classes those that hold its tests
     * @param most how many there may be
     */
    default int company(ModuleSpec module, List<String> classes, int most) {
        return 0;
    }

    /**
     * {@return how many workers are worth their start for some classes of a module; empty if nobody knows}
     *
     * @param suites those that are to run
     */
    default Optional<Worth> worth(String module, List<String> suites) {
        return Optional.empty();
    }

    /** {@return whether a top-level class runs with nothing beside it, because it once failed beside others} */
    default boolean runsApart(String module, String suite) {
        return false;
    }

    /** {@return classes of a module that are so long that their tests had better run in several workers, in so many pieces} */
    default Map<String, Integer> pieces(String module) {
        return Map.of();
    }

    /** {@return the scripts that a test needs} */
    default TestScripts scripts(TestNode node) {
        return TestScripts.NONE;
    }

    /** {@return whether filters let a test through} */
    default boolean selects(TestNode node) {
        return true;
    }

    /** {@return what becomes of a test that passes unexpectedly} */
    default Expectations.Mode surprises() {
        return Expectations.Mode.REPORT;
    }

    /** {@return what is expected of a test, or of a container's own steps; empty for success} */
    default Optional<Expectation> expectation(TestNode node) {
        return Optional.empty();
    }

    /** {@return the shard that this run is; empty if it has all tests} */
    default Optional<ShardMap> shards() {
        return Optional.empty();
    }

    /** {@return whether it matters what annotations tell of tests before they run} */
    default boolean looksAtMarks() {
        return false;
    }

    /** {@return whether filters let any test of a module through, as far as that is known before its tests are} */
    default boolean maySelectFrom(String module) {
        return true;
    }
}
