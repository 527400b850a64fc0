package io.github.mvnrunner.engine.report.shards;

import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.problem.RunnerException;
import io.github.mvnrunner.engine.problem.ShardProblem;
import io.github.mvnrunner.engine.report.events.EventLogReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds what one shard left.
 *
 * @param directory where
 */
public record Shard(Path directory, ShardManifest manifest, List<StampedEvent> events) {
    public Shard {
        events = List.copyOf(events);
    }

    /**
     * {@return all shards below these directories}
     *
     * @throws RunnerException if there is none below one of them, or one can't be read
     */
    public static List<Shard> below(List<Path> directories) {
        List<Shard> shards = new ArrayList<>();
        List<RunProblem> problems = new ArrayList<>();
        for (Path directory : directories) {
            List<Path> manifests = manifests(directory, problems);
            if (manifests.isEmpty()) {
                problems.add(new RunProblem.OfShards(new ShardProblem.NoneThere(directory)));
            }
            manifests.forEach(manifest -> read(manifest, shards, problems));
        }
        if (!problems.isEmpty()) {
            throw new RunnerException(problems);
        }
        return shards;
    }

    private static List<Path> manifests(Path directory, List<RunProblem> problems) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.endsWith(ShardManifest.FILE)).sorted().toList();
        } catch (IOException e) {
            problems.add(new RunProblem.OfShards(new ShardProblem.Unreadable(directory, e.toString())));
            return List.of();
        }
    }

    private static void read(Path file, List<Shard> shards, List<RunProblem> problems) {
        Path directory = file.toAbsolutePath().getParent();
        try {
            shards.add(new Shard(
                    directory,
                    ShardManifest.read(file),
                    new EventLogReader().read(directory.resolve("events.jsonl"))));
        } catch (IOException | RuntimeException e) {
            problems.add(new RunProblem.OfShards(new ShardProblem.Unreadable(file, String.valueOf(e.getMessage()))));
        }
    }
}
