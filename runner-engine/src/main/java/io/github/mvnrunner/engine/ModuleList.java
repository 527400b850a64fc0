package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.catalog.ModuleTree;
import io.github.mvnrunner.engine.catalog.SurefireNames;
import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestCatalog;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.Expectation;
import io.github.mvnrunner.engine.config.ExpectedOutcome;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.filter.SelectionBook;
import io.github.mvnrunner.engine.filter.TestFacts;
import io.github.mvnrunner.engine.filter.TestSelection;
import io.github.mvnrunner.engine.history.ClassRecord;
import io.github.mvnrunner.engine.history.RunHistory;
import io.github.mvnrunner.engine.plan.ModulePolicies;
import io.github.mvnrunner.engine.plan.ModuleSelection;
import io.github.mvnrunner.engine.report.list.ListedClass;
import io.github.mvnrunner.engine.report.list.ListedModule;
import io.github.mvnrunner.engine.report.list.ListedSetting;
import io.github.mvnrunner.engine.report.list.ListedTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Describes one module's tests, as they are listed. */
record ModuleList(
        ModuleSpec module,
        ModulePolicies policies,
        RunHistory history,
        EngineConfig config,
        ListCommand.Detail detail) {

    /** {@return a module in which nothing is looked for, because none of its tests can be selected} */
    ListedModule unscanned() {
        return new ListedModule(module.id(), module.name(), module.baseDirectory(), List.of(), 0, List.of());
    }

    /**
     * {@return the module with the tests that are selected, or all of them if somebody wants to know why}
     *
     * @param book is told what {@code -Dtest} comes to
     */
    ListedModule of(ModuleTree tree, TestSelection selection, SelectionBook book) {
        TestCatalog catalog = tree.catalog();
        ModuleSelection chosen = new ModuleSelection(
                catalog,
                tree.topLevels().stream().flatMap(id -> catalog.find(id).stream()).toList(),
                module.surefire().engines(),
                selection,
                policies,
                book);
        Map<String, List<ListedTest>> classes = new LinkedHashMap<>();
        List<TestNode> leaves = new ArrayList<>();
        chosen.topLevels().forEach(top -> leaves(top, catalog, leaves));
        int filteredOut = 0;
        for (TestNode node : leaves) {
            TestCase test = SurefireNames.of(catalog, node);
            boolean selected = chosen.chooses(node) && isOurs(test);
            filteredOut += selected ? 0 : 1;
            if (selected || config.listing().explains()) {
                classes.computeIfAbsent(test.suite(), _ -> new ArrayList<>()).add(listed(node, test, chosen, selected));
            }
        }
        return new ListedModule(
                module.id(),
                module.name(),
                module.baseDirectory(),
                classes.entrySet().stream().map(each -> listed(each.getKey(), each.getValue())).toList(),
                filteredOut,
                tree.unloadable());
    }

    private boolean isOurs(TestCase test) {
        return policies.shards().map(shards -> shards.takes(module.id(), test.suite())).orElse(true);
    }

    private static void leaves(TestNode node, TestCatalog catalog, List<TestNode> found) {
        List<TestNode> children = catalog.children(node.id());
        if (node.kind().isTest() || children.isEmpty()) {
            found.add(node);
        }
        children.forEach(child -> leaves(child, catalog, found));
    }

    private ListedClass listed(String name, List<ListedTest> tests) {
        Optional<ClassRecord> known = history.of(module.id(), name);
        return new ListedClass(
                name,
                known.map(record -> Duration.ofMillis(record.millis())),
                known.filter(ClassRecord::failed).isPresent(),
                tests);
    }

    private ListedTest listed(TestNode node, TestCase test, ModuleSelection chosen, boolean selected) {
        TestFacts facts = policies.facts(node);
        Optional<Expectation> expectation = policies.expectation(node);
        return new ListedTest(
                test,
                node.source(),
                facts.tags().stream().sorted().toList(),
                facts.kinds().stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).sorted().toList(),
                facts.engineId(),
                policies.of(node).testGroup(),
                expectation.map(Expectation::expected).orElse(ExpectedOutcome.PASS).word(),
                expectation.stream()
                        .flatMap(entry -> entry.intermittent().stream())
                        .map(ExpectedOutcome::word)
                        .sorted()
                        .toList(),
                policies.shards().map(shards -> shards.shardOf(module.id(), test.suite())),
                selected,
                config.listing().explains() ? new WhySelected(config, policies, chosen).of(node, test) : List.of(),
                switch (detail) {
                    case TESTS -> List.of();
                    case SETTINGS -> settings(facts);
                });
    }

    private List<ListedSetting> settings(TestFacts facts) {
        List<ListedSetting> settings = new ArrayList<>(config.explain(facts).stream()
                .map(each -> new ListedSetting(each.key(), each.value(), each.from()))
                .toList());
        config.scriptsFor(facts)
                .forEach(script -> settings.add(new ListedSetting(script.key(), script.value(), script.from())));
        return settings;
    }
}
