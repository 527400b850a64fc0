package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.plan.UnitPlan;
import java.util.AbstractCollection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Knows which units a worker may still run: those that its launch comes to, which goes forwards only, and pieces of
 * classes, which run beside it.
 *
 * <p>As a collection it holds the numbers of these units: pieces first, then the others in the order of the launch; one
 * that has several nodes more than once. Nothing it is asked after each unit looks at all of them, since there may be
 * many thousands.
 */
final class Reach extends AbstractCollection<Integer> {
    /** Where top-level nodes stand in the launch. */
    private final Map<String, Integer> places = new HashMap<>();

    private final NavigableMap<Integer, UnitPlan> ahead = new TreeMap<>();

    /** How many nodes ahead each unit has, by its number. */
    private final Map<Integer, Integer> nodes = new HashMap<>();

    /** By number. */
    private final Map<Integer, UnitPlan> pieces = new LinkedHashMap<>();

    /** How many of the top-level nodes the launch has left behind. */
    private int position;

    /** The worker's launch has these nodes, in this order. */
    void discovered(List<TestNode> topLevels) {
        IntStream.range(0, topLevels.size()).forEach(at -> places.put(topLevels.get(at).id().uniqueId(), at));
    }

    /** {@return whether that is one of the nodes of the launch} */
    boolean knows(String topLevel) {
        return places.containsKey(topLevel);
    }

    /** Lets the worker run that unit, if it is a piece of a class that it knows, or its launch comes to it. */
    void admit(UnitPlan unit) {
        if (!unit.isPiece()) {
            unit.topLevels().stream()
                    .map(places::get)
                    .filter(place -> place != null && place >= position)
                    .forEach(place -> put(place, unit));
        } else if (unit.topLevels().stream().allMatch(this::knows)) {
            pieces.put(unit.number(), unit);
        }
    }

    /** A launch goes forwards only: what stands before these nodes is out of its reach, too. */
    void passed(List<String> reached) {
        List<Integer> passed = reached.stream()
                .map(places::get)
                .filter(place -> place != null && place >= position)
                .toList();
        passed.stream().min(Integer::compare).ifPresent(first -> {
            position = first + 1;
            List.copyOf(ahead.headMap(first, true).keySet()).forEach(this::drop);
        });
        passed.forEach(this::drop);
    }

    /** {@return all units in it, one that has several nodes more than once} */
    List<UnitPlan> units() {
        return Stream.concat(ahead.values().stream(), pieces.values().stream()).toList();
    }

    private void put(int place, UnitPlan unit) {
        drop(place);
        ahead.put(place, unit);
        nodes.merge(unit.number(), 1, Integer::sum);
    }

    private void drop(int place) {
        UnitPlan unit = ahead.remove(place);
        if (unit != null) {
            nodes.computeIfPresent(unit.number(), (_, count) -> count > 1 ? count - 1 : null);
        }
    }

    @Override
    public Iterator<Integer> iterator() {
        return Stream.concat(pieces.keySet().stream(), ahead.values().stream().map(UnitPlan::number)).iterator();
    }

    @Override
    public int size() {
        return pieces.size() + ahead.size();
    }

    @Override
    public boolean contains(Object number) {
        return nodes.containsKey(number) || pieces.containsKey(number);
    }
}
