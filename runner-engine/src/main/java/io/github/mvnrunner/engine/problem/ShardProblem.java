package io.github.mvnrunner.engine.problem;

import java.nio.file.Path;
import java.util.List;

/** States one way in which shards can fail to be the whole. */
public sealed interface ShardProblem {

    /** A directory holds no shard. */
    record NoneThere(Path directory) implements ShardProblem {}

    /** What a shard left can't be read. */
    record Unreadable(Path file, String reason) implements ShardProblem {}

    /** Shards are of different partitions. */
    record DifferentPartitions(String place, List<String> partitions) implements ShardProblem {
        public DifferentPartitions {
            partitions = List.copyOf(partitions);
        }
    }

    /** Some shards are not there. */
    record Missing(String place, List<Integer> shards, int of) implements ShardProblem {
        public Missing {
            shards = List.copyOf(shards);
        }
    }

    /** A shard is there more than once. */
    record Doubled(String place, int shard, List<Path> directories) implements ShardProblem {
        public Doubled {
            directories = List.copyOf(directories);
        }
    }

    /** A shard's run did not come to its end. */
    record Unfinished(String place, String shard, String how) implements ShardProblem {}

    /** Shards have found different tests. */
    record DifferentTests(String place, String shard, String other, List<String> onlyHere, List<String> onlyThere)
            implements ShardProblem {
        public DifferentTests {
            onlyHere = List.copyOf(onlyHere);
            onlyThere = List.copyOf(onlyThere);
        }
    }

    /** Shards have dealt the same tests differently. */
    record DifferentDeals(String place, String strategy) implements ShardProblem {}

    /** Tests were run by no shard. */
    record NotTaken(String place, List<String> tests) implements ShardProblem {
        public NotTaken {
            tests = List.copyOf(tests);
        }
    }

    /** Tests were run by more than one shard. */
    record TakenTwice(String place, List<String> tests) implements ShardProblem {
        public TakenTwice {
            tests = List.copyOf(tests);
        }
    }

    /** Tests that a shard took have no result in its events. */
    record NoResult(String place, String shard, List<String> tests) implements ShardProblem {
        public NoResult {
            tests = List.copyOf(tests);
        }
    }
}
