package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.filter.TestFacts;
import io.github.mvnrunner.engine.problem.ProblemText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Resolves the settings of each test.
 *
 * <p>Each setting is looked up by itself, in this order: command line and environment, the overrides that match the test
 * in their order, the profiles, the module's POM.
 *
 * @param modules what POMs say, by the module's id
 */
record Overrides(Layer above, List<OverrideRule> rules, Layer below, Map<String, Layer> modules, RunScope scope) {
    Overrides {
        rules = List.copyOf(rules);
        modules = Map.copyOf(modules);
    }

    /** {@return the settings of a test that no override speaks of} */
    TestSettings defaults() {
        return settings(Stream.empty(), Stream.empty());
    }

    TestSettings settingsFor(TestFacts test) {
        return settings(
                rules.stream().filter(rule -> rule.condition().holdsFor(test)).map(OverrideRule::layer),
                Stream.ofNullable(modules.get(test.module().id())));
    }

    /** {@return each setting of a test with who said it, in the order of the documentation} */
    List<Effective> explain(TestFacts test, Surroundings at) {
        List<OverrideRule> matching = rules.stream()
                .filter(rule -> rule.condition().holdsFor(test))
                .toList();
        return TestKeys.ALL.stream()
                .map(setting -> explain(setting, matching, test, at))
                .toList();
    }

    private Effective explain(Setting<?> setting, List<OverrideRule> matching, TestFacts test, Surroundings at) {
        Optional<Effective> typed = of(setting, Optional.of(above), at);
        Optional<Effective> override = matching.stream()
                .filter(rule -> rule.layer().sets(setting.key()))
                .findFirst()
                .map(rule -> Effective.of(setting, rule.layer(), at).byOverride(ProblemText.place(rule.origin())));
        return typed.or(() -> override)
                .or(() -> of(setting, Optional.of(below), at))
                .or(() -> of(setting, Optional.ofNullable(modules.get(test.module().id())), at))
                .orElseGet(() -> Effective.builtIn(setting));
    }

    private static Optional<Effective> of(Setting<?> setting, Optional<Layer> layer, Surroundings at) {
        return layer.filter(found -> found.sets(setting.key())).map(found -> Effective.of(setting, found, at));
    }

    /** {@return whether that may hold for some test: for one that no override speaks of, or for one of some override} */
    boolean anyTest(Predicate<TestSettings> what) {
        return what.test(defaults())
                || rules.stream()
                        .map(rule -> settings(Stream.of(rule.layer()), Stream.empty()))
                        .anyMatch(what);
    }

    private TestSettings settings(Stream<Layer> matching, Stream<Layer> module) {
        return new LayeredSettings(Stream.of(Stream.of(above), matching, Stream.of(below), module)
                        .flatMap(layers -> layers)
                        .toList())
                .testSettings(scope);
    }
}
