package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.RunIgnored;
import io.github.mvnrunner.engine.filter.TestFilter;
import io.github.mvnrunner.engine.problem.ProblemText;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Says what it means that there was no test to run. */
final class NothingRun {
    private NothingRun() {}

    /** {@return the verdict; unless it is of no concern, says why there was none} */
    static RunVerdict verdict(EngineConfig config, Consumer<String> errors) {
        String text = ProblemText.of(new RunProblem.NothingSelected(selection(config)));
        return switch (config.noTests()) {
            case PASS -> new RunVerdict.NothingRun();
            case WARN -> {
                errors.accept("[WARNING] " + text);
                yield new RunVerdict.NothingRun();
            }
            case FAIL -> {
                errors.accept(text);
                yield new RunVerdict.NothingSelected();
            }
        };
    }

    /** {@return what tests had to pass, as a person would type it} */
    private static List<String> selection(EngineConfig config) {
        List<String> parts = new ArrayList<>();
        config.filters().filter().ifPresent(filter -> parts.add("-Drunner.filter=" + filter.text()));
        if (!config.filters().defaultFilter().equals(new TestFilter.All())) {
            parts.add("default-filter = " + config.filters().defaultFilter().text());
        }
        config.uniqueId().ifPresent(id -> parts.add("-Drunner.unique-id=" + id));
        if (!config.narrowing().exact().isEmpty()) {
            parts.add("-Drunner.exact=" + String.join(",", config.narrowing().exact()));
        }
        if (!config.narrowing().skip().isEmpty()) {
            parts.add("-Drunner.skip=" + String.join(",", config.narrowing().skip()));
        }
        if (config.narrowing().runIgnored() == RunIgnored.ONLY) {
            parts.add("-Drunner.run-ignored=only");
        }
        return parts;
    }
}
