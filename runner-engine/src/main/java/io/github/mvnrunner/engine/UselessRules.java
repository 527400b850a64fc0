package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.plan.ModulePolicies;
import io.github.mvnrunner.engine.problem.ProblemText;
import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.report.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Says what the configuration has for tests of which a whole project has none. */
record UselessRules(RunRequest request, EngineConfig config, ModulePolicies policies) {
    /** What this run had no test for, for the plugin, which sees the runs of all modules. */
    static final String UNMATCHED = "unmatched-rules.txt";

    /**
     * Says nothing after a run in which something was left out.
     *
     * @param saw whether the run came to its end, and had all of its modules' tests
     */
    void tell(boolean saw, Consumer<String> errors) throws IOException {
        boolean all = saw
                && config.runsAll()
                && request.modules().stream()
                        .allMatch(module -> module.scan().test().isEmpty()
                                && module.groups().isEmpty()
                                && module.excludedGroups().isEmpty());
        List<RunProblem> unmatched = all ? policies.unmatched() : List.of();
        if (request.whole()) {
            unmatched.forEach(problem -> errors.accept("[WARNING] " + ProblemText.of(problem)));
        }
        hand(all && !request.whole() && request.reactor().size() > 1, unmatched);
    }

    /** Where each module has a run of its own, only who sees all of them knows what is about none. */
    private void hand(boolean counts, List<RunProblem> unmatched) throws IOException {
        Path file = request.outputDirectory().resolve(config.profile()).resolve(UNMATCHED);
        if (counts) {
            new AtomicFile(file).write(policies.seen() + "\n"
                    + unmatched.stream().map(rule -> ProblemText.subject(rule) + "\n").reduce("", String::concat));
        } else {
            Files.deleteIfExists(file);
        }
    }
}
