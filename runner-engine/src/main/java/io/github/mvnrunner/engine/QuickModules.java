package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.JvmSpec;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.fork.FastStartFlags;
import io.github.mvnrunner.engine.history.RunHistory;
import java.util.List;
import java.util.Map;

/** Adds to a request's modules the flags with which their workers start faster. */
record QuickModules(RunRequest request, EngineConfig config, RunHistory history, Map<String, String> environment) {

    List<ModuleSpec> all() {
        return request.modules().stream()
                .map(module -> config.fastStart() ? module.with(quick(module)) : module)
                .toList();
    }

    private JvmSpec quick(ModuleSpec module) {
        int forks = module.surefire().forks();
        int slots = forks > 0 ? Math.min(forks, config.testThreads()) : config.testThreads();
        boolean late = history.late().contains(module.id());
        return FastStartFlags.addedTo(
                module.jvm(), environment, FastStartFlags.Optimizer.of(history.durations(module.id()), late, slots));
    }
}
