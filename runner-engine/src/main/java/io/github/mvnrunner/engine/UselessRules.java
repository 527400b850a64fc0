package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.plan.ModulePolicies;
import io.github.mvnrunner.engine.problem.ProblemText;
import java.util.List;

/** Says what the configuration has for tests of which a whole project has none. */
final class UselessRules {
    private UselessRules() {}

    /** {@return warnings; none after a run in which something was left out} */
    static List<String> of(RunRequest request, EngineConfig config, ModulePolicies policies) {
        boolean all = request.whole()
                && config.runsAll()
                && request.modules().stream()
                        .allMatch(module -> module.scan().test().isEmpty()
                                && module.groups().isEmpty()
                                && module.excludedGroups().isEmpty());
        return all
                ? policies.unmatched().stream()
                        .map(problem -> "[WARNING] " + ProblemText.of(problem))
                        .toList()
                : List.of();
    }
}
