package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.catalog.TestCatalog;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.catalog.TestSource;
import io.github.mvnrunner.engine.config.EngineIds;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.filter.Candidate;
import io.github.mvnrunner.engine.filter.Choice;
import io.github.mvnrunner.engine.filter.MethodSelection;
import io.github.mvnrunner.engine.filter.SelectionBook;
import io.github.mvnrunner.engine.filter.TestSelection;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says which of a module's tests are chosen, once all of them are known; pure. */
public final class ModuleSelection {
    private final TestCatalog catalog;
    private final List<TestNode> topLevels;
    private final Policies policies;
    private final Map<TestId, Choice> choices = new HashMap<>();

    /**
     * Chooses among the tests that the selected classes hold.
     *
     * @param topLevels all nodes that stand directly below an engine
     * @param book is told what the selection comes to
     */
    public ModuleSelection(
            TestCatalog catalog,
            Collection<TestNode> topLevels,
            EngineIds engines,
            TestSelection selection,
            Policies policies,
            SelectionBook book) {
        this.catalog = catalog;
        this.topLevels = topLevels.stream()
                .filter(top -> engines.allow(top.id().uniqueId()))
                .toList();
        this.policies = policies;
        if (selection.hasMethodPatterns()) {
            Map<TestId, Candidate> candidates = new LinkedHashMap<>();
            this.topLevels.forEach(top -> candidates(top, candidates));
            MethodSelection methods = selection.among(candidates.values());
            candidates.forEach((id, candidate) -> choices.put(id, methods.choose(candidate)));
            book.note(selection, methods);
        }
    }

    /** {@return the classes of a module that may hold tests} */
    public static TestSelection classes(ModuleSpec module) {
        return TestSelection.of(
                Stream.concat(
                                Stream.of(module.testClassesDirectory()),
                                module.surefire().dependencies().stream())
                        .toList(),
                module.scan().includes(),
                module.scan().excludes(),
                module.scan().test());
    }

    /** {@return the nodes directly below the engines that count} */
    public List<TestNode> topLevels() {
        return topLevels;
    }

    /** {@return what {@code -Dtest} and patterns of a POM say of a test, or of a container whose tests are unknown} */
    public Choice choice(TestId id) {
        return choices.getOrDefault(id, Choice.ALL);
    }

    /** {@return whether anything of it is run} */
    public boolean chooses(TestNode node) {
        return choice(node.id()).isAny() && policies.selects(node);
    }

    private void candidates(TestNode node, Map<TestId, Candidate> found) {
        List<TestNode> children = catalog.children(node.id());
        node.source()
                .filter(source -> source.methodName().isPresent())
                .filter(_ -> node.kind().isTest() || children.isEmpty())
                .ifPresent(source -> found.put(node.id(), candidate(node, source)));
        children.forEach(child -> candidates(child, found));
    }

    private static Candidate candidate(TestNode node, TestSource source) {
        return new Candidate(
                source.className(),
                source.methodName().orElseThrow(),
                node.legacyName(),
                node.displayName(),
                !node.kind().isTest());
    }
}
