package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.ModuleTree;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.event.Thrown;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.link.WorkerMessage;
import io.github.mvnrunner.engine.platform.SpawnFailure;
import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.problem.RunnerException;
import io.github.mvnrunner.engine.time.TimeSource;
import io.github.mvnrunner.worker.wire.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks workers which tests there are, and runs none; safe for use by many threads.
 *
 * @param out is told of workers and of what they print
 */
public record Discoverer(ExecSettings settings, WorkerStarter starter, TimeSource time, Sender<UnitMessage> out) {
    private static final Duration FOREVER = Duration.ofDays(365);

    /** A worker may die of what classes do while they are looked into, and another one may not. */
    private static final int MOST_WORKERS = 2;

    /**
     * Starts a worker for that, which has left when this returns.
     *
     * @param classes binary names of classes to look into
     * @param slot a number that no other call has at the same time
     * @throws RunnerException if no worker can tell
     */
    public ModuleTree discover(ModuleSpec module, List<String> classes, int slot) throws InterruptedException {
        List<Selector> selectors = classes.stream()
                .map(name -> new Selector(Selector.Kind.CLASS, name))
                .toList();
        for (int worker = 1; ; worker++) {
            try {
                return ask(module, selectors, slot);
            } catch (RunnerException e) {
                if (worker == MOST_WORKERS) {
                    throw e;
                }
            }
        }
    }

    private ModuleTree ask(ModuleSpec module, List<Selector> selectors, int slot) throws InterruptedException {
        LiveWorker worker = starter.toDiscover(module, slot);
        WorkerSession session = new WorkerSession(worker, settings, time, out);
        try {
            starter.spawn(worker);
        } catch (SpawnFailure e) {
            throw new RunnerException(new RunProblem.WorkerCannotStart(module.id(), worker.command, e.getMessage()));
        }
        session.begin(FirstFrame.of(worker.module, selectors, settings.passThrough(), true, List.of()));
        List<ModuleTree.Unloadable> unloadable = new ArrayList<>();
        while (!worker.ready() && !worker.gone()) {
            Optional<WorkerMessage> message = session.next(FOREVER);
            if (message.isPresent()
                    && message.get() instanceof WorkerMessage.Unloadable(String selector, Thrown thrown)) {
                unloadable.add(new ModuleTree.Unloadable(selector, reason(thrown)));
            }
        }
        if (!worker.ready()) {
            throw new RunnerException(JvmRefusal.of(worker)
                    .orElseGet(() -> new RunProblem.DiscoveryFailed(
                            module.id(), DeathText.of(worker), DeathText.detail(worker))));
        }
        session.finish();
        return new ModuleTree(
                worker.nodes.all(), worker.topLevels.stream().map(TestNode::id).toList(), unloadable);
    }

    private static String reason(Thrown thrown) {
        return thrown.message().map(message -> thrown.className() + ": " + message).orElse(thrown.className());
    }
}
