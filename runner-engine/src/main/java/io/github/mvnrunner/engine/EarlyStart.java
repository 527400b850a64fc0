package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.RequestReader;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.fork.ClassPaths;
import io.github.mvnrunner.engine.fork.JdkRelease;
import io.github.mvnrunner.engine.fork.JvmFlags;
import io.github.mvnrunner.engine.fork.LeftoverSweep;
import io.github.mvnrunner.engine.fork.WorkerCommands;
import io.github.mvnrunner.engine.fork.early.EarlyWorkers;
import io.github.mvnrunner.engine.history.RunHistory;
import io.github.mvnrunner.engine.plan.ExpectationBook;
import io.github.mvnrunner.engine.plan.ModulePolicies;
import io.github.mvnrunner.engine.platform.ProcessSpawner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts a worker for a run that is expected to be like an earlier one.
 *
 * <p>Nothing depends on it: a worker that isn't what the run needs is never used.
 */
final class EarlyStart {
    private static final Path NO_FILE = Path.of("");

    private final ProcessSpawner spawner;
    private final Map<String, String> environment;

    EarlyStart(ProcessSpawner spawner, Map<String, String> environment) {
        this.spawner = spawner;
        this.environment = environment;
    }

    /** {@return workers as the run would start them that this request asked for}, none where that can't be told */
    EarlyWorkers like(String lastRequest) {
        EarlyWorkers workers = new EarlyWorkers();
        try {
            RunRequest asked = RequestReader.read(NO_FILE, lastRequest.lines().toList());
            EngineConfig config = EngineMain.config(asked);
            start(asked.under(config), config, workers);
        } catch (RuntimeException _) {
            // Its run starts its workers itself, and says what is wrong.
        }
        return workers;
    }

    private void start(RunRequest request, EngineConfig config, EarlyWorkers workers) {
        RunHistory history = Histories.of(request, config, environment).read();
        ModuleSpec module = new QuickModules(request, config, history, environment).all().getFirst();
        List<String> classes = List.copyOf(history.of(module.id()).keySet());
        ClassPaths classPaths = new ClassPaths(request.workerJar(), request.outputDirectory());
        if (!config.earlyWorkers() || config.noCapture() || config.debugging().isOn() || classes.isEmpty() || !classPaths.fits(module)) {
            return;
        }
        WorkerCommands commands =
                new WorkerCommands(classPaths, environment, TestRunner.own(request, config, workers.run()));
        ModulePolicies policies = ModulePolicies.of(
                config, request, each -> JdkRelease.of(each.jvm().executable()), history, Optional.empty(), new ExpectationBook());
        int company = policies.company(module, classes, config.testThreads() - 1);
        for (int slot = 0; slot <= company; slot++) {
            start(commands.recipe(module, slot), slot, commands, workers);
        }
    }

    private void start(ModuleSpec recipe, int slot, WorkerCommands commands, EarlyWorkers workers) {
        workers.start(
                commands.command(recipe, slot, Map.of()),
                JvmFlags.said(recipe.jvm(), environment),
                commands.classPaths().elements(recipe),
                recipe.jvm().workingDirectory(),
                LeftoverSweep.MARK,
                spawner);
    }
}
