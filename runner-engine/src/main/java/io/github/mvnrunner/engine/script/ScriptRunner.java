package io.github.mvnrunner.engine.script;

import io.github.mvnrunner.engine.config.ScriptSpec;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.ScriptId;
import io.github.mvnrunner.engine.event.ScriptOutcome;
import io.github.mvnrunner.engine.event.ScriptRun;
import io.github.mvnrunner.engine.exchange.Admission;
import io.github.mvnrunner.engine.exchange.Reply;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.output.OutputStore;
import io.github.mvnrunner.engine.platform.ProcessSpawner;
import io.github.mvnrunner.engine.platform.SpawnFailure;
import io.github.mvnrunner.engine.platform.SpawnSpec;
import io.github.mvnrunner.engine.platform.SpawnedProcess;
import io.github.mvnrunner.engine.time.Stopwatch;
import io.github.mvnrunner.engine.time.TimeSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs scripts one after another.
 *
 * <p>Each is a unit of the dispatcher's, and starts only if that admits it. What a setup script leaves running in its
 * process group, such as a server, goes on until {@link #close()}; what another script leaves is killed at once.
 *
 * <p>Not safe for use by several threads at the same time.
 */
public final class ScriptRunner implements AutoCloseable {
    private final List<ScriptSpec> scripts;
    private final ScriptPlace place;
    private final ProcessSpawner spawner;
    private final TimeSource time;
    private final OutputStore store;
    private final Sender<UnitMessage> out;
    private final List<SpawnedProcess> left = new ArrayList<>();
    private final Map<String, Map<String, String>> variables = new LinkedHashMap<>();
    private int unit;

    /** How setting up went. */
    public enum SetUp {
        PASSED,
        FAILED,
        /** The run is being cancelled: nothing was begun. */
        REFUSED
    }

    /**
     * Knows these scripts.
     *
     * @param scripts in the order in which they run
     */
    public ScriptRunner(
            List<ScriptSpec> scripts,
            ScriptPlace place,
            ProcessSpawner spawner,
            TimeSource time,
            OutputStore store,
            Sender<UnitMessage> out) {
        this.scripts = List.copyOf(scripts);
        this.place = place;
        this.spawner = spawner;
        this.time = time;
        this.store = store;
        this.out = out;
    }

    /** Runs these setup scripts until one does not pass; a run that is cancelled starts none any more. */
    public SetUp setUp(Set<String> names) throws InterruptedException {
        List<ScriptSpec> due = due(ScriptSpec.Phase.SETUP, names);
        for (int i = 0; i < due.size(); i++) {
            Optional<ScriptRun> run = run(ScriptId.Kind.SETUP, due.get(i), i + 1, due.size());
            if (run.isEmpty() || !(run.get().outcome() instanceof ScriptOutcome.Passed)) {
                return run.isEmpty() && i == 0 ? SetUp.REFUSED : SetUp.FAILED;
            }
            variables.put(due.get(i).name(), run.get().variables());
        }
        return SetUp.PASSED;
    }

    /** Runs each of these teardown scripts, whatever became of the one before. */
    public void tearDown(Set<String> names) throws InterruptedException {
        List<ScriptSpec> due = due(ScriptSpec.Phase.TEARDOWN, names);
        for (int i = 0; i < due.size(); i++) {
            if (run(ScriptId.Kind.TEARDOWN, due.get(i), i + 1, due.size()).isEmpty()) {
                out.post(new UnitMessage.Warned(
                        Optional.empty(),
                        "the teardown script " + due.get(i).name() + " was not run, because everything was killed"));
            }
        }
    }

    private List<ScriptSpec> due(ScriptSpec.Phase phase, Set<String> names) {
        return scripts.stream()
                .filter(script -> script.phase() == phase && names.contains(script.name()))
                .toList();
    }

    /** {@return what these setup scripts handed to tests, a later one's values before an earlier one's} */
    public Map<String, String> variables(List<String> scripts) {
        Map<String, String> all = new LinkedHashMap<>();
        variables.forEach((name, handed) -> {
            if (scripts.contains(name)) {
                all.putAll(handed);
            }
        });
        return all;
    }

    /** Ends what setup scripts left running. */
    @Override
    public void close() {
        left.forEach(SpawnedProcess::reap);
        left.clear();
    }

    private Optional<ScriptRun> run(ScriptId.Kind kind, ScriptSpec spec, int index, int total)
            throws InterruptedException {
        ScriptId id = new ScriptId(kind, spec.name());
        List<String> command = place.command(spec);
        ScriptProcess process = new ScriptProcess(id, time, store, out);
        int number = --unit;
        Reply<Admission> reply = new Reply<>();
        out.post(new UnitMessage.ScriptStarted(number, id, index, total, command, process, reply));
        if (reply.await() == Admission.REFUSED) {
            return Optional.empty();
        }
        try {
            ScriptRun run = live(id, spec, command, process);
            out.post(new UnitMessage.ScriptEnded(id, run));
            return Optional.of(run);
        } finally {
            process.close();
            out.post(new UnitMessage.Ended(number));
        }
    }

    private ScriptRun live(ScriptId id, ScriptSpec spec, List<String> command, ScriptProcess process)
            throws InterruptedException {
        Stopwatch stopwatch = Stopwatch.start(time);
        boolean slow = false;
        boolean leaked = false;
        ScriptOutcome outcome;
        Map<String, String> handed = Map.of();
        try (VariablePlace file = VariablePlace.in(place.scratch())) {
            ScriptLife life = process.run(spawner, spawn(id, spec, command, file.path()), place.limits(spec));
            slow = life.slow();
            leaked = life.leaked();
            outcome = life.outcome();
            if (id.kind() == ScriptId.Kind.SETUP && outcome instanceof ScriptOutcome.Passed) {
                switch (VariableFile.read(file.path())) {
                    case VariableFile.Contents.Variables(var byName) -> handed = byName;
                    case VariableFile.Contents.Unusable(String problem) ->
                        outcome = new ScriptOutcome.BadVariables(problem);
                }
            }
        } catch (SpawnFailure e) {
            outcome = new ScriptOutcome.NotStarted(words(e));
        } catch (IOException e) {
            outcome = new ScriptOutcome.NotStarted("its environment file can't be made: " + e);
        }
        keep(id, outcome, process);
        Output output = process.output().output();
        boolean reported =
                outcome instanceof ScriptOutcome.Passed ? spec.junitStoreSuccessOutput() : spec.junitStoreFailureOutput();
        return new ScriptRun(
                command, stopwatch.startedAt(), stopwatch.active(), slow, leaked, outcome, output, reported, handed);
    }

    private void keep(ScriptId id, ScriptOutcome outcome, ScriptProcess process) {
        process.process().ifPresent(spawned -> {
            if (id.kind() == ScriptId.Kind.SETUP && outcome instanceof ScriptOutcome.Passed) {
                left.add(spawned);
            } else {
                spawned.reap();
            }
        });
    }

    private SpawnSpec spawn(ScriptId id, ScriptSpec spec, List<String> command, Path file) {
        Map<String, String> environment =
                switch (id.kind()) {
                    case SETUP -> place.setupEnvironment(spec, file);
                    case TEARDOWN -> place.teardownEnvironment(spec, variables(List.copyOf(variables.keySet())));
                };
        return new SpawnSpec(
                command,
                place.root(),
                environment,
                new byte[0],
                !spec.captureStdout(),
                !spec.captureStderr());
    }

    private static String words(SpawnFailure failure) {
        return switch (failure.attempt()) {
            case EXECUTE -> "can't execute " + failure.subject() + ": " + failure.error();
            case ENTER_DIRECTORY -> "can't enter " + failure.subject() + ": " + failure.error();
            case MAKE_PIPES -> "can't make pipes: " + failure.error();
            case ENCODE -> "its command line holds what can't be passed on: " + failure.subject();
        };
    }
}
