package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.config.Debugging;
import io.github.mvnrunner.engine.config.JvmSpec;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.fork.DebugAgent;
import io.github.mvnrunner.engine.fork.LeftOut;
import io.github.mvnrunner.engine.fork.LeftoverSweep;
import io.github.mvnrunner.engine.fork.WorkerCommand;
import io.github.mvnrunner.engine.fork.WorkerCommands;
import io.github.mvnrunner.engine.fork.archive.ClassDataArchives;
import io.github.mvnrunner.engine.fork.archive.FreshStart;
import io.github.mvnrunner.engine.fork.early.EarlyWorker;
import io.github.mvnrunner.engine.fork.early.EarlyWorkers;
import io.github.mvnrunner.engine.link.LinkServer;
import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.engine.platform.ExitStatus;
import io.github.mvnrunner.engine.platform.OutputSink;
import io.github.mvnrunner.engine.platform.ProcessSpawner;
import io.github.mvnrunner.engine.platform.SpawnSpec;
import io.github.mvnrunner.engine.platform.SpawnedProcess;
import io.github.mvnrunner.engine.time.TimeSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Starts workers; safe for use by all units.
 *
 * @param early workers that may be there already
 * @param leftOut what becomes of tests that annotations leave out
 * @param alone how the JVM of a unit is told to run that has it to itself
 * @param archives from which such workers read classes
 */
public record WorkerStarter(
        ProcessSpawner spawner,
        LinkServer links,
        WorkerCommands commands,
        EarlyWorkers early,
        boolean passThrough,
        Debugging debugging,
        LeftOut leftOut,
        BiFunction<ModuleSpec, UnitPlan, JvmSpec> alone,
        ClassDataArchives archives,
        TimeSource time,
        Sender<UnitMessage> out) {

    /** {@return a worker that has yet to be spawned, to look for tests} */
    LiveWorker toDiscover(ModuleSpec module, int slot) {
        return create(leftOut.looking(module.with(DebugAgent.away(module.jvm(), debugging))), slot, Map.of());
    }

    /** {@return a worker that has yet to be spawned, to run tests with these variables in its environment} */
    LiveWorker toRun(ModuleSpec module, int slot, Map<String, String> variables) {
        return create(running(module), slot, variables);
    }

    /** {@return a worker as {@link #toRun} makes it, for tests of that unit, which share a JVM with no other} */
    LiveWorker toRunAlone(ModuleSpec shared, UnitPlan unit, int slot, Map<String, String> variables) {
        ModuleSpec module = shared.with(alone.apply(shared, unit));
        if (debugging.isOn() || !leftOut.staysOut()) {
            return toRun(module, slot, variables);
        }
        FreshStart start = archives.start(running(module));
        LiveWorker worker = create(start.module(), slot, variables);
        worker.startCost = start.cost();
        return worker;
    }

    private ModuleSpec running(ModuleSpec module) {
        return leftOut.running(module.with(DebugAgent.into(module.jvm(), debugging)));
    }

    private LiveWorker create(ModuleSpec module, int slot, Map<String, String> variables) {
        ModuleSpec recipe = commands.recipe(module, slot);
        LiveWorker worker = new LiveWorker(slot, recipe, commands.command(recipe, slot, variables).toString());
        worker.variables = variables;
        return worker;
    }

    /** Spawns the worker, or takes one that waits; it then calls back. */
    void spawn(LiveWorker worker) {
        WorkerCommand command = commands.command(worker.module, worker.slot, worker.variables);
        Path directory = directory(worker.module);
        Optional<EarlyWorker> ready = passThrough
                ? Optional.empty()
                : early.take(command, commands.classPaths().elements(worker.module), directory, sink(worker));
        ready.ifPresent(waiting -> worker.mark = waiting.mark());
        String token = links.expect(worker.module.id(), input -> worker.inbox.post(new UnitInput.FromLink(input)));
        byte[] greeting = (links.port() + " " + token + "\n").getBytes(StandardCharsets.UTF_8);
        SpawnedProcess process = ready.map(waiting -> waiting.greet(greeting))
                .orElseGet(() -> spawner.spawn(spec(worker, command, directory, greeting), sink(worker)));
        worker.process = process;
        worker.departure = new Departure(
                process,
                LeftoverSweep.of(process, worker.mark, spawner, time),
                time,
                !passThrough,
                left -> worker.inbox.post(new UnitInput.Swept(left)));
        out.post(new UnitMessage.WorkerStarted(worker.slot, worker.pid(), worker.module.id(), worker.command));
        DebugAgent.awaitedAt(worker.module.jvm().arguments())
                .ifPresent(address -> out.post(new UnitMessage.DebuggerAwaited(
                        worker.slot, worker.pid(), worker.module.id(), address)));
    }

    private SpawnSpec spec(LiveWorker worker, WorkerCommand command, Path directory, byte[] greeting) {
        Map<String, String> environment = new LinkedHashMap<>(command.environment());
        environment.put(LeftoverSweep.MARK, worker.mark);
        return new SpawnSpec(command.command(), directory, environment, greeting, passThrough);
    }

    private static Path directory(ModuleSpec module) {
        try {
            return Files.createDirectories(module.jvm().workingDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OutputSink sink(LiveWorker worker) {
        return new OutputSink() {
            @Override
            public void bytes(boolean stderr, byte[] chunk) {
                worker.inbox.post(new UnitInput.Wrote(stderr, chunk));
            }

            @Override
            public void endOfFile(boolean stderr) {
                worker.inbox.post(new UnitInput.EndOfFile(stderr));
            }

            @Override
            public void exited(ExitStatus status) {
                worker.inbox.post(new UnitInput.Exited(status));
            }
        };
    }
}
