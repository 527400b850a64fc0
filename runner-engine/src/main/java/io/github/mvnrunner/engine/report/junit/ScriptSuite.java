package io.github.mvnrunner.engine.report.junit;

import io.github.mvnrunner.engine.event.Printed;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.ScriptOutcome;
import io.github.mvnrunner.engine.event.ScriptRun;
import io.github.mvnrunner.engine.report.XmlText;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a script as a suite of its own with one test case, as nextest does. */
record ScriptSuite(XmlText xml, RunEvent.ScriptFinished script) {

    static long count(List<RunEvent.ScriptFinished> scripts, String element) {
        return scripts.stream()
                .filter(script -> element(script.run().outcome()).equals(element))
                .count();
    }

    void write() {
        ScriptRun run = script.run();
        xml.start("testsuite").attribute("name", script.script().suite()).attribute("tests", 1);
        xml.attribute("skipped", count(List.of(script), "skipped"))
                .attribute("failures", count(List.of(script), "failure"))
                .attribute("errors", count(List.of(script), "error"));
        properties(run);
        xml.start("testcase")
                .attribute("name", script.script().name())
                .attribute("classname", script.script().suite())
                .attribute("timestamp", run.startedAt().truncatedTo(ChronoUnit.MILLIS))
                .attribute("time", JUnitXml.seconds(run.time()));
        problem(run.outcome());
        if (run.reported()) {
            stream("system-out", run.output().out());
            stream("system-err", run.output().err());
        }
        xml.end().end();
    }

    private void properties(ScriptRun run) {
        xml.start("properties");
        property("command", run.command().getFirst());
        property(
                "args",
                run.command().stream().skip(1).map(ScriptSuite::quoted).collect(Collectors.joining(" ")));
        run.variables().forEach((name, value) -> property("output-env:" + name, value));
        xml.end();
    }

    private void property(String name, String value) {
        xml.start("property").attribute("name", name).attribute("value", JUnitXml.clean(value)).end();
    }

    private void problem(ScriptOutcome outcome) {
        switch (outcome) {
            case ScriptOutcome.Passed _ -> {}
            case ScriptOutcome.Failed(String how) -> problem(outcome, "script failure", how);
            case ScriptOutcome.TimedOut(var limit) ->
                problem(outcome, "script timeout", "timed out after " + JUnitXml.seconds(limit) + " s");
            case ScriptOutcome.LeftBehind _ ->
                problem(outcome, "script leak", "a process that it left behind holds its output");
            case ScriptOutcome.NotStarted(String why) -> problem(outcome, "execution failure", why);
            case ScriptOutcome.BadVariables(String why) -> problem(outcome, "execution failure", why);
            case ScriptOutcome.Ended(var reason) ->
                xml.start("skipped")
                        .attribute(
                                "message",
                                "ended: the run was cancelled: "
                                        + reason.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .end();
        }
    }

    private void problem(ScriptOutcome outcome, String type, String message) {
        xml.start(element(outcome))
                .attribute("message", JUnitXml.clean(message))
                .attribute("type", type)
                .end();
    }

    private static String element(ScriptOutcome outcome) {
        return switch (outcome) {
            case ScriptOutcome.Passed _ -> "";
            case ScriptOutcome.Failed _, ScriptOutcome.TimedOut _, ScriptOutcome.LeftBehind _ -> "failure";
            case ScriptOutcome.NotStarted _, ScriptOutcome.BadVariables _ -> "error";
            case ScriptOutcome.Ended _ -> "skipped";
        };
    }

    private void stream(String element, Printed text) {
        if (!text.isEmpty()) {
            xml.start(element).text(text, JUnitXml::clean).end();
        }
    }

    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
