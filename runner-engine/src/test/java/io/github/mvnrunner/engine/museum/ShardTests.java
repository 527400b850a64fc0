package io.github.mvnrunner.engine.museum;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.EngineRun;
import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import io.github.mvnrunner.engine.report.shards.Shard;
import io.github.mvnrunner.engine.report.shards.ShardCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs real classes in shards. */
@Timeout(120)
final class ShardTests {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"slice", "hash", "time"})
    void shardsTogetherRunEverythingOnceAndProveIt(String strategy) throws IOException, InterruptedException {
        Map<String, TestStatus> whole = kit("whole").run().statuses();
        Map<String, TestStatus> together = new HashMap<>();
        for (int shard = 1; shard <= 2; shard++) {
            RecordedRun run = run(strategy, shard, 2);
            assertThat(together).doesNotContainKeys(run.statuses().keySet().toArray(String[]::new));
            together.putAll(run.statuses());
        }
        assertThat(together).isEqualTo(whole);
        assertThat(ShardCheck.of(Shard.below(List.of(directory.resolve("1"), directory.resolve("2"))))).isEmpty();
    }

    @Test
    void modulesThatJupiterRunsInParallelAreDealtTheSameWay() throws IOException, InterruptedException {
        Set<String> whole = kit("whole").run().statuses().keySet();
        Set<String> together = new HashSet<>(); // what runs beside the one that crashes may crash with it
        for (int shard = 1; shard <= 2; shard++) {
            RecordedRun run = kit(String.valueOf(shard))
                    .parameter("junit.jupiter.execution.parallel.enabled", "true")
                    .parameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                    .option("partition", "slice:" + shard + "/2")
                    .run();
            assertThat(run.statuses()).isNotEmpty();
            assertThat(together).doesNotContainAnyElementsOf(run.statuses().keySet());
            together.addAll(run.statuses().keySet());
        }
        assertThat(together).isEqualTo(whole);
        assertThat(ShardCheck.of(Shard.below(List.of(directory.resolve("1"), directory.resolve("2"))))).isEmpty();
    }

    @Test
    void classThatAFilterLeavesOutDoesNotRunInParallelEither() throws IOException, InterruptedException {
        RecordedRun run = kit("whole")
                .parameter("junit.jupiter.execution.parallel.enabled", "true")
                .option("filter", "not class(*DynamicTestCase)")
                .run();
        assertThat(run.statuses().keySet())
                .contains("PassesTestCase.first", "StreamFailsTestCase.each")
                .noneMatch(name -> name.startsWith("DynamicTestCase"));
    }

    @Test
    void shardThatGetsNothingIsFine() throws IOException, InterruptedException {
        RecordedRun run = run("slice", 9, 9);
        assertThat(run.stats().planned()).isZero();
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
        assertThat(run.all(RunEvent.ModuleDealt.class).map(dealt -> dealt.elsewhere().size()))
                .allSatisfy(tests -> assertThat(tests).isPositive());
    }

    @Test
    void nothingAtAllIsNothingAlsoInAShard() throws IOException, InterruptedException {
        RecordedRun run = kit("none").option("partition", "hash:1/2").option("filter", "tag(nobody)").run();
        assertThat(run.verdict()).isEqualTo(new RunVerdict.NothingSelected());
    }

    @Test
    void shardByTimeLeavesTheHistoryAlone() throws IOException, InterruptedException {
        kit("1").option("history", "history").option("partition", "time:1/2").run();
        assertThat(directory.resolve("1/history")).doesNotExist();
        kit("2").option("history", "history").option("partition", "slice:1/2").run();
        assertThat(directory.resolve("2/history")).exists();
    }

    @Test
    void wholeRunLeavesNoManifestOfAnEarlierShard() throws IOException, InterruptedException {
        Path manifest = directory.resolve("1/runner/default/shard.json");
        run("hash", 1, 1);
        assertThat(manifest).exists();
        kit("1").run();
        assertThat(manifest).doesNotExist();
    }

    @Test
    void mergeJoinsReportsAndBringsTheHistoryUpToDate() throws IOException, InterruptedException {
        run("time", 1, 2);
        assertThat(merge("1")).isEqualTo(new RunVerdict.Misconfigured().exitCode());
        run("time", 2, 2);
        assertThat(merge("1,2")).isEqualTo(new RunVerdict.Failed(1).exitCode());
        assertThat(directory.resolve("whole/runner/merged/junit.xml"))
                .content()
                .contains("tests=\"8\"", "PassesTestCase", "StreamFailsTestCase", "DynamicTestCase");
        assertThat(directory.resolve("whole/history")).content().contains("PassesTestCase", "DynamicTestCase");
    }

    private int merge(String shards) throws IOException {
        List<String> command = kit("whole").option("history", "history").command(false);
        String all = Stream.of(shards.split(",")).map(name -> directory.resolve(name).toString()).collect(joining(","));
        return EngineRun.command("merge", "--request", command.getLast(), "--shards", all);
    }

    private RecordedRun run(String strategy, int shard, int of) throws IOException, InterruptedException {
        return kit(String.valueOf(shard))
                .option("partition", strategy + ":" + shard + "/" + of)
                .run();
    }

    private EngineKit kit(String name) throws IOException {
        return EngineKit.in(Files.createDirectories(directory.resolve(name)))
                .classes(Stream.of("PassesTestCase", "StreamFailsTestCase", "DynamicTestCase")
                        .map(Exhibit::fixture)
                        .toArray(Class<?>[]::new));
    }
}
