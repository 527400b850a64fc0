package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.HistoryPlace;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.discovery.TreeCache;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.fork.FastStartFlags;
import io.github.mvnrunner.engine.history.HistoryFile;
import io.github.mvnrunner.engine.history.HistoryRecorder;
import io.github.mvnrunner.engine.history.RunHistory;
import io.github.mvnrunner.engine.platform.UserCache;
import io.github.mvnrunner.engine.report.Reporters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds the file that remembers a project's runs. */
final class Histories {
    private Histories() {}

    static HistoryFile of(RunRequest request, EngineConfig config, Map<String, String> environment) {
        return switch (config.history()) {
            case HistoryPlace.None() -> HistoryFile.none();
            case HistoryPlace.Below(Path path) -> HistoryFile.at(request.root().resolve(path));
            case HistoryPlace.UserCache() -> inUserCache(request.root(), environment);
        };
    }

    private static HistoryFile inUserCache(Path root, Map<String, String> environment) {
        return HistoryFile.at(UserCache.directory(environment, System.getProperties(), "history").resolve(name(root)));
    }

    /** {@return of how many classes the user's cache knows for a project in that directory} */
    static int classesKnown(Path root, Map<String, String> environment) {
        return inUserCache(root, environment).read().modules().values().stream().mapToInt(Map::size).sum();
    }

    /** {@return where it is remembered which tests a project has; empty if nothing is to be remembered} */
    static Optional<TreeCache> trees(RunRequest request, EngineConfig config, Map<String, String> environment) {
        return switch (config.history()) {
            case HistoryPlace.None() -> Optional.empty();
            case HistoryPlace.Below _, HistoryPlace.UserCache _ -> Optional.of(new TreeCache(
                    UserCache.directory(environment, System.getProperties(), "discovery")
                            .resolve(name(request.root()))));
        };
    }

    /** {@return reporters that beside that one bring a history up to date} */
    static RunReporter learning(RunReporter reporter, HistoryFile file, RunHistory before, EngineConfig config) {
        return new Reporters(List.of(
                reporter, new HistoryRecorder(Shards.learnsInto(file, config), before, config.interferenceCheck(), FastStartFlags.Optimizer::isLateIn)));
    }

    /** Checkouts of one project are kept apart by their paths. */
    private static String name(Path root) {
        Path path = root.toAbsolutePath().normalize();
        UUID hash = UUID.nameUUIDFromBytes(path.toString().getBytes(StandardCharsets.UTF_8));
        return path.getFileName() + "-" + hash;
    }
}
