package io.github.mvnrunner.engine.report.junit;

import io.github.mvnrunner.engine.catalog.ModuleCopy;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.ScriptId;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.report.AtomicFile;
import io.github.mvnrunner.engine.report.KeptCopies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes one JUnit XML for the whole run, in nextest's structure. */
public final class JUnitXmlReporter implements RunReporter {
    private final Path outputDirectory;
    private final Map<String, Map<TestId, RunEvent.TestFinished>> results = new LinkedHashMap<>();
    private final List<RunEvent.ScriptFinished> scripts = new ArrayList<>();
    private final List<RunEvent.ModuleGivenUp> givenUp = new ArrayList<>();
    private final String name;
    private StampedEvent start;

    /** Of a stress run; 0 outside. */
    private int iteration;

    private final KeptCopies<Integer, Boolean> iterations = new KeptCopies<>(passed -> passed ? 0 : 1, 1);

    /**
     * Writes below this directory, into the profile's own.
     *
     * @param name of the root element
     */
    public JUnitXmlReporter(Path outputDirectory, String name) {
        this.name = name;
        this.outputDirectory = outputDirectory;
    }

    @Override
    public void report(StampedEvent stamped) throws IOException {
        switch (stamped.event()) {
            case RunEvent.RunStarted _ -> start = stamped;
            case RunEvent.TestFinished finished ->
                results.computeIfAbsent(finished.test().id().module(), _ -> new LinkedHashMap<>())
                        .put(finished.test().id(), finished);
            case RunEvent.IterationStarted iteration -> this.iteration = iteration.number();
            case RunEvent.ScriptFinished script -> scripts.add(named(script));
            case RunEvent.ModuleGivenUp module -> givenUp.add(module);
            case RunEvent.RunFinished finished -> write(finished);
            case RunEvent.IterationFinished finished ->
                iterations.put(finished.number(), finished.passed()).ifPresent(this::forget);
            case RunEvent.ModulePlanned _,
                    RunEvent.ModuleDealt _,
                    RunEvent.ExpectationApplied _,
                    RunEvent.TestRegistered _,
                    RunEvent.ScriptStarted _,
                    RunEvent.ScriptSlow _,
                    RunEvent.TestStarted _,
                    RunEvent.TestSlow _,
                    RunEvent.AttemptFailed _,
                    RunEvent.SuiteFinished _,
                    RunEvent.WorkerStarted _,
                    RunEvent.TestHeld _,
                    RunEvent.TestReleased _,
                    RunEvent.DebuggerAwaited _,
                    RunEvent.WorkerOutput _,
                    RunEvent.WorkerEnded _,
                    RunEvent.LeakFound _,
                    RunEvent.Warning _,
                    RunEvent.RunPaused _,
                    RunEvent.RunContinued _,
                    RunEvent.SummaryAsked _,
                    RunEvent.RunDescribed _,
                    RunEvent.RunCancelled _ -> {}
        }
    }

    private void forget(int superfluous) {
        results.keySet().removeIf(module -> ModuleCopy.isIn(module, superfluous));
        scripts.removeIf(script -> ModuleCopy.isIn(script.script().name(), superfluous));
    }

    private RunEvent.ScriptFinished named(RunEvent.ScriptFinished script) {
        ScriptId id = script.script();
        return iteration == 0
                ? script
                : new RunEvent.ScriptFinished(
                        new ScriptId(id.kind(), ModuleCopy.iteration(id.name(), iteration)), script.run());
    }

    private void write(RunEvent.RunFinished finished) throws IOException {
        if (start != null && start.event() instanceof RunEvent.RunStarted run) {
            new AtomicFile(outputDirectory.resolve(run.profile()).resolve("junit.xml")).write(out -> {
                JUnitXml xml = new JUnitXml(out, name, run, start.at(), finished.elapsed());
                scripts.forEach(xml::script);
                givenUp.forEach(xml::givenUp);
                results.forEach((module, tests) -> xml.module(module, List.copyOf(tests.values())));
                xml.write();
            });
        }
    }
}
