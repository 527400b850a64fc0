package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What {@code failsafe-summary.xml} tells from one phase to the next.
 *
 * @param completed all tests, also those that were skipped
 * @param failure what went wrong beside tests
 * @param timeout whether the tests took longer than they may as a whole
 */
record FailsafeSummary(
        int completed, int errors, int failures, int skipped, int flakes, Optional<String> failure, boolean timeout) {
    static final FailsafeSummary NONE = new FailsafeSummary(0, 0, 0, 0, 0, Optional.empty(), false);

    private static final String NAMESPACE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String SCHEMA = "https://maven.apache.org/surefire/maven-surefire-plugin/xsd/failsafe-summary.xsd";

    /** Adds the counts; the first failure is kept. */
    FailsafeSummary plus(FailsafeSummary other) {
        return new FailsafeSummary(
                completed + other.completed,
                errors + other.errors,
                failures + other.failures,
                skipped + other.skipped,
                flakes + other.flakes,
                failure.or(other::failure),
                timeout || other.timeout);
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    boolean isErrorFree() {
        return failures == 0 && errors == 0 && failure.isEmpty() && !timeout;
    }

    /** {@return this with a failure, if the tests alone don't say that the run failed} */
    FailsafeSummary failed() {
        return isErrorFree()
                ? new FailsafeSummary(
                        completed, errors, failures, skipped, flakes, Optional.of(MavenAdvice.FAILED_BESIDE_TESTS), timeout)
                : this;
    }

    FailsafeSummary timedOut() {
        return new FailsafeSummary(completed, errors, failures, skipped, flakes, failure, true);
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, xml());
    }

    String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <failsafe-summary xmlns:xsi="%s" xsi:noNamespaceSchemaLocation="%s" result="%s" timeout="%s">
                    <completed>%d</completed>
                    <errors>%d</errors>
                    <failures>%d</failures>
                    <skipped>%d</skipped>
                    <flakes>%d</flakes>
                    %s
                </failsafe-summary>"""
                .formatted(
                        NAMESPACE, SCHEMA, result(), timeout, completed, errors, failures, skipped, flakes, message());
    }

    static FailsafeSummary read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Element root = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(in))
                    .getDocumentElement();
            return new FailsafeSummary(
                    number(root, "completed").orElseThrow(),
                    number(root, "errors").orElseThrow(),
                    number(root, "failures").orElseThrow(),
                    number(root, "skipped").orElseThrow(),
                    number(root, "flakes").orElse(0),
                    text(root, "failureMessage").filter(text -> !text.isBlank()),
                    Boolean.parseBoolean(root.getAttribute("timeout")));
        } catch (SAXException | ParserConfigurationException | NumberFormatException | NoSuchElementException e) {
            throw new IOException("Could not parse " + file, e);
        }
    }

    private static Optional<Integer> number(Element root, String name) {
        return text(root, name).map(String::strip).map(Integer::valueOf);
    }

    private static Optional<String> text(Element root, String name) {
        return Optional.ofNullable(root.getElementsByTagName(name).item(0)).map(Node::getTextContent);
    }

    /** Failsafe's codes: no tests, failures, or none. */
    private String result() {
        if (completed == 0) {
            return "254";
        }
        return failures == 0 && errors == 0 && failure.isEmpty() ? "null" : "255";
    }

    private String message() {
        return failure.filter(text -> !text.isBlank())
                .map(text -> "<failureMessage>" + escaped(text) + "</failureMessage>")
                .orElse("<failureMessage xsi:nil=\"true\" xmlns:xsi=\"" + NAMESPACE + "\"/>");
    }

    /** Characters that XML can't hold are left out. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
