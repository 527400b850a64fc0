package io.github.mvnrunner.engine.catalog;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Fills a catalog with what the real platform tells of a class. */
final class PlatformTree implements TestExecutionListener {
    private final TestCatalog catalog = new TestCatalog();

    static TestCatalog of(Class<?> type) {
        PlatformTree tree = new PlatformTree();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(type))
                .build();
        LauncherFactory.create().execute(request, tree);
        return tree.catalog;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        plan.getRoots().forEach(root -> addAll(plan, root));
    }

    @Override
    public void dynamicTestRegistered(TestIdentifier identifier) {
        add(identifier);
    }

    private void addAll(TestPlan plan, TestIdentifier identifier) {
        add(identifier);
        plan.getChildren(identifier).forEach(child -> addAll(plan, child));
    }

    private void add(TestIdentifier identifier) {
        catalog.add(new TestNode(
                new TestId("g:a", identifier.getUniqueId()),
                identifier.getParentId().map(id -> new TestId("g:a", id)),
                TestNode.Kind.valueOf(identifier.getType().name()),
                identifier.getDisplayName(),
                identifier.getLegacyReportingName(),
                identifier.getSource().flatMap(PlatformTree::source),
                List.of(),
                false,
                List.of()));
    }

    private static Optional<io.github.mvnrunner.engine.catalog.TestSource> source(TestSource source) {
        return switch (source) {
            case MethodSource method ->
                Optional.of(new io.github.mvnrunner.engine.catalog.TestSource(
                        method.getClassName(),
                        Optional.of(method.getMethodName()),
                        Optional.ofNullable(method.getMethodParameterTypes()).orElse("")));
            case ClassSource type ->
                Optional.of(new io.github.mvnrunner.engine.catalog.TestSource(
                        type.getClassName(), Optional.empty(), ""));
            default -> Optional.empty();
        };
    }
}
