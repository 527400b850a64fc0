package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.catalog.ModuleCopy;
import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.Isolation;
import io.github.mvnrunner.engine.config.JvmSpec;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.fork.FastStartFlags;
import io.github.mvnrunner.engine.history.ClassRecord;
import io.github.mvnrunner.engine.history.RunHistory;
import io.github.mvnrunner.engine.plan.UnitPlan;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds to a request's modules the flags with which their workers start faster. */
record QuickModules(RunRequest request, EngineConfig config, RunHistory history, Map<String, String> environment) {

    List<ModuleSpec> all() {
        return request.modules().stream()
                .map(module -> config.fastStart() ? module.with(quick(module)) : module)
                .toList();
    }

    /** {@return how the JVM is told to run that this unit has to itself; as others of its module if nothing is known of its class} */
    JvmSpec alone(ModuleSpec module, UnitPlan unit) {
        String id = ModuleCopy.base(module.id());
        Optional<ClassRecord> known = history.of(id, unit.suite());
        return known.isEmpty() || !config.fastStart()
                ? module.jvm()
                : request.modules().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .map(plain -> quick(plain, Set.of(expected(known.get(), unit.isolation())), 1))
                        .orElse(module.jvm());
    }

    private static long expected(ClassRecord known, Isolation isolation) {
        return isolation == Isolation.METHOD && known.longest() > 0 ? known.longest() : known.millis();
    }

    private JvmSpec quick(ModuleSpec module) {
        int forks = module.surefire().forks();
        int slots = forks > 0 ? Math.min(forks, config.testThreads()) : config.testThreads();
        return quick(module, history.durations(module.id()), slots);
    }

    private JvmSpec quick(ModuleSpec module, Collection<Long> classes, int slots) {
        boolean late = history.late().contains(module.id());
        return FastStartFlags.addedTo(module.jvm(), environment, FastStartFlags.Optimizer.of(classes, late, slots));
    }
}
