package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.filter.TestFilter;
import io.github.mvnrunner.engine.problem.Origin;
import io.github.mvnrunner.engine.problem.ProblemText;
import java.util.Arrays;
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

    List<Effective> effective() {
        return Arrays.stream(ScriptSpec.Phase.values())
                .filter(phase -> !names(phase).isEmpty())
                .map(phase -> new Effective(
                        Forms.wordOf(phase), String.join(", ", names(phase)), ProblemText.place(origin)))
                .toList();
    }

    private List<String> names(ScriptSpec.Phase phase) {
        return switch (phase) {
            case SETUP -> setup;
            case TEARDOWN -> teardown;
        };
    }

    ScriptRule withDefault(TestFilter meaning) {
        return new ScriptRule(origin, condition.withDefault(meaning), setup, teardown);
    }
}
