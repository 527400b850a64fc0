package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.catalog.ModuleCopy;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts flaky tests by module, for Surefire's {@code failOnFlakeCount}. */
final class FlakeLimits implements RunReporter {
    private final List<ModuleSpec> modules;
    private final Map<String, Integer> flakes = new HashMap<>();

    FlakeLimits(List<ModuleSpec> modules) {
        this.modules = modules;
    }

    @Override
    public void report(StampedEvent stamped) {
        if (stamped.event() instanceof RunEvent.TestFinished finished
                && (finished.status() == TestStatus.FLAKY || finished.status() == TestStatus.FLAKY_FAILED)) {
            flakes.merge(ModuleCopy.base(finished.test().id().module()), 1, Integer::sum);
        }
    }

    /** {@return one sentence, which is Surefire's, for each module that has too many} */
    List<String> exceeded() {
        return modules.stream()
                .filter(module -> limit(module) > 0 && count(module) >= limit(module))
                .map(module -> "There " + (count(module) == 1 ? "is 1 flake" : "are " + count(module) + " flakes")
                        + " and failOnFlakeCount is set to " + limit(module) + "."
                        + (modules.size() == 1 ? "" : " (" + module.name() + ")"))
                .toList();
    }

    private static int limit(ModuleSpec module) {
        return module.surefire().failOnFlakeCount();
    }

    private int count(ModuleSpec module) {
        return flakes.getOrDefault(module.id(), 0);
    }
}
