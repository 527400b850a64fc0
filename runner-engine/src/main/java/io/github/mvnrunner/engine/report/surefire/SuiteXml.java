package io.github.mvnrunner.engine.report.surefire;

import static java.util.stream.Collectors.joining;

import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.Printed;
import io.github.mvnrunner.engine.event.ReportStyle.Phrase;
import io.github.mvnrunner.engine.event.RunEvent.TestFinished;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.report.InstantText;
import io.github.mvnrunner.engine.report.XmlText;
import io.github.mvnrunner.engine.report.surefire.Problem.Element;
import io.github.mvnrunner.engine.report.surefire.SuiteReport.Verdict;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes one suite to Surefire's schema 3.0.2.
 *
 * <p>A test that failed for good shows its first attempt and the others as {@code rerun…}; one that passed later shows
 * the passing attempt's time and the others as {@code flaky…}. Output of the class itself goes to the test that ran
 * first, as under Surefire. Unlike Surefire the counts are those of the elements, also where names are equal, and the
 * elements of a test with several attempts stand in the schema's order: failures, errors, output. Only an error is
 * followed by its {@code rerunFailure}, as under Surefire, because SonarQube takes a test's result from its first element.
 */
final class SuiteXml {
    static final String INDENT = "  ";

    private final XmlText xml;
    private final PropertiesText properties;
    private final SuiteReport report;
    private final InstantText instants = new InstantText();
    private Output pending;

    SuiteXml(SuiteReport report, PropertiesText properties, Appendable out) {
        this.xml = new XmlText(out, INDENT);
        this.properties = properties;
        this.report = report;
        this.pending = report.suite().output();
    }

    void write() {
        xml.start("testsuite")
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:noNamespaceSchemaLocation", schema())
                .attribute("version", "3.0.2")
                .attribute("name", SurefireText.attribute(report.withSuffix(report.suiteName(Phrase.SUITE))))
                .attribute("time", SurefireText.seconds(report.suite().time()));
        timestamp(report.suite().startedAt());
        xml.attribute("tests", report.tests().size())
                .attribute("errors", report.count(Verdict.ERROR))
                .attribute("skipped", report.count(Verdict.SKIPPED))
                .attribute("failures", report.count(Verdict.FAILURE))
                .attribute("flakes", report.count(Verdict.FLAKE));
        properties();
        report.tests().forEach(this::test);
        xml.end().finish();
    }

    private String schema() {
        String plugin =
                switch (report.module().style().schema()) {
                    case SUREFIRE -> "surefire";
                    case FAILSAFE -> "failsafe";
                };
        return "https://maven.apache.org/surefire/maven-" + plugin + "-plugin/xsd/" + plugin + "-test-report.xsd";
    }

    private void properties() {
        boolean allPassed = report.count(Verdict.SUCCESS) == report.tests().size();
        if (!report.module().properties() && allPassed) {
            return;
        }
        String interfered = report.tests().stream()
                .filter(test -> test.status() == TestStatus.INTERFERENCE)
                .map(test -> test.test().className() + "#" + test.test().name())
                .collect(joining(","));
        Map<String, String> all = report.suite().properties();
        if (!interfered.isEmpty()) {
            all = new HashMap<>(all);
            all.put("runner.interference", interfered);
        }
        xml.markup(properties.of(all, report.module().style().secrets()));
    }

    private String name(TestFinished test) {
        return report.phrases(Phrase.METHOD) ? test.test().phrases().name() : test.test().name();
    }

    private String className(TestFinished test) {
        return report.phrases(Phrase.CLASS) ? test.test().phrases().className() : test.test().className();
    }

    private void timestamp(Instant begin) {
        if (report.module().style().timestamps()) {
            xml.attribute("timestamp", instants.millis(begin));
        }
    }

    private void test(TestFinished test) {
        Verdict verdict = report.verdict(test);
        Attempt shown = verdict == Verdict.FLAKE
                ? test.attempts().getLast()
                : report.decisive(test).orElseThrow();
        xml.start("testcase")
                .attribute("name", SurefireText.attribute(name(test)))
                .attribute("classname", SurefireText.attribute(report.withSuffix(className(test))))
                .attribute("time", SurefireText.seconds(shown.time()));
        timestamp(shown.startedAt());
        switch (verdict) {
            case FLAKE -> {
                again(failed(test), Element.FAILURE, "flaky");
                again(failed(test), Element.ERROR, "flaky");
            }
            case SUCCESS -> {
                Output output = outputOf(test, shown);
                if (report.module().outErr()) {
                    output(output);
                }
            }
            case FAILURE, ERROR -> {
                Output output = outputOf(test, shown);
                problem(shown);
                again(later(test), Element.FAILURE, "rerun");
                again(later(test), Element.ERROR, "rerun");
                output(output);
            }
            case SKIPPED -> {
                problem(shown);
                output(ran(shown) ? outputOf(shown) : shown.output());
            }
        }
        xml.end();
    }

    private static List<Attempt> failed(TestFinished test) {
        return test.attempts().stream().filter(attempt -> attempt.outcome().isFailure()).toList();
    }

    private static List<Attempt> later(TestFinished test) {
        return failed(test).stream().skip(1).toList();
    }

    private static boolean ran(Attempt attempt) {
        return switch (attempt.outcome()) {
            case Outcome.NotRun notRun -> notRun.begun();
            case Outcome.Skipped skipped -> skipped.assumption().isPresent();
            case Outcome.Passed _,
                    Outcome.Failed _,
                    Outcome.Errored _,
                    Outcome.TimedOut _,
                    Outcome.Crashed _,
                    Outcome.Leaked _ -> true;
        };
    }

    private void problem(Attempt attempt) {
        Problem.of(attempt.outcome(), report.module().trimStackTrace()).ifPresent(problem -> {
            open(problem.element().tag, problem);
            problem.trace().ifPresent(this::content);
            xml.end();
        });
    }

    private void again(List<Attempt> attempts, Element element, String prefix) {
        attempts.forEach(attempt -> Problem.of(attempt.outcome(), report.module().trimStackTrace())
                .filter(problem -> problem.element() == element)
                .ifPresent(problem -> again(attempt, prefix, problem)));
    }

    private void again(Attempt attempt, String prefix, Problem problem) {
        open(prefix + problem.element().suffix, problem);
        xml.start("stackTrace");
        problem.trace().ifPresent(this::content);
        xml.end();
        output(outputOf(attempt));
        xml.end();
    }

    private void open(String element, Problem problem) {
        xml.start(element);
        problem.message()
                .filter(message -> !message.isEmpty())
                .ifPresent(message -> xml.attribute("message", SurefireText.attribute(message)));
        problem.type().ifPresent(type -> xml.attribute("type", type));
    }

    private void content(String text) {
        if (SurefireText.hasForbidden(text)) {
            xml.text(SurefireText.content(text));
        } else {
            xml.cdata(text);
        }
    }

    /** Of repetitions only those that failed have elements of their own: what the others printed stands here as well. */
    private Output outputOf(TestFinished test, Attempt shown) {
        List<Attempt> here = test.attempts().stream()
                .filter(attempt -> attempt == shown || attempt.outcome().isSuccess())
                .toList();
        return here.size() == 1
                ? outputOf(shown)
                : here.stream()
                        .map(attempt -> headed(attempt, outputOf(attempt)))
                        .reduce(Output.NONE, Output::then);
    }

    private static Output headed(Attempt attempt, Output output) {
        String head = "--- " + attempt.number() + " of " + attempt.total() + " ---\n";
        return new Output(headed(head, output.out()), headed(head, output.err()), output.shared());
    }

    private static Printed headed(String head, Printed text) {
        return text.isEmpty() ? text : Printed.of(head).then(text);
    }

    private Output outputOf(Attempt attempt) {
        Output joined = pending.then(attempt.output());
        pending = Output.NONE;
        return joined;
    }

    private void output(Output output) {
        stream("system-out", output.out());
        stream("system-err", output.err());
    }

    private void stream(String element, Printed text) {
        if (!text.isEmpty()) {
            xml.start(element).cdata(text, SurefireText::content).end();
        }
    }
}
