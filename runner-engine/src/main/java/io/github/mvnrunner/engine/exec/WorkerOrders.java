package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.plan.TestSelector;
import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.worker.wire.EngineFrame;
import io.github.mvnrunner.worker.wire.Selector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts what a unit wants into the words of the wire. */
final class WorkerOrders {
    private WorkerOrders() {}

    static Selector selector(TestSelector selector) {
        return switch (selector) {
            case TestSelector.ByClass(String name) -> new Selector(Selector.Kind.CLASS, name);
            case TestSelector.ByUniqueId(String id) -> new Selector(Selector.Kind.UNIQUE_ID, id);
        };
    }

    static EngineFrame.Retry retry(WorkerInput.RunAgain again) {
        return new EngineFrame.Retry(
                again.selectors().stream().map(WorkerOrders::selector).toList(), again.properties());
    }

    /** {@return what a test may know of its unit, where its worker runs one at a time} */
    static Map<String, String> properties(UnitPlan plan, Optional<Integer> groupSlot, String runId) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("runner.run-id", runId);
        int attempt = plan.previous().values().stream().mapToInt(List::size).max().orElse(0) + 1;
        properties.put("runner.attempt", String.valueOf(attempt));
        plan.demand().group().ifPresent(group -> properties.put("runner.test-group", group));
        groupSlot.ifPresent(number -> properties.put("runner.group-slot", String.valueOf(number)));
        return properties;
    }
}
