package io.github.mvnrunner.engine.plan;

import java.util.List;

/**
 * Names the scripts that tests need around them; part of what makes a worker fit for them.
 *
 * @param setup those that must have passed before a worker starts, which gets their variables
 * @param teardown those that run after the last worker has ended
 */
public record TestScripts(List<String> setup, List<String> teardown) {
    /** No scripts. */
    public static final TestScripts NONE = new TestScripts(List.of(), List.of());

    public TestScripts {
        setup = List.copyOf(setup);
        teardown = List.copyOf(teardown);
    }
}
