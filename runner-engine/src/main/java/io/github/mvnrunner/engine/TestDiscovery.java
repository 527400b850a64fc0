package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.catalog.ModuleTree;
import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.exec.Discoverer;
import io.github.mvnrunner.engine.exec.DumpFiles;
import io.github.mvnrunner.engine.exec.ExecSettings;
import io.github.mvnrunner.engine.exec.WorkerStarter;
import io.github.mvnrunner.engine.filter.SelectionBook;
import io.github.mvnrunner.engine.fork.ClassPaths;
import io.github.mvnrunner.engine.fork.FastStartFlags;
import io.github.mvnrunner.engine.fork.WorkerCommands;
import io.github.mvnrunner.engine.fork.archive.ClassDataArchives;
import io.github.mvnrunner.engine.fork.early.EarlyWorkers;
import io.github.mvnrunner.engine.fork.IgnoreAgent;
import io.github.mvnrunner.engine.link.LinkServer;
import io.github.mvnrunner.engine.output.OutputStore;
import io.github.mvnrunner.engine.platform.ProcessSpawner;
import io.github.mvnrunner.engine.platform.RunFolder;
import io.github.mvnrunner.engine.time.TimeSource;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Starts workers that only look for tests; wires the rooms for that.
 *
 * <p>What a class prints while it is looked into is nobody's, and is dropped.
 */
final class TestDiscovery implements AutoCloseable, TestListing.Trees {
    private final EngineConfig config;
    private final Map<String, String> environment;
    private final RunFolder folder;
    private final LinkServer links;
    private final Discoverer discoverer;
    private final AtomicInteger slots = new AtomicInteger();

    /** Opens a place for temporary files, and a socket. */
    TestDiscovery(RunRequest request, EngineConfig config, Map<String, String> environment)
            throws IOException {
        this.config = config;
        this.environment = environment;
        UUID id = UUID.randomUUID();
        TimeSource time = TimeSource.system();
        folder = RunFolder.open(request.outputDirectory().resolve(config.profile()), id.toString(), time);
        links = LinkServer.open();
        discoverer = new Discoverer(
                settings(new OutputStore(folder.directory(), config.maxOutput())),
                new WorkerStarter(
                        ProcessSpawner.ofThisMachine(),
                        links,
                        new WorkerCommands(
                                new ClassPaths(request.workerJar(), folder.directory()),
                                environment,
                                TestRunner.own(request, config, id)),
                        new EarlyWorkers(),
                        false,
                        config.debugging(),
                        IgnoreAgent.in(config.narrowing().runIgnored(), folder.directory()),
                        (module, _) -> module.jvm(),
                        new ClassDataArchives(Optional.empty()),
                        time,
                        TestDiscovery::drop),
                time,
                TestDiscovery::drop);
    }

    @Override
    public ModuleTree of(ModuleSpec module, List<String> classes) throws InterruptedException {
        ModuleSpec quick = config.fastStart()
                ? module.with(FastStartFlags.addedTo(module.jvm(), environment, FastStartFlags.Optimizer.NONE))
                : module;
        return discoverer.discover(quick, classes, slots.getAndIncrement() % config.testThreads());
    }

    @Override
    public void close() throws IOException {
        try (folder; links) {
            // both, whatever the other does
        }
    }

    private static void drop(UnitMessage message) {}

    private ExecSettings settings(OutputStore output) {
        return new ExecSettings(
                config.testThreads(),
                Map.of(),
                false,
                config.retriesMaxFailures(),
                _ -> config.defaults(),
                config.initTimeout(),
                config.interruptGracePeriod(),
                config.gracePeriod(),
                config.maxRestarts(),
                false,
                config.debugging(),
                new DumpFiles(folder.directory().resolve("dumps")),
                output,
                new SelectionBook());
    }
}
