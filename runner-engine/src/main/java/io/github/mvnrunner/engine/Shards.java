package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.Partition;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.history.HistoryFile;
import io.github.mvnrunner.engine.history.RunHistory;
import io.github.mvnrunner.engine.plan.ModuleSelection;
import io.github.mvnrunner.engine.plan.ShardMap;
import io.github.mvnrunner.engine.problem.RunnerException;
import io.github.mvnrunner.engine.report.shards.ShardReporter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a run the shard that it is asked to be. */
final class Shards {
    private Shards() {}

    /** {@return who runs what, empty if this run has all tests} */
    static Optional<ShardMap> of(RunRequest request, EngineConfig config, RunHistory history) {
        return config.shape().partition()
                .map(partition -> ShardMap.of(partition, classes(request, partition), request.reactor(), history));
    }

    static ShardReporter reporter(RunRequest request, EngineConfig config, ShardMap map) {
        Partition partition = config.shape().partition().orElseThrow();
        ShardReporter.Identity identity = new ShardReporter.Identity(
                place(request), partition.word(), partition.shard(), partition.of(), map.basis());
        return new ShardReporter(request.outputDirectory().resolve(config.profile()), identity);
    }

    /**
     * {@return where a run writes what it learns}
     *
     * <p>Shards by time write nothing: the run of the next module would deal by another history than other shards do.
     * Nor does a stress run, whose tests are copies.
     */
    static HistoryFile learnsInto(HistoryFile file, EngineConfig config) {
        boolean byTime = config.shape().partition()
                .filter(partition -> partition.strategy() == Partition.Strategy.TIME)
                .isPresent();
        return byTime || config.shape().stress().isOn() ? HistoryFile.none() : file;
    }

    private static Map<String, List<String>> classes(RunRequest request, Partition partition) {
        Map<String, List<String>> classes = new LinkedHashMap<>();
        if (partition.strategy() != Partition.Strategy.HASH) {
            request.modules().forEach(module -> classes.put(module.id(), classes(module)));
        }
        return classes;
    }

    /** What can't be read is reported when the module's tests are looked for. */
    private static List<String> classes(ModuleSpec module) {
        try {
            return ModuleSelection.classes(module).classNames();
        } catch (RunnerException _) {
            return List.of();
        }
    }

    private static String place(RunRequest request) {
        Path root = request.root().toAbsolutePath().normalize();
        Path output = request.outputDirectory().toAbsolutePath().normalize();
        Path place = output.startsWith(root) ? root.relativize(output) : output;
        return place.toString().replace('\\', '/');
    }
}
