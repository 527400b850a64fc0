package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.SurefireNames;
import io.github.mvnrunner.engine.catalog.TestCatalog;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.plan.Leaf;
import io.github.mvnrunner.engine.plan.TestSelector;
import io.github.mvnrunner.engine.plan.UnitPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps what a unit still owes, and says how the rest of it is asked for.
 *
 * <h2>Growth</h2>
 *
 * Below a container whose tests are still unknown each dynamic node joins as it is registered. Once one has, the
 * container itself is owed no more, but for what may follow its last known child.
 *
 * <p>Confined to the unit's thread.
 */
final class OpenLeaves {
    private final UnitPlan plan;
    private final TestCatalog catalog;
    private final TestRules rules;
    private final Map<TestId, Leaf> open = new LinkedHashMap<>();
    private final Set<TestId> growing = new HashSet<>();
    private final Map<TestId, String> lastDynamic = new HashMap<>();
    private final AskedByName named;

    OpenLeaves(UnitPlan plan, TestRules rules) {
        this.named = new AskedByName(plan.selectors(), rules.books().selections());
        this.plan = plan;
        this.catalog = rules.catalog();
        this.rules = rules;
        this.open.putAll(plan.leaves());
        plan.leaves().forEach((id, leaf) -> {
            if (leaf.kind() == Leaf.Kind.CONTAINER) {
                growing.add(id);
            }
        });
    }

    /** {@return whether that node, which was just registered, is to join what is owed} */
    boolean grow(TestNode node) {
        if (named.leavesOut(node)) {
            node.parent().ifPresent(parent -> lastDynamic.put(parent, node.id().uniqueId()));
            return false;
        }
        node.parent().ifPresent(parent -> {
            lastDynamic.put(parent, node.id().uniqueId());
            if (growing.contains(parent)) {
                if (plan.previous().getOrDefault(parent, List.of()).isEmpty()) {
                    open.remove(parent);
                }
                growing.add(node.id());
            }
        });
        if (node.dynamic()) {
            growing.add(node.id());
        }
        return !open.containsKey(node.id()) && growing.contains(node.id());
    }

    void put(Leaf leaf) {
        open.put(leaf.test().id(), leaf);
    }

    Optional<Leaf> find(TestId id) {
        return Optional.ofNullable(open.get(id));
    }

    Optional<Leaf> remove(TestId id) {
        return Optional.ofNullable(open.remove(id));
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** {@return all that is open now} */
    List<Leaf> all() {
        return List.copyOf(open.values());
    }

    /** {@return what is open of that node and below it} */
    List<Leaf> under(TestId ancestor) {
        List<Leaf> found = new ArrayList<>();
        collect(ancestor, found);
        return found;
    }

    private void collect(TestId id, List<Leaf> found) {
        find(id).ifPresent(found::add);
        catalog.children(id).forEach(child -> collect(child.id(), found));
    }

    /** {@return the class that is about to begin} */
    Optional<TestNode> nextTopLevel() {
        return plan.topLevels().stream()
                .map(top -> new TestId(plan.module(), top))
                .filter(top -> !under(top).isEmpty())
                .flatMap(top -> catalog.find(top).stream())
                .filter(node -> !node.kind().isTest())
                .findFirst();
    }

    /**
     * Owes what may follow in containers that ended before their time.
     *
     * @param containers each after those around it
     * @return the outermost of those of which nothing can name what may follow; they are owed no more
     */
    List<TestNode> oweRestOf(Set<TestId> containers) {
        List<TestId> cut = new ArrayList<>();
        for (TestId container : containers) {
            boolean inside = cut.stream().anyMatch(outer -> container.uniqueId().startsWith(outer.uniqueId() + "/"));
            boolean grown = growing.contains(container) && lastDynamic.containsKey(container);
            if (!grown || inside) {
                continue;
            }
            if (!ask(container).isEmpty()) {
                catalog.find(container).ifPresent(this::owe);
            } else if (!isExact(container)) {
                open.remove(container);
                cut.add(container);
            }
        }
        return cut.stream().flatMap(id -> catalog.find(id).stream()).toList();
    }

    /** Owes a container itself again. */
    void owe(TestNode container) {
        Leaf.Extent extent = isExact(container.id()) ? Leaf.Extent.ASKED : Leaf.Extent.WHOLE;
        put(new Leaf(SurefireNames.of(catalog, container), Leaf.Kind.CONTAINER, extent));
    }

    /** {@return whether the last invocation that was asked for exists, so that more may follow in a node that ended} */
    boolean askedUpTo(TestId container) {
        String last = lastDynamic.get(container);
        return last != null
                && !rules.isOneOnly()
                && !isExact(container)
                && plan.partial()
                && (growing.contains(container) || open.containsKey(container))
                && plan.selectors().contains(new TestSelector.ByUniqueId(last))
                && InvocationIds.after(last).stream()
                        .noneMatch(next -> plan.selectors().contains(new TestSelector.ByUniqueId(next)));
    }

    /** {@return a unit for all that is open, which is then owed by it alone; empty if nothing is} */
    List<UnitPlan> takeRest() {
        if (open.isEmpty()) {
            return List.of();
        }
        List<TestSelector> selectors = new ArrayList<>();
        open.keySet().forEach(id -> ask(id).forEach(each -> selectors.add(new TestSelector.ByUniqueId(each))));
        UnitPlan rest = new UnitPlan(
                0,
                plan.module(),
                plan.suite(),
                plan.topLevels(),
                selectors,
                new LinkedHashMap<>(open),
                plan.purpose(),
                plan.previous(),
                true,
                plan.isolation(),
                plan.demand(),
                plan.order(),
                Duration.ZERO);
        open.clear();
        return List.of(rest.behind(plan.before()));
    }

    /** {@return whether the tests that may follow the last one of a node that is owed can be asked for} */
    boolean hasRest(TestId id) {
        return !rules.isOneOnly() && open.containsKey(id) && lastDynamic.containsKey(id) && !ask(id).isEmpty();
    }

    private List<String> ask(TestId id) {
        String last = lastDynamic.get(id);
        if (last == null) {
            return askedOf(id);
        }
        return isExact(id) ? askedAfter(id, last) : InvocationIds.after(last);
    }

    /** {@return what was asked of an open node: itself, or what an earlier crash had left of it} */
    private List<String> askedOf(TestId id) {
        List<String> below = plan.selectors().stream()
                .filter(TestSelector.ByUniqueId.class::isInstance)
                .map(selector -> ((TestSelector.ByUniqueId) selector).uniqueId())
                .filter(asked -> asked.startsWith(id.uniqueId() + "/"))
                .toList();
        return below.isEmpty() ? List.of(id.uniqueId()) : below;
    }

    private List<String> askedAfter(TestId id, String last) {
        return askedOf(id).stream()
                .flatMap(asked -> InvocationIds.rest(asked, last).stream())
                .toList();
    }

    /** {@return whether nothing but what the selectors name is owed of a container} */
    private boolean isExact(TestId container) {
        Leaf planned = plan.leaves().get(container);
        return planned != null && planned.extent() == Leaf.Extent.ASKED;
    }
}
