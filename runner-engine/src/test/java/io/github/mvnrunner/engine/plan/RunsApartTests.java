package io.github.mvnrunner.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.ModuleCopy;
import io.github.mvnrunner.engine.config.ConfigResolver;
import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.ReactorGraph;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.history.ClassRecord;
import io.github.mvnrunner.engine.history.RunHistory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is to run apart: those of whom the history says so, while anybody checks. */
final class RunsApartTests {
    private static final Path HERE = Path.of("/nowhere");

    @Test
    void classRunsApartIfItOrOneInItOnceFailedBesideOthers() {
        assertThat(runsApart("true", "demo.T")).isTrue();
        assertThat(runsApart("true", "demo.Outer")).isTrue();
        assertThat(runsApart("true", "demo.Out")).isFalse();
        assertThat(runsApart("true", "demo.Fast")).isFalse();
    }

    @Test
    void nobodyRunsApartWhereNobodyChecks() {
        assertThat(runsApart("false", "demo.T")).isFalse();
    }

    @Test
    void copiesOfAModuleRunApartAsTheModuleDoes() {
        Policies copied = new CopiedPolicies(policies("true"));
        assertThat(copied.runsApart(ModuleCopy.copy("g:a", 2), "demo.T")).isTrue();
        assertThat(copied.runsApart(ModuleCopy.copy("g:a", 2), "demo.Fast")).isFalse();
    }

    private static boolean runsApart(String check, String suite) {
        return policies(check).runsApart("g:a", suite);
    }

    private static Policies policies(String check) {
        RunHistory history = new RunHistory(Map.of(
                "g:a", Map.of("demo.T", apart(true), "demo.Outer$Inner", apart(true), "demo.Fast", apart(false))));
        EngineConfig config = ConfigResolver.resolve(
                HERE, Optional.empty(), Optional.empty(), Map.of("interference-check", check), Map.of(), 2);
        return ModulePolicies.of(config, request(), _ -> OptionalInt.empty(), history);
    }

    private static ClassRecord apart(boolean apart) {
        return new ClassRecord(1, false, Set.of(), apart);
    }

    private static RunRequest request() {
        return new RunRequest(
                "0", HERE, HERE, Optional.empty(), Map.of(), Map.of(), HERE, false, false, "", false, true, List.of(),
                ReactorGraph.UNKNOWN, List.of());
    }
}
