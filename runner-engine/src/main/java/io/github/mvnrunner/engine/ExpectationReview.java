package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.Expectation;
import io.github.mvnrunner.engine.config.Expectations;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.dispatch.Dispatcher;
import io.github.mvnrunner.engine.plan.ExpectationBook;
import io.github.mvnrunner.engine.problem.ProblemText;
import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.report.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Looks at a run's expectations when it has ended: what has expired, and what was about no test. */
record ExpectationReview(RunRequest request, EngineConfig config, ExpectationBook book, Instant now) {
    /** What this run had no test for, for the plugin, which sees the runs of all modules. */
    static final String UNMATCHED = "unmatched-expectations.txt";

    /** {@return how many entries are red; says so in words} */
    int tell(Dispatcher.Ending ending, Consumer<String> errors) throws IOException {
        List<RunProblem> problems = new ArrayList<>();
        List<Expectation> entries = config.shape().expectations().entries();
        entries.stream().filter(this::isExpired).forEach(entry -> problems.add(new RunProblem.ExpectationExpired(
                entry.origin(), entry.expires().orElseThrow().toString(), entry.owner())));
        boolean all = hasAllOfItsModules() && ending.cancelled().isEmpty() && ending.givenUp().isEmpty();
        List<Expectation> unmatched = book.unmatched(entries);
        if (all && request.whole()) {
            unmatched.forEach(entry -> problems.add(
                    new RunProblem.MatchedNothing(entry.origin(), "this expectation", ending.stats().planned())));
        }
        hand(all && request.reactor().size() > 1, unmatched);
        problems.forEach(problem -> errors.accept(ProblemText.of(problem)));
        return config.shape().expectations().mode() == Expectations.Mode.STRICT ? problems.size() : 0;
    }

    /** Where each module has a run of its own, only who sees all of them knows what is about none. */
    private void hand(boolean counts, List<Expectation> unmatched) throws IOException {
        Path file = request.outputDirectory().resolve(config.profile()).resolve(UNMATCHED);
        if (counts) {
            new AtomicFile(file).write(config.shape().expectations().mode().name() + "\n"
                    + unmatched.stream().map(entry -> entry.line() + "\n").reduce("", String::concat));
        } else {
            Files.deleteIfExists(file);
        }
    }

    private boolean isExpired(Expectation entry) {
        return entry.expires().filter(now.atZone(ZoneId.systemDefault()).toLocalDate()::isAfter).isPresent();
    }

    /** A run that leaves tests out doesn't know what they would have matched. */
    private boolean hasAllOfItsModules() {
        return config.runsAll()
                && config.filters().isOpen()
                && config.shape().partition().isEmpty()
                && request.modules().stream()
                        .allMatch(module -> module.scan().test().isEmpty()
                                && module.groups().isEmpty()
                                && module.excludedGroups().isEmpty());
    }
}
