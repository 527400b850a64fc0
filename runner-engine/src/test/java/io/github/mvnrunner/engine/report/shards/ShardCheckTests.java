package io.github.mvnrunner.engine.report.shards;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.Outcome.Passed;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.problem.ProblemText;
import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.problem.ShardProblem;
import io.github.mvnrunner.engine.report.Runs;
import io.github.mvnrunner.engine.report.shards.ShardManifest.Entry;
import io.github.mvnrunner.engine.report.shards.ShardManifest.Module;
import io.github.mvnrunner.engine.report.shards.ShardManifest.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what is said about shards that are not the whole to {@code docs/errors-of-shards.md}. */
final class ShardCheckTests {
    private static final Path PAGE = Path.of("../docs/errors-of-shards.md");

    private record Example(String title, List<Shard> shards) {}

    private static final List<Example> EXAMPLES = List.of(
            new Example("A shard that is not there", List.of(shard(1, "", "a", "b c"))),
            new Example("A shard that is there twice", List.of(shard(1, "", "a", "b"), shard(1, "", "a", "b"), shard(2, "", "b", "a"))),
            new Example("A test that two shards ran", List.of(shard(1, "", "a b", ""), shard(2, "", "b", "a"))),
            new Example("Shards of different sources", List.of(shard(1, "", "a", "b"), shard(2, "", "b new", "a"))),
            new Example("Shards of different histories", List.of(shard(1, "f00", "a", "b"), shard(2, "ba2", "b", "a"))),
            new Example(
                    "Shards of different partitions",
                    List.of(shard(1, "", "a", "b"), with(shard(2, "", "b", "a"), 3, Outcome.PASSED))),
            new Example(
                    "A shard whose run was cancelled",
                    List.of(shard(1, "", "a", "b"), with(shard(2, "", "b", "a"), 2, Outcome.CANCELLED))),
            new Example(
                    "A test without a result",
                    List.of(shard(1, "", "a", "b"), new Shard(
                            Path.of("/ci/shard-2"), shard(2, "", "b", "a").manifest(), events(List.of("b"), List.of())))));

    @Test
    void twoThatFitAreTheWhole() {
        assertThat(ShardCheck.of(List.of(shard(1, "", "a", "b c"), shard(2, "", "b c", "a")))).isEmpty();
    }

    @Test
    void placesAreLookedAtEachByItself() {
        List<Shard> core = List.of(shard(1, "", "a", "b"), shard(2, "", "b", "a"));
        Shard other = new Shard(
                Path.of("/ci/shard-1"),
                new ShardManifest(1, "web/target/runner", "", "time", 1, 2, "", Outcome.PASSED, List.of()),
                events(List.of(), List.of()));
        assertThat(ShardCheck.of(Stream.concat(core.stream(), Stream.of(other)).toList()))
                .containsExactly(new ShardProblem.Missing("web/target/runner", List.of(2), 2));
    }

    @Test
    void eachKindOfDefectIsFound() {
        assertThat(EXAMPLES.stream()
                        .flatMap(example -> ShardCheck.of(example.shards()).stream())
                        .<Class<?>>map(Object::getClass)
                        .distinct())
                .containsExactlyInAnyOrder(
                        ShardProblem.Missing.class,
                        ShardProblem.NotTaken.class,
                        ShardProblem.Doubled.class,
                        ShardProblem.TakenTwice.class,
                        ShardProblem.DifferentTests.class,
                        ShardProblem.DifferentDeals.class,
                        ShardProblem.DifferentPartitions.class,
                        ShardProblem.Unfinished.class,
                        ShardProblem.NoResult.class);
    }

    @Test
    void thePageIsWhatTheEngineSays() throws IOException {
        String page = """
                # Errors of shards

                What `runner:merge` says about [shards](shards.md) that are not the whole. This page is generated from the code, see
                `ShardCheckTests`.

                """
                + EXAMPLES.stream()
                        .map(example -> "## " + example.title() + "\n\n```text\n" + text(example.shards()) + "\n```\n")
                        .collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("runner.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String text(List<Shard> shards) {
        return ProblemText.of(ShardCheck.of(shards).stream()
                .<RunProblem>map(RunProblem.OfShards::new)
                .toList());
    }

    private static Shard shard(int number, String basis, String taken, String elsewhere) {
        Module module = new Module("g:core", entries(taken), entries(elsewhere));
        return new Shard(
                Path.of("/ci/shard-" + number),
                new ShardManifest(1, "core/target/runner", "", "time", number, 2, basis, Outcome.PASSED, List.of(module)),
                events(words(taken), words(taken)));
    }

    private static Shard with(Shard shard, int of, Outcome outcome) {
        ShardManifest manifest = shard.manifest();
        return new Shard(
                shard.directory(),
                new ShardManifest(
                        1, manifest.place(), "", "time", manifest.shard(), of, manifest.basis(), outcome, manifest.modules()),
                shard.events());
    }

    private static List<StampedEvent> events(List<String> planned, List<String> finished) {
        Runs runs = Runs.of(Path.of("/nowhere"), "g:core");
        planned.forEach(name -> runs.plan(Runs.test("g:core", name)));
        finished.forEach(name -> runs.finish(Runs.test("g:core", name), Runs.once(new Passed())));
        return runs.end().events();
    }

    private static List<Entry> entries(String names) {
        return words(names).stream().map(name -> Entry.of(Runs.test("g:core", name))).toList();
    }

    private static List<String> words(String names) {
        return Stream.of(names.split(" ")).filter(name -> !name.isEmpty()).toList();
    }
}
