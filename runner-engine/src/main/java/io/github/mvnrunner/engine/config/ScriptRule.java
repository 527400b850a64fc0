package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.filter.TestFilter;
import java.util.List;

/**
 * Says which scripts some tests need.
 *
 * @param setup names of setup scripts
 * @param teardown names of teardown scripts
 */
public record ScriptRule(Condition condition, List<String> setup, List<String> teardown) {
    public ScriptRule {
        setup = List.copyOf(setup);
        teardown = List.copyOf(teardown);
    }

    ScriptRule withDefault(TestFilter meaning) {
        return new ScriptRule(condition.withDefault(meaning), setup, teardown);
    }
}
