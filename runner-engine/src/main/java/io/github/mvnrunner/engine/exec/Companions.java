package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.plan.UnitPlan;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows the modules whose tests are being looked for, and the workers that start meanwhile in free slots.
 *
 * <p>Such a companion looks for the same tests, tells nobody, and waits. Once the first worker's answer has made units,
 * it may run those that the first one may run.
 *
 * <p>Confined to the executor, but for what units call: {@link #began} and {@link #look}.
 */
final class Companions {
    private final Sender<ExecInput> executor;
    private final Map<String, ModuleLook> looks = new ConcurrentHashMap<>();
    private final Set<String> searched = new HashSet<>();
    private final Set<Integer> slots = new HashSet<>();
    private final Map<String, List<UnitPlan>> reachable = new HashMap<>();

    Companions(Sender<ExecInput> executor) {
        this.executor = executor;
    }

    /** A unit begins to look for a module's tests. */
    void began(ModuleLook look) {
        looks.put(look.module().id(), look);
        executor.post(new ExecInput.Searching(look.module().id(), look.company()));
    }

    /** {@return what a module's first worker looks for} */
    ModuleLook look(String module) {
        return Objects.requireNonNull(looks.get(module), module);
    }

    void searching(String module) {
        searched.add(module);
    }

    /** {@return whether nobody knows yet what a worker of that module could run} */
    boolean isSearched(String module) {
        return searched.contains(module);
    }

    /** A companion starts in that slot. */
    void started(int slot) {
        slots.add(slot);
    }

    /** {@return whether it was a companion that started there, which counts for nothing else} */
    boolean ended(int slot) {
        return slots.remove(slot);
    }

    /** A module's first worker has answered, or failed to: what it may run, those that wait or still start may run, too. */
    void found(String module, Collection<UnitPlan> units, Collection<LiveWorker> waiting) {
        searched.remove(module);
        waiting.stream()
                .filter(worker -> worker.module.id().equals(module))
                .forEach(worker -> units.forEach(worker.reach::admit));
        if (!slots.isEmpty()) {
            reachable.put(module, List.copyOf(units));
        }
    }

    /** A companion is ready; behind the last one nothing is kept of what there was to run. */
    void join(LiveWorker worker) {
        reachable.getOrDefault(worker.module.id(), List.of()).forEach(worker.reach::admit);
        if (slots.isEmpty()) {
            reachable.clear();
        }
    }
}
