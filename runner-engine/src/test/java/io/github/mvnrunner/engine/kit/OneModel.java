package io.github.mvnrunner.engine.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunEvent.TestFinished;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.report.events.EventLogReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Holds event log, merged XML and console of a run to the one model that its events are.
 *
 * <p>Surefire's XML is read back by {@link ReadBack}.
 */
final class OneModel {
    private static final Predicate<String> SUMMARY = line -> line.contains("Summary [");

    private final RecordedRun run;

    /** Makes the reporters of a live run, the console's on this stream. */
    @FunctionalInterface
    interface Reporting {
        RunReporter on(PrintStream console) throws IOException;
    }

    private OneModel(RecordedRun run) {
        this.run = run;
    }

    static void check(RecordedRun run, List<StampedEvent> events, Reporting reporting, Path directory)
            throws IOException {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        RunReporter reporter = reporting.on(new PrintStream(console, true, UTF_8));
        for (StampedEvent event : events) {
            reporter.report(event);
        }
        OneModel model = new OneModel(run);
        Path output = directory.resolve("runner/default");
        model.logHoldsEveryEvent(new EventLogReader().read(output.resolve("events.jsonl")), events);
        model.mergedXmlAgrees(parse(output.resolve("junit.xml")));
        model.consoleAgrees(console.toString(UTF_8));
    }

    private void logHoldsEveryEvent(List<StampedEvent> log, List<StampedEvent> events) {
        assertThat(log).as("events read back from the log").hasSameSizeAs(events);
        for (int at = 0; at < events.size(); at++) {
            if (log.get(at).event() instanceof TestFinished read && events.get(at).event() instanceof TestFinished told) {
                assertThat(read.test()).isEqualTo(told.test());
                assertThat(read.status()).isEqualTo(told.status());
                assertThat(read.attempts()).hasSameSizeAs(told.attempts());
            }
            assertThat(log.get(at).event()).hasSameClassAs(events.get(at).event());
        }
        assertThat(log.stream().map(StampedEvent::event).filter(RunEvent.RunFinished.class::isInstance))
                .containsExactly(run.events().getLast());
    }

    private void mergedXmlAgrees(Element suites) {
        assertThat(elements(suites, "testcase").filter(test -> !isScript(test)).map(OneModel::line))
                .as("test cases of junit.xml")
                .containsExactlyInAnyOrderElementsOf(
                        run.all(TestFinished.class).map(OneModel::line).toList());
        for (String kind : List.of("failure", "error", "skipped")) {
            String counter = switch (kind) {
                case "failure" -> "failures";
                case "error" -> "errors";
                default -> kind;
            };
            assertThat(suites.getAttribute(counter))
                    .as("%s of junit.xml", counter)
                    .isEqualTo(String.valueOf(elements(suites, "testcase")
                            .filter(test -> kind.equals(result(test)))
                            .count()));
        }
        assertThat(suites.getAttribute("tests"))
                .isEqualTo(String.valueOf(elements(suites, "testcase").count()));
    }

    private static boolean isScript(Element test) {
        return ((Element) test.getParentNode()).getAttribute("name").startsWith("@");
    }

    private void consoleAgrees(String text) {
        RunStats stats = run.stats();
        assertThat(text).as("the console").doesNotContainPattern("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F]");
        assertThat(text)
                .contains("Tests run: " + (stats.finished() + stats.skipped()) + ", Failures: " + stats.failed()
                        + ", Errors: " + (stats.failures() - stats.failed()) + ", Skipped: " + stats.skipped());
        assertThat(text.lines().filter(SUMMARY))
                .singleElement(STRING)
                .contains(" " + stats.passed() + " passed");
        boolean listed = run.all(RunEvent.RunCancelled.class)
                .noneMatch(cancelled -> cancelled.reason().compareTo(CancelReason.INTERRUPT) >= 0);
        assertThat(listing(text, "FAIL", "ERROR", "CRASH", "TIMEOUT", "LEAK-FAIL", "FLKY-FL [0-9]+/[0-9]+", "XPASS-FAIL"))
                .as("failures listed at the end of the console")
                .isEqualTo(listed ? stats.failures() : 0);
    }

    private static long listing(String console, String... words) {
        Pattern row = Pattern.compile("^(\\[[A-Z]+])? *(" + String.join("|", words) + ") \\[ *[0-9.]+s] .*");
        return console.lines().dropWhile(SUMMARY.negate()).filter(row.asMatchPredicate()).count();
    }

    private static String line(Element test) {
        return test.getAttribute("classname") + "." + test.getAttribute("name") + ": " + result(test);
    }

    private static String line(TestFinished finished) {
        TestCase test = finished.test();
        return attribute(test.className() + "." + test.name()) + ": " + result(finished);
    }

    /** Characters that XML can't hold become U+FFFD, as those of a name that a test made up. */
    private static String attribute(String name) {
        return name.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }

    private static String result(Element test) {
        return Stream.of("failure", "error", "skipped")
                .filter(kind -> children(test).anyMatch(child -> child.getTagName().equals(kind)))
                .findFirst()
                .orElse("passed");
    }

    /** The merged report shows the first failure of what failed for good, a crash or a timeout as a failure. */
    private static String result(TestFinished finished) {
        return switch (finished.status()) {
            case PASSED, FLAKY, FLAKY_FAILED, INTERFERENCE, UNEXPECTED_PASS -> "passed";
            case EXPECTED -> "skipped";
            case UNEXPECTED_PASS_FAILED -> "failure";
            case SKIPPED, NOT_RUN -> firstFailure(finished).map(OneModel::kind).findFirst().orElse("skipped");
            case FAILED, ERRORED, TIMED_OUT, CRASHED ->
                firstFailure(finished).map(OneModel::kind).findFirst().orElseThrow();
        };
    }

    private static Stream<Outcome> firstFailure(TestFinished finished) {
        return finished.attempts().stream().map(attempt -> attempt.outcome()).filter(Outcome::isFailure);
    }

    private static String kind(Outcome outcome) {
        return outcome instanceof Outcome.Errored || outcome instanceof Outcome.Leaked ? "error" : "failure";
    }

    private static Stream<Element> elements(Element above, String name) {
        NodeList found = above.getElementsByTagName(name);
        return Stream.iterate(0, at -> at < found.getLength(), at -> at + 1).map(at -> (Element) found.item(at));
    }

    private static Stream<Element> children(Element above) {
        return Stream.iterate(above.getFirstChild(), child -> child != null, Node::getNextSibling)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static Element parse(Path xml) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(xml.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError(xml + " is not well-formed", e);
        }
    }
}
