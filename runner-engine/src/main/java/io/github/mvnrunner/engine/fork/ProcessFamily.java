package io.github.mvnrunner.engine.fork;

import io.github.mvnrunner.engine.platform.KernelView;
import io.github.mvnrunner.engine.platform.ProcessFacts;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All processes at one moment, and who started whom. */
final class ProcessFamily {
    private final long self = ProcessHandle.current().pid();
    private final Map<Long, ProcessFacts> byId;

    private ProcessFamily(Map<Long, ProcessFacts> byId) {
        this.byId = byId;
    }

    static ProcessFamily now() {
        return new ProcessFamily(KernelView.processes().stream()
                .collect(Collectors.toMap(ProcessFacts::pid, Function.identity(), (a, _) -> a)));
    }

    /** All but this process and the dead. */
    Stream<ProcessFacts> living() {
        return byId.values().stream().filter(facts -> facts.pid() != self && !facts.isDead());
    }

    boolean descendsFromUs(ProcessFacts facts) {
        Set<Long> seen = new HashSet<>();
        ProcessFacts ancestor = byId.get(facts.parent());
        while (ancestor != null && ancestor.pid() != self && seen.add(ancestor.pid())) {
            ancestor = byId.get(ancestor.parent());
        }
        return ancestor != null && ancestor.pid() == self;
    }

    /** Those that fit, and all that descend from them. */
    Set<Long> closure(Predicate<ProcessFacts> fits) {
        Set<Long> found = living().filter(fits).map(ProcessFacts::pid).collect(Collectors.toSet());
        boolean grown = !found.isEmpty();
        while (grown) {
            grown = found.addAll(living()
                    .filter(facts -> found.contains(facts.parent()))
                    .map(ProcessFacts::pid)
                    .toList());
        }
        return found;
    }
}
