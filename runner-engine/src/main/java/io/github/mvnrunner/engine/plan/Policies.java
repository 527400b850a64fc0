package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.config.TestSettings;

/** Tells how a test, or a container's own steps, are run; pure, safe for any thread. */
@FunctionalInterface
public interface Policies {
    TestSettings of(TestNode node);

    /** {@return the scripts that a test needs} */
    default TestScripts scripts(TestNode node) {
        return TestScripts.NONE;
    }
}
