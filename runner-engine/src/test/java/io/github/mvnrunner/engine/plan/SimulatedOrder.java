package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.config.ClassOrdering;
import io.github.mvnrunner.engine.config.RunOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the classes of a recorded module in the order that is to be tried, by the engine's own {@link ClassOrder}. */
sealed interface SimulatedOrder {
    /** {@return the module's classes in order, each with its priority} */
    List<Placed> of(String module, Recording recording);

    /** A class and the priority of its unit. */
    record Placed(String name, int priority) {}

    /** An order of the engine's; {@code history} is that of an earlier run, empty for a first run. */
    record OfEngine(ClassOrdering ordering, Optional<Recording> history) implements SimulatedOrder {
        @Override
        public List<Placed> of(String module, Recording recording) {
            ClassOrder order = new ClassOrder(
                    ordering, 0, name -> history.flatMap(earlier -> earlier.history(module, name)));
            return order.of(List.copyOf(recording.modules().get(module).keySet())).stream()
                    .map(name -> new Placed(name, 0))
                    .toList();
        }
    }

    /** By name, but long classes have a higher {@code priority}, as a person could configure it. */
    record ByPriority() implements SimulatedOrder {
        @Override
        public List<Placed> of(String module, Recording recording) {
            double longest = Math.max(1, recording.longest().toMillis());
            return recording.modules().get(module).entrySet().stream()
                    .map(entry -> new Placed(entry.getKey(), (int) (100 * entry.getValue().toMillis() / longest)))
                    .toList();
        }
    }

    /** Exactly by duration, which no history can promise. */
    record Clairvoyant() implements SimulatedOrder {
        @Override
        public List<Placed> of(String module, Recording recording) {
            List<Map.Entry<String, Duration>> classes = new ArrayList<>(recording.modules().get(module).entrySet());
            classes.sort(Map.Entry.<String, Duration>comparingByValue(Comparator.reverseOrder()));
            return classes.stream().map(entry -> new Placed(entry.getKey(), 0)).toList();
        }
    }

    static SimulatedOrder longestFirst(Recording history) {
        return new OfEngine(new ClassOrdering(RunOrder.LONGEST_FIRST, 0), Optional.of(history));
    }

    static SimulatedOrder withoutHistory() {
        return new OfEngine(new ClassOrdering(RunOrder.LONGEST_FIRST, 0), Optional.empty());
    }

    static SimulatedOrder reverse() {
        return new OfEngine(new ClassOrdering(RunOrder.REVERSE, 0), Optional.empty());
    }

    static SimulatedOrder random(long seed) {
        return new OfEngine(new ClassOrdering(RunOrder.RANDOM, seed), Optional.empty());
    }
}
