package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.filter.TestFilter;
import io.github.mvnrunner.engine.problem.Origin;
import java.util.List;

/**
 * Says which scripts some tests need.
 *
 * @param origin where the rule stands
 * @param setup names of setup scripts
 * @param teardown names of teardown scripts
 */
public record ScriptRule(Origin origin, Condition condition, List<String> setup, List<String> teardown) {
    public ScriptRule {
        setup = List.copyOf(setup);
        teardown = List.copyOf(teardown);
    }

    boolean names(ScriptSpec.Phase phase, String script) {
        return switch (phase) {
            case SETUP -> setup.contains(script);
            case TEARDOWN -> teardown.contains(script);
        };
    }

    ScriptRule withDefault(TestFilter meaning) {
        return new ScriptRule(origin, condition.withDefault(meaning), setup, teardown);
    }
}
