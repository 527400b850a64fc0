package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Bounds how many workers a module may use up in a row without getting anywhere.
 *
 * <p>Whatever a module's other workers get done meanwhile counts, too: it is the module that has come to an end, not a
 * class. Confined to the executor's thread.
 */
final class Restarts {
    private final int most;
    private final Map<String, Integer> inARow = new HashMap<>();
    private final Map<String, String> givenUp = new HashMap<>();

    /** Allows so many in a row to be replaced. */
    Restarts(int most) {
        this.most = most;
    }

    /** {@return why the module is given up from now on; empty if it goes on, or was given up before} */
    Optional<RunProblem> after(String module, Progress progress) {
        return switch (progress) {
            case Progress.Made _ -> {
                inARow.remove(module);
                yield Optional.empty();
            }
            case Progress.None(RunProblem why) -> {
                int workers = inARow.merge(module, 1, Integer::sum);
                yield workers <= most
                        ? Optional.empty()
                        : giveUp(module, new RunProblem.ModuleGivenUp(module, workers, why), reason(workers));
            }
            case Progress.Hopeless(RunProblem why) -> giveUp(module, why, "no worker of its module can be had");
        };
    }

    /** {@return why no worker of that module is started any more, as its tests say it; empty while it goes on} */
    Optional<String> givenUp(String module) {
        return Optional.ofNullable(givenUp.get(module));
    }

    private Optional<RunProblem> giveUp(String module, RunProblem problem, String reason) {
        return givenUp.putIfAbsent(module, reason) == null ? Optional.of(problem) : Optional.empty();
    }

    private static String reason(int workers) {
        return workers == 1
                ? "a worker died without running a test"
                : workers + " workers died in a row without running a test";
    }
}
