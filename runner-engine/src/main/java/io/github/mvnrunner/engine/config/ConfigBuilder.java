package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.filter.TestFilter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts the settings of a run together.
 *
 * @param above what outranks overrides, highest rank first
 * @param overrides of the profile and its ancestors, nearest first
 * @param below the profile and its ancestors, nearest first, then what POMs say for the run
 * @param modules what POMs say for tests, by the module's id
 */
record ConfigBuilder(
        Machine machine,
        List<Layer> above,
        OverrideReader.Read overrides,
        List<Layer> below,
        Map<String, Layer> modules,
        Map<String, TestGroup> testGroups,
        List<ScriptReader.Unscaled> scripts,
        List<ScriptRule> scriptRules,
        List<Expectation> expectations) {

    EngineConfig config(String profile) {
        LayeredSettings settings = new LayeredSettings(joined(List.of(above, below)));
        boolean noCapture = settings.get(RunKeys.NO_CAPTURE);
        int testThreads = noCapture ? 1 : settings.get(RunKeys.TEST_THREADS).on(machine.cpus());
        Scale scale = new Scale(settings.get(RunKeys.TIMEOUT_MULTIPLIER));
        Duration grace = settings.get(RunKeys.GRACE_PERIOD);
        TestFilter byDefault = defaultFilter();
        Overrides perTest = perTest(byDefault, new RunScope(machine.cpus(), testThreads, grace, scale));
        List<ScriptRule> rules =
                scriptRules.stream().map(rule -> rule.withDefault(byDefault)).toList();
        return new EngineConfig(
                profile,
                testThreads,
                settings.maxFail(),
                settings.get(RunKeys.RETRIES_MAX_FAILURES),
                settings.get(RunKeys.GLOBAL_TIMEOUT).map(scale::of),
                settings.get(RunKeys.UNIQUE_ID),
                scale.factor(),
                settings.get(RunKeys.STATUS_LEVEL),
                settings.get(RunKeys.FINAL_STATUS_LEVEL),
                settings.get(RunKeys.CONSOLE),
                settings.get(RunKeys.COMPATIBILITY),
                settings.get(RunKeys.REPORT_TIME),
                noCapture,
                settings.get(RunKeys.INPUT_HANDLER),
                settings.get(RunKeys.INTERFERENCE_CHECK),
                settings.get(RunKeys.ON_INTERFERENCE),
                scale.of(grace),
                settings.get(RunKeys.INTERRUPT_GRACE_PERIOD),
                scale.of(settings.get(RunKeys.INIT_TIMEOUT)),
                settings.get(RunKeys.FAST_START),
                settings.get(RunKeys.CLASS_DATA_ARCHIVE),
                settings.get(RunKeys.EARLY_WORKERS),
                settings.get(RunKeys.SPLIT_CLASSES),
                settings.get(RunKeys.RUN_ORDER),
                settings.get(RunKeys.HISTORY),
                settings.get(RunKeys.MAX_RESTARTS),
                settings.get(RunKeys.MAX_OUTPUT),
                settings.get(RunKeys.JUNIT_REPORT_NAME),
                settings.get(RunKeys.DEBUG),
                limits(),
                filters(settings, byDefault),
                scripts.stream().map(script -> script.resolve(grace, scale)).toList(),
                rules,
                RunShape.of(settings, expectations, byDefault),
                perTest.defaults(),
                perTest,
                Narrowing.of(settings),
                Listing.of(settings),
                checks(perTest, rules));
    }

    private Map<String, Integer> limits() {
        return testGroups.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, group -> group.getValue().maxThreads()));
    }

    private List<MatchCheck> checks(Overrides perTest, List<ScriptRule> rules) {
        List<MatchCheck> checks = new ArrayList<>();
        perTest.rules()
                .forEach(rule -> checks.add(
                        new MatchCheck(rule.origin(), "this override", rule.condition()::holdsFor)));
        rules.forEach(rule ->
                checks.add(new MatchCheck(rule.origin(), "this rule for scripts", rule.condition()::holdsFor)));
        testGroups.forEach((name, group) -> checks.add(new MatchCheck(
                group.origin(),
                "the test group \"" + name + "\"",
                test -> perTest.settingsFor(test).testGroup().filter(name::equals).isPresent())));
        scripts.forEach(script -> checks.add(new MatchCheck(
                script.origin(),
                "the " + Forms.wordOf(script.phase()) + " script \"" + script.name() + "\"",
                test -> rules.stream()
                        .anyMatch(rule -> rule.names(script.phase(), script.name())
                                && rule.condition().holdsFor(test)))));
        return checks;
    }

    private TestFilter defaultFilter() {
        return new LayeredSettings(joined(List.of(above, overrides.platform(), below))).get(RunKeys.DEFAULT_FILTER);
    }

    private static Filters filters(LayeredSettings settings, TestFilter byDefault) {
        Optional<TestFilter> asked = settings.get(RunKeys.FILTER).map(filter -> filter.withDefault(byDefault));
        return new Filters(asked, settings.get(RunKeys.IGNORE_DEFAULT_FILTER) ? new TestFilter.All() : byDefault);
    }

    private Overrides perTest(TestFilter byDefault, RunScope scope) {
        return new Overrides(
                Layer.ofTests(above),
                overrides.rules().stream()
                        .map(rule -> new OverrideRule(rule.origin(), rule.condition().withDefault(byDefault), rule.layer()))
                        .toList(),
                Layer.ofTests(below),
                modules,
                scope);
    }

    private static List<Layer> joined(List<List<Layer>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }
}
