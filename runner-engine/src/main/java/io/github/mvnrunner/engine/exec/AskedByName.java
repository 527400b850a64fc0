package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.catalog.TestSource;
import io.github.mvnrunner.engine.filter.SelectionBook;
import io.github.mvnrunner.engine.plan.TestSelector;
import io.github.mvnrunner.worker.wire.AskedInvocations;
import io.github.mvnrunner.worker.wire.NamedInvocations;
import java.util.List;

/**
 * Says which invocations a unit leaves out, because others of their container were asked for by name.
 *
 * <p>Tells the book of {@code -Dtest} what turned up, so that a name that nothing has is red. Confined to the unit's thread.
 */
final class AskedByName {
    private final AskedInvocations asked = new AskedInvocations();
    private final SelectionBook book;

    AskedByName(List<TestSelector> selectors, SelectionBook book) {
        this.book = book;
        selectors.forEach(selector -> {
            if (selector instanceof TestSelector.ByUniqueId(String id)) {
                asked.ask(List.of(id));
            }
        });
    }

    /** {@return whether nobody asked for that node, which has just turned up} */
    boolean leavesOut(TestNode node) {
        if (!asked.isAny()) {
            return false;
        }
        String id = node.id().uniqueId();
        boolean admitted = asked.admits(id, node.parent().map(TestId::uniqueId).orElse(null), node.displayName());
        String className = node.source().map(TestSource::className).orElse("");
        if (node.kind().isTest()) {
            asked.about(id).forEach(each -> book.note(
                    className, each.pattern, NamedInvocations.withoutIndex(node.displayName()), admitted));
        }
        return node.kind().isTest() && !admitted;
    }
}
