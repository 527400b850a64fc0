package io.github.mvnrunner.engine.problem;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words why shards are not the whole. */
final class ShardProblemText {
    private ShardProblemText() {}

    static String of(ShardProblem problem) {
        return switch (problem) {
            case ShardProblem.NoneThere(var directory) -> "There is no shard in " + directory
                    + ", because no shard.json is below it; try the directory that holds what a run with -Drunner.partition left"
                    + " in target/runner.";
            case ShardProblem.Unreadable(var file, var reason) -> "The shard of " + file + " can't be read, because "
                    + reason + "; try to copy it again.";
            case ShardProblem.DifferentPartitions(var place, var partitions) -> place
                    + ": the shards don't belong together, because they are of different partitions: "
                    + String.join(", ", partitions) + "; try to run all of them with the same strategy and number.";
            case ShardProblem.Missing(var place, var shards, var of) -> place + ": " + numbers(shards, of)
                    + " missing, because no directory holds " + (shards.size() == 1 ? "it" : "them")
                    + "; try to name " + (shards.size() == 1 ? "its" : "their") + " directories in -Drunner.shards, too.";
            case ShardProblem.Doubled(var place, var shard, var directories) -> place + ": shard " + shard
                    + " is there more than once, because several directories hold it: "
                    + directories.stream().map(Path::toString).collect(Collectors.joining(", "))
                    + "; try to name one of them.";
            case ShardProblem.Unfinished(var place, var shard, var how) -> place + ": shard " + shard
                    + " is not complete, because its run was " + how + "; try to run it again.";
            case ShardProblem.DifferentTests(var place, var shard, var other, var onlyHere, var onlyThere) -> place
                    + ": shards " + shard + " and " + other + " have found different tests, because their sources, options or"
                    + " dependencies differ; try to run all shards from one commit with the same options."
                    + listed("Only shard " + shard + " has", onlyHere)
                    + listed("Only shard " + other + " has", onlyThere);
            case ShardProblem.DifferentDeals(var place, var strategy) -> place
                    + ": the shards have dealt the classes differently, because "
                    + (strategy.equals("time")
                            ? "their histories of durations differ; try history = \"<a file of the repository>\", so that all"
                                    + " shards read the same one."
                            : "they have found different classes; try to run all shards from one commit with the same"
                                    + " options.");
            case ShardProblem.NotTaken(var place, var tests) -> place + ": " + count(tests)
                    + " not run by any shard, because none of those that are here took "
                    + (tests.size() == 1 ? "it" : "them") + "; try to run what is missing." + listed(tests);
            case ShardProblem.TakenTwice(var place, var tests) -> place + ": " + count(tests)
                    + " run by more than one shard, because the shards don't fit together; try to run all of them again."
                    + listed(tests);
            case ShardProblem.NoResult(var place, var shard, var tests) -> place + ": " + count(tests)
                    + " without a result in shard " + shard + ", because its events.jsonl doesn't have "
                    + (tests.size() == 1 ? "it" : "them") + "; try to copy or run that shard again." + listed(tests);
        };
    }

    private static String numbers(List<Integer> shards, int of) {
        String all = shards.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return (shards.size() == 1 ? "shard " + all + " of " + of + " is" : "shards " + all + " of " + of + " are");
    }

    private static String count(List<String> tests) {
        return tests.size() == 1 ? "1 test was" : tests.size() + " tests were";
    }

    private static String listed(List<String> tests) {
        return tests.stream().map(test -> "\n    " + test).collect(Collectors.joining());
    }

    private static String listed(String head, List<String> tests) {
        return tests.isEmpty() ? "" : "\n  " + head + ":" + listed(tests);
    }
}
