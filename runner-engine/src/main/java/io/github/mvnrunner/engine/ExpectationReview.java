package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.Expectation;
import io.github.mvnrunner.engine.config.Expectations;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.dispatch.Dispatcher;
import io.github.mvnrunner.engine.plan.ExpectationBook;
import io.github.mvnrunner.engine.problem.ProblemText;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Looks at a run's expectations when it has ended: what has expired, and what was about no test. */
record ExpectationReview(RunRequest request, EngineConfig config, ExpectationBook book, Instant now) {

    /** {@return how many entries are red; says so in words} */
    int tell(Dispatcher.Ending ending, Consumer<String> errors) {
        List<RunProblem> problems = new ArrayList<>();
        List<Expectation> entries = config.shape().expectations().entries();
        entries.stream().filter(this::isExpired).forEach(entry -> problems.add(new RunProblem.ExpectationExpired(
                entry.origin(), entry.expires().orElseThrow().toString(), entry.owner())));
        if (isWhole() && ending.cancelled().isEmpty()) {
            book.unmatched(entries).forEach(entry -> problems.add(new RunProblem.MatchedNothing(
                    entry.origin(), "this expectation", ending.stats().planned())));
        }
        problems.forEach(problem -> errors.accept(ProblemText.of(problem)));
        return config.shape().expectations().mode() == Expectations.Mode.STRICT ? problems.size() : 0;
    }

    private boolean isExpired(Expectation entry) {
        return entry.expires().filter(now.atZone(ZoneId.systemDefault()).toLocalDate()::isAfter).isPresent();
    }

    /** A run that leaves tests out doesn't know what they would have matched. */
    private boolean isWhole() {
        return config.filters().isOpen()
                && config.uniqueId().isEmpty()
                && config.shape().partition().isEmpty()
                && request.reactor().size() <= 1
                && request.modules().stream().allMatch(module -> module.scan().test().isEmpty());
    }
}
