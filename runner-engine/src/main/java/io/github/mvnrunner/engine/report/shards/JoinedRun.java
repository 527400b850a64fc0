package io.github.mvnrunner.engine.report.shards;

import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.ModuleInfo;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.StampedEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins the events of shards to those of one run; pure. */
public final class JoinedRun {
    private final List<StampedEvent> middle = new ArrayList<>();
    private final Map<String, ModuleInfo> modules = new LinkedHashMap<>();
    private RunStats stats = RunStats.EMPTY;
    private Duration longest = Duration.ZERO;
    private Optional<CancelReason> cancelled = Optional.empty();
    private Optional<StampedEvent> first = Optional.empty();

    private JoinedRun() {}

    /**
     * {@return one run's events}
     *
     * @param profile what the run is called
     * @param reports where its Surefire reports go, a directory a module
     */
    public static List<StampedEvent> of(List<Shard> shards, String profile, Path reports) {
        JoinedRun joined = new JoinedRun();
        shards.forEach(shard -> shard.events().forEach(stamped -> joined.add(stamped, reports)));
        return joined.events(profile);
    }

    private void add(StampedEvent stamped, Path reports) {
        switch (stamped.event()) {
            case RunEvent.RunStarted started -> {
                first = first.or(() -> Optional.of(stamped));
                started.modules().forEach(module -> modules.putIfAbsent(
                        module.id(), moved(module, reports).rerunWith(started.rerunCommand())));
            }
            case RunEvent.RunFinished finished -> {
                stats = stats.and(finished.stats());
                longest = longest.compareTo(finished.elapsed()) > 0 ? longest : finished.elapsed();
                cancelled = cancelled.or(finished::cancelled);
            }
            default -> middle.add(stamped);
        }
    }

    private List<StampedEvent> events(String profile) {
        if (first.isEmpty()) {
            return List.of();
        }
        StampedEvent begin = first.get();
        RunEvent.RunStarted started = (RunEvent.RunStarted) begin.event();
        List<StampedEvent> all = new ArrayList<>();
        all.add(new StampedEvent(
                begin.at(),
                begin.elapsed(),
                new RunEvent.RunStarted(
                        started.runId(),
                        profile,
                        started.slots(),
                        List.copyOf(modules.values()),
                        started.rerunCommand(),
                        started.engineVersion())));
        all.addAll(middle);
        all.add(new StampedEvent(
                begin.at().plus(longest), longest, new RunEvent.RunFinished(stats, longest, cancelled)));
        return List.copyOf(all);
    }

    private static ModuleInfo moved(ModuleInfo module, Path reports) {
        String name = module.id().replaceAll("[^A-Za-z0-9._-]", "_");
        return module.reportingTo(reports.resolve(name));
    }
}
