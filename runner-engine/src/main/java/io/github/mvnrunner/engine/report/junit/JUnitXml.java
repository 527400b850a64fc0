package io.github.mvnrunner.engine.report.junit;

import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.Printed;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.Thrown;
import io.github.mvnrunner.engine.report.InstantText;
import io.github.mvnrunner.engine.report.XmlText;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds the merged report: a suite a script, then a suite a module, in the order of their first results.
 *
 * <p>A test that failed for good shows its first attempt, one that passed later its last; the others follow as
 * {@code rerun…} or {@code flaky…}. Output of passed attempts is left out.
 */
final class JUnitXml {
    private final XmlText xml;
    private final InstantText instants = new InstantText();
    private final RunEvent.RunStarted run;
    private final Instant startedAt;
    private final Duration time;
    private final Map<String, List<RunEvent.TestFinished>> modules = new LinkedHashMap<>();
    private final List<RunEvent.ScriptFinished> scripts = new ArrayList<>();
    private final List<RunEvent.ModuleGivenUp> givenUp = new ArrayList<>();
    private final String name;

    JUnitXml(Appendable out, String name, RunEvent.RunStarted run, Instant startedAt, Duration time) {
        this.name = name;
        this.xml = new XmlText(out, "    ");
        this.run = run;
        this.startedAt = startedAt;
        this.time = time;
    }

    void module(String id, List<RunEvent.TestFinished> tests) {
        modules.put(id, tests);
    }

    void script(RunEvent.ScriptFinished script) {
        scripts.add(script);
    }

    /** A module that could not be run, or not to its end, stands beside its tests, of which there may be none. */
    void givenUp(RunEvent.ModuleGivenUp module) {
        givenUp.add(module);
    }

    void write() {
        List<RunEvent.TestFinished> all = modules.values().stream().flatMap(List::stream).toList();
        xml.start("testsuites").attribute("name", name);
        total(all);
        xml.attribute("uuid", run.runId())
                .attribute("timestamp", startedAt.truncatedTo(ChronoUnit.MILLIS))
                .attribute("time", seconds(time));
        scripts.forEach(script -> new ScriptSuite(xml, script).write());
        givenUp.forEach(this::error);
        modules.forEach(this::suite);
        xml.end().finish();
    }

    private void suite(String module, List<RunEvent.TestFinished> tests) {
        xml.start("testsuite").attribute("name", module);
        counts(tests);
        tests.forEach(this::test);
        xml.end();
    }

    private void error(RunEvent.ModuleGivenUp module) {
        xml.start("testsuite").attribute("name", "@module:" + module.module());
        counts(List.of(), List.of(), 1);
        xml.start("testcase").attribute("name", "given up").attribute("classname", module.module());
        xml.start("error").attribute("type", "module given up").text(clean(module.problem()));
        xml.end().end().end();
    }

    private void counts(List<RunEvent.TestFinished> tests) {
        counts(tests, List.of(), 0);
    }

    private void total(List<RunEvent.TestFinished> tests) {
        counts(tests, scripts, givenUp.size());
    }

    private void counts(List<RunEvent.TestFinished> tests, List<RunEvent.ScriptFinished> beside, int givenUp) {
        xml.attribute("tests", tests.size() + beside.size() + givenUp)
                .attribute("skipped", count(tests, "skipped") + ScriptSuite.count(beside, "skipped"))
                .attribute("failures", count(tests, "failure") + ScriptSuite.count(beside, "failure"))
                .attribute("errors", count(tests, "error") + ScriptSuite.count(beside, "error") + givenUp);
    }

    private static long count(List<RunEvent.TestFinished> tests, String element) {
        long count = 0;
        for (RunEvent.TestFinished test : tests) {
            count += element(shown(test).outcome()).equals(element) ? 1 : 0;
        }
        return count;
    }

    private void test(RunEvent.TestFinished test) {
        Attempt shown = shown(test);
        boolean passed = shown.outcome().isSuccess();
        xml.start("testcase")
                .attribute("name", test.test().name())
                .attribute("classname", test.test().className())
                .attribute("timestamp", instants.millis(shown.startedAt()))
                .attribute("time", seconds(shown.time()));
        if (!passed) {
            problem(element(shown.outcome()), shown.outcome());
            xml.end();
        }
        test.attempts().stream()
                .filter(attempt -> attempt != shown && attempt.outcome().isFailure())
                .forEach(attempt -> again(attempt, passed ? "flaky" : "rerun"));
        if (shown.outcome().isFailure()) {
            output(shown.output());
        }
        xml.end();
    }

    private void again(Attempt attempt, String prefix) {
        String element = element(attempt.outcome());
        problem(prefix + Character.toUpperCase(element.charAt(0)) + element.substring(1), attempt.outcome(), attempt);
        output(attempt.output());
        xml.end();
    }

    private void problem(String element, Outcome outcome, Attempt attempt) {
        xml.start(element)
                .attribute("timestamp", attempt.startedAt().truncatedTo(ChronoUnit.MILLIS))
                .attribute("time", seconds(attempt.time()));
        describe(outcome);
    }

    private void problem(String element, Outcome outcome) {
        xml.start(element);
        describe(outcome);
    }

    private void describe(Outcome outcome) {
        switch (outcome) {
            case Outcome.Passed _ -> {}
            case Outcome.Failed failed -> thrown(failed.thrown());
            case Outcome.Errored errored -> thrown(errored.thrown());
            case Outcome.TimedOut timeout -> {
                xml.attribute("message", "timed out after " + seconds(timeout.limit()) + " s")
                        .attribute("type", "test timeout");
                dump(timeout.dumpFile(), timeout.dump());
            }
            case Outcome.Crashed crashed -> {
                xml.attribute("message", crashed.how()).attribute("type", "test abort");
                xml.text(clean(crashed.how() + "\n" + crashed.detail()));
            }
            case Outcome.Leaked leaked -> {
                xml.attribute("message", "it left something behind").attribute("type", "test leak");
                xml.text(clean(String.join("\n", leaked.left())));
            }
            case Outcome.Skipped skipped ->
                skipped.reason()
                        .or(() -> skipped.assumption().flatMap(Thrown::message))
                        .ifPresent(reason -> xml.attribute("message", clean(reason)));
            case Outcome.NotRun notRun -> {
                xml.attribute("message", notRun.message());
                dump(notRun.dumpFile(), notRun.dump());
            }
        }
    }

    private void dump(Optional<String> whole, String digest) {
        whole.ifPresent(file -> xml.text(clean("whole thread dump: " + file + "\n")));
        if (!digest.isEmpty()) {
            xml.text(clean(digest));
        }
    }

    private void thrown(Thrown thrown) {
        thrown.message().filter(message -> !message.isEmpty()).ifPresent(m -> xml.attribute("message", clean(m)));
        xml.attribute("type", thrown.className()).text(clean(thrown.stackTrace()));
    }

    private void output(Output output) {
        stream("system-out", output.out());
        stream("system-err", output.err());
    }

    private void stream(String element, Printed text) {
        if (!text.isEmpty()) {
            xml.start(element).text(text, JUnitXml::clean).end();
        }
    }

    private static Attempt shown(RunEvent.TestFinished test) {
        Attempt last = Attempt.deciding(test.attempts());
        return last.outcome().isSuccess()
                ? last
                : test.attempts().stream()
                        .filter(attempt -> attempt.outcome().isFailure())
                        .findFirst()
                        .orElse(last);
    }

    private static String element(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Passed _ -> "";
            case Outcome.TimedOut timeout when timeout.passes() -> "";
            case Outcome.Failed _, Outcome.TimedOut _, Outcome.Crashed _ -> "failure";
            case Outcome.Errored _, Outcome.Leaked _ -> "error";
            case Outcome.Skipped _, Outcome.NotRun _ -> "skipped";
        };
    }

    static String clean(String text) {
        if (!hasControls(text)) {
            return text;
        }
        return text.replaceAll("\u001b\\[[0-?]*[ -/]*[@-~]", "").replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "");
    }

    private static boolean hasControls(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < 0x20 && c != '\n' && c != '\t' && c != '\r') {
                return true;
            }
        }
        return false;
    }

    static String seconds(Duration time) {
        long millis = (time.toNanos() + 500_000) / 1_000_000;
        return millis / 1000 + "." + String.valueOf(1000 + millis % 1000).substring(1);
    }
}
