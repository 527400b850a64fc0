package io.github.mvnrunner.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.filter.ModuleFacts;
import io.github.mvnrunner.engine.filter.TestFacts;
import io.github.mvnrunner.engine.filter.TestKind;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PomDefaultsTests {
    private static final PomDefaults POM = new PomDefaults(
            Map.of("test-threads", "3", "max-fail", "2"), Map.of("g:a", Map.of("isolation", "class", "retries", "2")));

    @TempDir
    Path root;

    @Test
    void whatPomsSayForTheRunCountsWhereNothingElseIsSaid() {
        EngineConfig config = ConfigKit.in(root).pom(POM).config("");
        assertThat(config.testThreads()).isEqualTo(3);
        assertThat(config.maxFail()).isEqualTo(new MaxFail.AtMost(2, MaxFail.Terminate.WAIT));
    }

    @Test
    void profileOutranksThePom() {
        EngineConfig config = ConfigKit.in(root).pom(POM).config("""
                [profile.default]
                test-threads = 5
                fail-fast = false
                retries = 0
                """);
        assertThat(config.testThreads()).isEqualTo(5);
        assertThat(config.maxFail()).isEqualTo(new MaxFail.All());
        assertThat(config.settingsFor(testOf("g:a")).retries()).isEqualTo(RetrySpec.NONE);
        assertThat(config.settingsFor(testOf("g:a")).isolation()).isEqualTo(Isolation.CLASS);
    }

    @Test
    void pomSpeaksForItsOwnModuleOnly() {
        EngineConfig config = ConfigKit.in(root).pom(POM).config("");
        assertThat(config.settingsFor(testOf("g:a")).isolation()).isEqualTo(Isolation.CLASS);
        assertThat(config.settingsFor(testOf("g:b")).isolation()).isEqualTo(Isolation.SHARED);
        assertThat(config.defaults().isolation()).isEqualTo(Isolation.SHARED);
    }

    @Test
    void testsAreLookedAtOneByOneOnlyIfSomePomSpeaksOfThem() {
        assertThat(ConfigKit.in(root).pom(POM).config("").hasOverrides()).isTrue();
        assertThat(ConfigKit.in(root).config("").hasOverrides()).isFalse();
    }

    @Test
    void valueThatCannotBeNamesItsModule() {
        PomDefaults wrong = new PomDefaults(Map.of(), Map.of("g:a", Map.of("retries", "many")));
        assertThat(ConfigKit.in(root).pom(wrong).errors(""))
                .hasMessageContaining("Surefire's parameters of g:a, which mean retries = many: retries can't be");
    }

    private static TestFacts testOf(String module) {
        return new TestFacts(
                new ModuleFacts(module, module.substring(2), "", OptionalInt.empty()),
                "A",
                "a",
                "a()",
                Set.of(),
                "junit-jupiter",
                Set.of(TestKind.PLAIN),
                Optional.empty());
    }
}
