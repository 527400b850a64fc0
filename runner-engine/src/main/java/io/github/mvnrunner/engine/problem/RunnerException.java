package io.github.mvnrunner.engine.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Carries the problems, at least one, that end a run. */
public final class RunnerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<RunProblem> problems;

    public RunnerException(RunProblem problem) {
        this(List.of(problem));
    }

    /** @throws IllegalArgumentException if {@code problems} is empty */
    public RunnerException(List<RunProblem> problems) {
        super(problems.stream().map(ProblemText::of).collect(Collectors.joining("\n")), cause(problems));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an exception needs a problem");
        }
        this.problems = List.copyOf(problems);
    }

    /** {@return what went wrong, in the order found, never empty} */
    public List<RunProblem> problems() {
        return problems;
    }

    private static Throwable cause(List<RunProblem> problems) {
        return problems.stream()
                .filter(RunProblem.EngineBug.class::isInstance)
                .map(problem -> ((RunProblem.EngineBug) problem).cause())
                .findFirst()
                .orElse(null);
    }
}
