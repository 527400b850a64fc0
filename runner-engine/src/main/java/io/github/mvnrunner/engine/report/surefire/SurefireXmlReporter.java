package io.github.mvnrunner.engine.report.surefire;

import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.ModuleInfo;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.ReportStyle;
import io.github.mvnrunner.engine.event.ReportStyle.Phrase;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.report.AtomicFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes {@code TEST-*.xml} and {@code *.txt} as each suite finishes. */
public final class SurefireXmlReporter implements RunReporter {
    private final Map<String, ModuleInfo> modules = new HashMap<>();
    private final Map<Key, Map<TestId, RunEvent.TestFinished>> results = new HashMap<>();

    private final PropertiesText properties = new PropertiesText();

    /** Reports into the directories that the run's modules name. */
    public SurefireXmlReporter() {}

    @Override
    public void report(StampedEvent stamped) throws IOException {
        switch (stamped.event()) {
            case RunEvent.RunStarted started -> started.modules().forEach(module -> modules.put(module.id(), module));
            case RunEvent.TestFinished finished ->
                results.computeIfAbsent(
                                new Key(finished.test().id().module(), finished.test().suite()),
                                _ -> new LinkedHashMap<>())
                        .put(finished.test().id(), finished);
            case RunEvent.SuiteFinished suite -> write(suite);
            case RunEvent.IterationStarted _,
                    RunEvent.IterationFinished _,
                    RunEvent.ModulePlanned _,
                    RunEvent.ModuleDealt _,
                    RunEvent.ExpectationApplied _,
                    RunEvent.TestRegistered _,
                    RunEvent.ScriptStarted _,
                    RunEvent.ScriptSlow _,
                    RunEvent.ScriptFinished _,
                    RunEvent.TestStarted _,
                    RunEvent.TestSlow _,
                    RunEvent.AttemptFailed _,
                    RunEvent.WorkerStarted _,
                    RunEvent.TestHeld _,
                    RunEvent.TestReleased _,
                    RunEvent.DebuggerAwaited _,
                    RunEvent.WorkerOutput _,
                    RunEvent.WorkerEnded _,
                    RunEvent.LeakFound _,
                    RunEvent.ModuleGivenUp _,
                    RunEvent.Warning _,
                    RunEvent.RunPaused _,
                    RunEvent.RunContinued _,
                    RunEvent.SummaryAsked _,
                    RunEvent.RunDescribed _,
                    RunEvent.RunCancelled _,
                    RunEvent.RunFinished _ -> {}
        }
    }

    private void write(RunEvent.SuiteFinished suite) throws IOException {
        ModuleInfo module = modules.get(suite.module());
        Map<TestId, RunEvent.TestFinished> tests = results.getOrDefault(new Key(suite.module(), suite.suite()), Map.of());
        SuiteReport report = new SuiteReport(
                module, suite, tests.values().stream().filter(SuiteReport::isListed).toList());
        ReportStyle style = module.style();
        if (style.xml()) {
            file(report, "TEST-", Phrase.XML_FILE, ".xml").write(out -> new SuiteXml(report, properties, out).write());
        }
        if (style.text() != ReportStyle.Text.NONE) {
            file(report, "", Phrase.TEXT_FILE, ".txt")
                    .write(out -> out.append(new SuiteTextFile(report).write()), Charset.forName(style.encoding()));
        }
        if (style.outputFiles()) {
            file(report, "", Phrase.OUTPUT_FILE, "-output.txt").write(out -> printed(report, out));
        }
    }

    private static AtomicFile file(SuiteReport report, String prefix, Phrase phrase, String extension) {
        return new AtomicFile(
                report.module().reportsDirectory().resolve(report.fileName(prefix, phrase, extension)));
    }

    /** What the class printed itself, then each test's attempts; the two streams of each one after the other. */
    private static void printed(SuiteReport report, Appendable out) throws IOException {
        List<Output> all = Stream.concat(
                        Stream.of(report.suite().output()),
                        report.tests().stream().flatMap(test -> test.attempts().stream()).map(Attempt::output))
                .toList();
        for (Output output : all) {
            output.out().copyTo(out);
            output.err().copyTo(out);
        }
    }

    private record Key(String module, String suite) {}
}
