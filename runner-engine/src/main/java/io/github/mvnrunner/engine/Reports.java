package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.event.ConsoleSettings;
import io.github.mvnrunner.engine.event.FinalStatusLevel;
import io.github.mvnrunner.engine.event.OutputMode;
import io.github.mvnrunner.engine.event.OutputModes;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.StatusLevel;
import io.github.mvnrunner.engine.report.ExpectedInXml;
import io.github.mvnrunner.engine.report.JoinedCopies;
import io.github.mvnrunner.engine.report.Reporters;
import io.github.mvnrunner.engine.report.console.ConsoleReporter;
import io.github.mvnrunner.engine.report.console.Style;
import io.github.mvnrunner.engine.report.events.EventLogReporter;
import io.github.mvnrunner.engine.report.junit.JUnitXmlReporter;
import io.github.mvnrunner.engine.report.surefire.SurefireConsole;
import io.github.mvnrunner.engine.report.surefire.SurefireLines;
import io.github.mvnrunner.engine.report.surefire.SurefireXmlReporter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Chooses the reporters of a run. */
final class Reports {
    private Reports() {}

    /** {@return all reporters of a live run} */
    static RunReporter live(RunRequest request, EngineConfig config, PrintStream out) {
        return new Reporters(
                List.of(new EventLogReporter(request.outputDirectory()), replayed(request, config), console(request, config, out)));
    }

    /** {@return the reporters that can be fed from an event log} */
    static RunReporter replayed(RunRequest request, EngineConfig config) {
        return xml(request.outputDirectory(), config);
    }

    /** {@return both kinds of XML, the merged one below that directory} */
    static RunReporter xml(Path output, EngineConfig config) {
        return expected(
                new Reporters(List.of(
                        new JoinedCopies(new SurefireXmlReporter()), new JUnitXmlReporter(output, config.junitReportName()))),
                config);
    }

    private static RunReporter expected(RunReporter reporter, EngineConfig config) {
        ExpectedInXml.Shown shown = switch (config.shape().expectations().shown()) {
            case SKIPPED -> ExpectedInXml.Shown.SKIPPED;
            case FAILURE -> ExpectedInXml.Shown.FAILURE;
        };
        return new ExpectedInXml(reporter, shown);
    }

    static RunReporter console(RunRequest request, EngineConfig config, PrintStream out) {
        return switch (config.console()) {
            case RUNNER ->
                own(request, config, out, config.statusLevel(), config.finalStatusLevel(), config.defaults().output());
            case SUREFIRE ->
                new Reporters(List.of(
                        own(request, config, out, StatusLevel.NONE, FinalStatusLevel.NONE, new OutputModes(OutputMode.NEVER, OutputMode.NEVER)),
                        expected(
                                new JoinedCopies(
                                        new SurefireConsole(new SurefireLines(out, target(request), request.color()))),
                                config)));
        };
    }

    /** {@return our own console, which shows that much} */
    static RunReporter own(
            RunRequest request,
            EngineConfig config,
            PrintStream out,
            StatusLevel live,
            FinalStatusLevel last,
            OutputModes output) {
        boolean trim = true;
        ConsoleSettings settings = new ConsoleSettings(
                config.console(),
                live,
                last,
                output,
                request.color(),
                out.charset().equals(StandardCharsets.UTF_8),
                trim,
                config.reportTime(),
                config.noCapture() ? ConsoleSettings.Capture.TERMINAL : ConsoleSettings.Capture.REPORTS);
        return new ConsoleReporter(out, settings, request.interactive() ? Style.PLAIN : Style.PREFIXED);
    }

    private static SurefireLines.Target target(RunRequest request) {
        return request.interactive() ? SurefireLines.Target.TERMINAL : SurefireLines.Target.LOGGER;
    }
}
