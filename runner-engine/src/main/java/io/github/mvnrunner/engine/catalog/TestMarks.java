package io.github.mvnrunner.engine.catalog;

import java.util.Optional;

/**
 * Says what annotations tell of a node before it runs.
 *
 * @param ignored why it is left out, or what is around it; empty if it isn't
 * @param repeated whether it is a test that is run several times alike
 */
public record TestMarks(Optional<String> ignored, boolean repeated) {
    /** Annotations tell nothing, or nobody asked. */
    public static final TestMarks NONE = new TestMarks(Optional.empty(), false);
}
