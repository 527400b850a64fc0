package io.github.mvnrunner.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.ConfigResolver;
import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.ReactorGraph;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.history.ClassRecord;
import io.github.mvnrunner.engine.history.RunHistory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which classes are split: those of which history says that it pays, in runs of everything. */
final class PiecesTests {
    private static final Path HERE = Path.of("/nowhere");

    @ParameterizedTest
    @CsvSource({
        "fast-start, true, true",
        "split-classes, false, false",
        "filter, test(a), false",
        "default-filter, test(a), false",
        "run-ignored, all, false",
        "skip, a, false",
        "unique-id, [engine:e], false",
        "test-threads, 1, false"
    })
    void classesAreSplitUnlessOnlySomeTestsRun(String key, String value, boolean split) {
        assertThat(policies(Map.of(key, value)).pieces("g:a")).isEqualTo(split ? Map.of("demo.Long", 8) : Map.of());
    }

    @Test
    void workersAreLimitedWhereClassesAreKnownAndNoneIsSplit() {
        assertThat(policies(Map.of()).worth("g:a", List.of("demo.Long"))).isEmpty();
        assertThat(policies(Map.of("split-classes", "false")).worth("g:a", List.of("demo.Long")))
                .contains(new Worth(1, Duration.ofSeconds(60)));
        assertThat(policies(Map.of("split-classes", "false")).worth("g:a", List.of("demo.Long", "demo.New")))
                .contains(new Worth(2, Duration.ofSeconds(60)));
        assertThat(policies(Map.of()).worth("g:a", List.of("demo.New"))).isEmpty();
        assertThat(policies(Map.of()).worth("g:unknown", List.of("demo.Long"))).isEmpty();
    }

    private static Policies policies(Map<String, String> options) {
        RunHistory history =
                new RunHistory(Map.of("g:a", Map.of("demo.Long", new ClassRecord(60_000, false, Set.of(), false, 9_000))));
        EngineConfig config = ConfigResolver.resolve(HERE, Optional.empty(), Optional.empty(), options, Map.of(), 2);
        return ModulePolicies.of(config, request(), _ -> OptionalInt.empty(), history);
    }

    private static RunRequest request() {
        return new RunRequest(
                "0", HERE, HERE, Optional.empty(), Map.of(), Map.of(), HERE, false, false, "", false, true, List.of(),
                ReactorGraph.UNKNOWN, List.of());
    }
}
