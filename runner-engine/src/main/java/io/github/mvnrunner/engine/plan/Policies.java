package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.config.TestSettings;

/** Tells how a test, or a container's own steps, are run; pure, safe for any thread. */
@FunctionalInterface
public interface Policies {
    TestSettings of(TestNode node);

    /** {@return whether filters let a test through} */
    default boolean selects(TestNode node) {
        return true;
    }

    /** {@return whether a module may hold a test that filters let through} */
    default boolean mayHoldTests(String module) {
        return true;
    }

    /** {@return the scripts that a test needs} */
    default TestScripts scripts(TestNode node) {
        return TestScripts.NONE;
    }
}
