package io.github.mvnrunner.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.report.Runs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Modules are written as {@code A=3 B=1; C=2}: classes with their seconds. */
class SimulatedRunTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # modules           | slots | start | by name | longest first | clairvoyant
            A=3                 | 1     | 0     | 3       | 3             | 3
            A=3                 | 1     | 2     | 5       | 5             | 5
            A=3 B=1             | 1     | 2     | 6       | 6             | 6
            A=1 B=1 C=4         | 2     | 0     | 5       | 4             | 4
            A=1 B=1 C=4         | 2     | 1     | 6       | 5             | 5
            A=2 B=2 C=2 D=9     | 2     | 0     | 11      | 9             | 9
            A=1 B=8             | 4     | 0     | 8       | 8             | 8
            A=2; B=2            | 2     | 1     | 3       | 3             | 3
            A=2; B=2            | 1     | 1     | 6       | 6             | 6
            """)
    void endsWhenItsLastClassDoes(String modules, int slots, int start, int byName, int longestFirst, int exactly) {
        Recording recording = recording(modules);
        assertThat(seconds(recording, SimulatedOrder.withoutHistory(), slots, start)).isEqualTo(byName);
        assertThat(seconds(recording, SimulatedOrder.longestFirst(recording), slots, start)).isEqualTo(longestFirst);
        assertThat(seconds(recording, new SimulatedOrder.Clairvoyant(), slots, start)).isEqualTo(exactly);
    }

    @Test
    void priorityComesBeforeTheOrder() {
        assertThat(seconds(recording("A=1 B=1 C=4"), new SimulatedOrder.ByPriority(), 2, 0)).isEqualTo(4);
    }

    @Test
    void boundIsAnEvenShareOrTheLongestClassAndOneStart() {
        assertThat(bound("A=1 B=1 C=4", 2)).isEqualTo(Duration.ofSeconds(4 + 1));
        assertThat(bound("A=3 B=3 C=4", 2)).isEqualTo(Duration.ofSeconds(5 + 1));
    }

    @Test
    void countsWorkers() {
        Recording recording = recording("A=1 B=1 C=1 D=1; E=1");
        assertThat(SimulatedRun.run(recording, SimulatedOrder.withoutHistory(), 1, Duration.ZERO).workers()).isEqualTo(2);
        assertThat(SimulatedRun.run(recording, SimulatedOrder.withoutHistory(), 2, Duration.ZERO).workers()).isEqualTo(3);
    }

    @Test
    void randomOrdersAreTheSameForTheSameSeed() {
        Recording recording = recording("A=1 B=2 C=3 D=4 E=5 F=6 G=7");
        SimulatedOrder seven = SimulatedOrder.random(7);
        assertThat(seven.of("0", recording)).isEqualTo(SimulatedOrder.random(7).of("0", recording));
        assertThat(seven.of("0", recording)).isNotEqualTo(SimulatedOrder.random(8).of("0", recording));
    }

    @Test
    void readsTheTimesOfClassesFromEvents(@TempDir Path directory) {
        Runs run = Runs.of(directory, "g:a")
                .plan(Runs.test("g:a", "m"), Runs.test("g:a", "n"))
                .finish(Runs.test("g:a", "m"), Runs.once(new Outcome.Passed()))
                .finish(Runs.test("g:a", "n"), Runs.once(new Outcome.Passed()))
                .suite("g:a", "demo.T", Output.NONE)
                .end();
        Recording recording = Recording.of(run.events());
        assertThat(recording.modules()).containsOnlyKeys("g:a");
        assertThat(recording.modules().get("g:a")).containsOnlyKeys("demo.T");
        assertThat(recording.total()).isPositive();
    }

    @Test
    void tellsEachOrderOfEachRun() {
        String table = Simulate.table(Map.of("demo", recording("A=1 B=1 C=4")), 2, Duration.ofSeconds(1));
        assertThat(table).contains("| demo (3 classes) | longest first, history | 5.00 | 5.00 | 1.00 | 2 |");
        assertThat(table.lines()).hasSize(2 + 7);
    }

    private static Duration bound(String modules, int slots) {
        return SimulatedRun.run(recording(modules), SimulatedOrder.withoutHistory(), slots, Duration.ofSeconds(1)).bound();
    }

    private static long seconds(Recording recording, SimulatedOrder order, int slots, int start) {
        return SimulatedRun.run(recording, order, slots, Duration.ofSeconds(start)).makespan().toSeconds();
    }

    private static Recording recording(String modules) {
        Map<String, Map<String, Duration>> all = new TreeMap<>();
        for (String module : modules.split(";")) {
            Map<String, Duration> classes = new TreeMap<>();
            Arrays.stream(module.strip().split(" "))
                    .map(each -> each.split("="))
                    .forEach(each -> classes.put(each[0], Duration.ofSeconds(Long.parseLong(each[1]))));
            all.put(String.valueOf(all.size()), classes);
        }
        return new Recording(all);
    }
}
