package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.event.Thrown;
import io.github.mvnrunner.engine.link.WorkerMessage;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a unit waits for: the ends of its top-level nodes, or of a retry inside its worker's launch. */
final class Awaited {
    private final Set<String> topLevels;
    private final Map<TestNode, Thrown> engineFailures;
    private boolean launch;
    private boolean retry;

    private Awaited(
            Collection<String> topLevels, boolean launch, boolean retry, Map<TestNode, Thrown> engineFailures) {
        this.topLevels = new HashSet<>(topLevels);
        this.launch = launch;
        this.retry = retry;
        this.engineFailures = engineFailures;
    }

    /** @param wholeList whether the launch itself has to end, whose engines may still fail */
    static Awaited ends(Collection<String> topLevels, boolean wholeList) {
        return new Awaited(topLevels, wholeList, false, new HashMap<>());
    }

    /** @param engineFailures takes those of the launch around the retry, which may end meanwhile */
    static Awaited retry(Map<TestNode, Thrown> engineFailures) {
        return new Awaited(List.of(), false, true, engineFailures);
    }

    boolean over() {
        return topLevels.isEmpty() && !launch && !retry;
    }

    /** Takes in an end; {@return whether it was one} */
    boolean takes(WorkerMessage message) {
        switch (message) {
            case WorkerMessage.UnitDone(String topLevel) -> topLevels.remove(topLevel);
            case WorkerMessage.PlanDone _ -> {
                topLevels.clear();
                launch = false;
            }
            case WorkerMessage.RetryDone _ -> retry = false;
            case WorkerMessage.Succeeded(TestNode node, _) when isOutside(node) -> {}
            case WorkerMessage.Failed(TestNode node, _, Thrown thrown) when isOutside(node) ->
                engineFailures.put(node, thrown);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The root of an engine ends with the launch around a retry. */
    private boolean isOutside(TestNode node) {
        return retry && node.parent().isEmpty();
    }
}
