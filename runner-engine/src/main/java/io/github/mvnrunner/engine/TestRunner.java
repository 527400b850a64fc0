package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.MaxFail;
import io.github.mvnrunner.engine.config.OnInterference;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.dispatch.DispatchInput;
import io.github.mvnrunner.engine.dispatch.DispatchSettings;
import io.github.mvnrunner.engine.dispatch.Dispatcher;
import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.ModuleInfo;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.exec.DumpFiles;
import io.github.mvnrunner.engine.exec.ExecSettings;
import io.github.mvnrunner.engine.exec.LastSweep;
import io.github.mvnrunner.engine.exec.UnitExecutor;
import io.github.mvnrunner.engine.exec.WorkerStarter;
import io.github.mvnrunner.engine.filter.SelectionBook;
import io.github.mvnrunner.engine.fork.ClassPaths;
import io.github.mvnrunner.engine.fork.IgnoreAgent;
import io.github.mvnrunner.engine.fork.JdkRelease;
import io.github.mvnrunner.engine.fork.LeftoverSweep;
import io.github.mvnrunner.engine.fork.WorkerCommands;
import io.github.mvnrunner.engine.fork.archive.ClassDataArchives;
import io.github.mvnrunner.engine.fork.early.EarlyWorkers;
import io.github.mvnrunner.engine.history.RunHistory;
import io.github.mvnrunner.engine.link.LinkServer;
import io.github.mvnrunner.engine.output.OutputStore;
import io.github.mvnrunner.engine.plan.CopiedPolicies;
import io.github.mvnrunner.engine.plan.ExpectationBook;
import io.github.mvnrunner.engine.plan.ModulePolicies;
import io.github.mvnrunner.engine.plan.ShardMap;
import io.github.mvnrunner.engine.platform.ProcessSpawner;
import io.github.mvnrunner.engine.platform.RunFolder;
import io.github.mvnrunner.engine.platform.SlotLocks;
import io.github.mvnrunner.engine.platform.UserCache;
import io.github.mvnrunner.engine.problem.ProblemText;
import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.problem.RunnerException;
import io.github.mvnrunner.engine.report.Reporters;
import io.github.mvnrunner.engine.report.shards.ShardReporter;
import io.github.mvnrunner.engine.script.ScriptPlace;
import io.github.mvnrunner.engine.script.ScriptRunner;
import io.github.mvnrunner.engine.time.Heartbeat;
import io.github.mvnrunner.engine.time.PausableTime;
import io.github.mvnrunner.engine.time.TimeSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs one request's tests to a verdict; wires the rooms.
 *
 * @param slotDirectory where engines of this machine share their locks
 * @param history what earlier runs have left
 * @param world what comes from outside, such as signals
 * @param early workers that may be there already; closed when the run is over
 * @param spawner starts workers and scripts
 * @param clock what the machine's clocks say
 * @param errors takes what stops the run, in words
 */
record TestRunner(
        RunRequest request,
        EngineConfig config,
        RunReporter reporter,
        Path slotDirectory,
        RunHistory history,
        Map<String, String> environment,
        World world,
        EarlyWorkers early,
        ProcessSpawner spawner,
        TimeSource clock,
        Consumer<String> errors) {

    /** {@return how the run ended} */
    RunVerdict run() throws InterruptedException, IOException {
        UUID id = early.run();
        Optional<ShardMap> shards = Shards.of(request, config, history);
        ShardReporter.forget(request.outputDirectory().resolve(config.profile()));
        Optional<ShardReporter> shard = shards.map(map -> Shards.reporter(request, config, map));
        PausableTime time = new PausableTime(clock, Heartbeat.LONGEST_GAP);
        ExpectationBook expected = new ExpectationBook();
        SelectionBook selections = new SelectionBook();
        FlakeLimits flakes = new FlakeLimits(request.modules());
        ModulePolicies policies = ModulePolicies.of(
                config, request, module -> JdkRelease.of(module.jvm().executable()), history, shards, expected);
        StressLoop[] loop = new StressLoop[1];
        Dispatcher dispatcher = new Dispatcher(
                ends(),
                new Reporters(Stream.concat(Stream.of(reporter, flakes), shard.stream()).toList()),
                message -> loop[0].ask(message),
                time,
                world);
        try (RunFolder folder = RunFolder.open(
                        request.outputDirectory().resolve(config.profile()), id.toString(), time);
                early;
                LinkServer links = LinkServer.open();
                SlotLocks locks = new SlotLocks(slotDirectory, Math.max(1, config.testThreads() - 1));
                ClassDataArchives archives = archives(folder, time);
                Heartbeat _ = Heartbeat.of(time, gap -> dispatcher.units().post(stoppedFor(gap)))) {
            OutputStore output = new OutputStore(folder.directory(), config.maxOutput());
            QuickModules modules = new QuickModules(request, config, history, environment);
            WorkerStarter starter = new WorkerStarter(
                    spawner,
                    links,
                    new WorkerCommands(new ClassPaths(request.workerJar(), folder.directory()), environment, own(id)),
                    early,
                    config.noCapture(),
                    config.debugging(),
                    IgnoreAgent.in(config.narrowing().runIgnored(), folder.directory()),
                    modules::alone,
                    archives,
                    time,
                    dispatcher.units());
            loop[0] = new StressLoop(
                    config.shape().stress(),
                    modules.all(),
                    all -> new UnitExecutor(
                            all,
                            settings(output, selections, policies),
                            starter,
                            scripts(id, folder, time, output, dispatcher),
                            locks,
                            time,
                            dispatcher.units()),
                    time,
                    dispatcher.units());
            world.listen(input -> dispatcher.inbox().post(input)); // before it begins: who sees it begin may end it
            dispatcher.begin(started(id));
            LastSweep sweep = new LastSweep(
                    LeftoverSweep.ofRun(starter.spawner(), time), time, dispatcher.units());
            Thread owner = Thread.ofPlatform().name("executor").start(() -> execute(loop[0], sweep, dispatcher));
            Dispatcher.Ending ending = dispatcher.run();
            owner.join();
            flakes.exceeded().forEach(errors);
            boolean saw = shards.isEmpty() && ending.givenUp().isEmpty() && ending.cancelled().isEmpty();
            new UselessRules(request, config, policies).tell(saw && ending.broke().isEmpty(), errors);
            int surprises = new ExpectationReview(request, config, expected, time.now()).tell(ending, errors);
            int others = unmatched(selections, ending.stats()) + flakes.exceeded().size() + surprises;
            return verdict(ending, others, shard.filter(ShardReporter::othersHaveTests).isPresent());
        }
    }

    private static UnitMessage stoppedFor(Duration gap) {
        return new UnitMessage.Warned(
                Optional.empty(),
                "the engine could not run for " + gap.toSeconds()
                        + " s: it was stopped, or the machine was frozen or very busy; no timeout counts that time");
    }

    private static void execute(StressLoop loop, LastSweep sweep, Dispatcher dispatcher) {
        try {
            try {
                loop.run();
            } finally {
                sweep.run();
            }
        } catch (RuntimeException e) {
            dispatcher.units().post(new UnitMessage.Broke(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            dispatcher.inbox().post(new DispatchInput.ExecutorDone());
        }
    }

    /** {@return how many items of {@code -Dtest} are red; says so in words, and what else came to nothing} */
    private int unmatched(SelectionBook selections, RunStats stats) {
        List<RunProblem> problems = new ArrayList<>(selections.errors());
        if (stats.planned() == 0) {
            problems.addAll(selections.hints());
        }
        problems.forEach(problem -> errors.accept(ProblemText.of(problem)));
        boolean minds = request.modules().stream().anyMatch(module -> module.failIfNoSpecifiedTests());
        return minds ? selections.errors().size() : 0;
    }

    /** @param othersRun whether other shards have tests, so that this one needs none */
    private RunVerdict verdict(Dispatcher.Ending ending, int otherFailures, boolean othersRun) {
        RunStats stats = ending.stats();
        ending.broke().ifPresent(cause -> errors.accept(words(cause)));
        ending.reportFailure()
                .ifPresent(cause -> errors.accept(ProblemText.of(
                        new RunProblem.ReportNotWritable(request.outputDirectory(), String.valueOf(cause)))));
        ending.givenUp().forEach(problem -> errors.accept(ProblemText.of(problem)));
        if (ending.broke().filter(TestRunner::isAskedWrong).isPresent()) {
            return new RunVerdict.Misconfigured();
        }
        if (ending.broke().isPresent() || ending.reportFailure().isPresent() || ending.lost() > 0) {
            return new RunVerdict.Broken();
        }
        if (!ending.givenUp().isEmpty()) {
            return new RunVerdict.GivenUp();
        }
        if (ending.failedSetups() > 0) {
            return new RunVerdict.SetupFailed();
        }
        if (ending.cancelled().filter(TestRunner::cutsShort).isPresent()) {
            return ending.cancelled().get() == CancelReason.GLOBAL_TIMEOUT
                    ? new RunVerdict.TimedOut()
                    : new RunVerdict.Cancelled();
        }
        int interfered = config.onInterference() == OnInterference.FAIL ? stats.interfered() : 0;
        int failures = stats.failures() + interfered + ending.failedTeardowns();
        if (failures > 0) {
            return new RunVerdict.Failed(failures);
        }
        if (stats.notRun() > 0) {
            return new RunVerdict.Cancelled();
        }
        if (stats.planned() == 0 && !othersRun) {
            return NothingRun.verdict(config, errors);
        }
        return otherFailures > 0 ? new RunVerdict.Failed(otherFailures) : new RunVerdict.Passed();
    }

    /** Whether that reason stands above failed tests; those that were ended because of failures are a failure. */
    private static boolean cutsShort(CancelReason reason) {
        return switch (reason) {
            case SETUP_SCRIPT_FAILURE, TEST_FAILURE, REPORT_ERROR, ENGINE_ERROR, TEST_FAILURE_IMMEDIATE -> false;
            case GLOBAL_TIMEOUT, SIGNAL, INTERRUPT, SECOND_SIGNAL -> true;
        };
    }

    private static boolean isAskedWrong(RuntimeException cause) {
        return cause instanceof RunnerException known
                && known.problems().stream().allMatch(RunProblem.DebugsSeveral.class::isInstance);
    }

    private static String words(RuntimeException cause) {
        return cause instanceof RunnerException known
                ? ProblemText.of(known.problems())
                : ProblemText.of(new RunProblem.EngineBug("a unit", cause));
    }

    private DispatchSettings ends() {
        MaxFail maxFail = config.maxFail();
        return new DispatchSettings(maxFail::reachedBy, maxFail.terminate(), config.globalTimeout());
    }

    private ExecSettings settings(OutputStore output, SelectionBook selections, ModulePolicies policies) {
        return new ExecSettings(
                config.testThreads(),
                config.testGroups(),
                config.interferenceCheck(),
                config.retriesMaxFailures(),
                config.shape().stress().isOn() ? new CopiedPolicies(policies) : policies,
                config.initTimeout(),
                config.interruptGracePeriod(),
                config.gracePeriod(),
                config.maxRestarts(),
                config.noCapture(),
                config.debugging(),
                new DumpFiles(request.outputDirectory().resolve(config.profile()).resolve("dumps")),
                output,
                selections);
    }

    private ClassDataArchives archives(RunFolder folder, TimeSource time) {
        return new ClassDataArchives(Optional.of(config.classDataArchive())
                .filter(wanted -> wanted)
                .map(_ -> new ClassDataArchives.Place(
                        UserCache.directory(environment, System.getProperties(), "archives"),
                        request.root(),
                        folder.directory(),
                        environment,
                        new ClassPaths(request.workerJar(), folder.directory()),
                        time)));
    }

    private ScriptRunner scripts(
            UUID id, RunFolder folder, TimeSource time, OutputStore output, Dispatcher dispatcher) {
        ScriptPlace place = new ScriptPlace(
                request.root(),
                folder.directory(),
                environment,
                own(id),
                config.interruptGracePeriod(),
                config.gracePeriod());
        return new ScriptRunner(
                config.scripts(), place, spawner, time, output, dispatcher.units());
    }

    private Map<String, String> own(UUID id) {
        return own(request, config, id);
    }

    /** {@return the variables that all processes of a run get} */
    static Map<String, String> own(RunRequest request, EngineConfig config, UUID id) {
        return Map.of(
                "MVNRUNNER", "1",
                RunFolder.MARK, id.toString(),
                "MVNRUNNER_RUN_PROFILE", config.profile(),
                "MVNRUNNER_VERSION", request.runnerVersion(),
                "MVNRUNNER_ROOT", request.root().toString());
    }

    private RunEvent.RunStarted started(UUID id) {
        return new RunEvent.RunStarted(
                id, config.profile(), config.testThreads(), modules(request), request.rerunCommand(), request.runnerVersion());
    }

    static List<ModuleInfo> modules(RunRequest request) {
        return request.modules().stream()
                .map(module -> new ModuleInfo(
                        module.id(),
                        module.name(),
                        module.reportsDirectory(),
                        module.report().nameSuffix(),
                        module.report().trimStackTrace(),
                        module.report().enableProperties(),
                        module.report().enableOutErr(),
                        module.report().style(),
                        Optional.empty()))
                .toList();
    }
}
