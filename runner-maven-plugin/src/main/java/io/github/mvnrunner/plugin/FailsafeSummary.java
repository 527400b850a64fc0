package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.codehaus.plexus.util.ReaderFactory;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * What {@code failsafe-summary.xml} tells from one phase to the next.
 *
 * @param completed all tests, also those that were skipped
 * @param failure what went wrong beside tests
 * @param timeout whether Failsafe itself ended its JVM; a run of ours never writes it
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
            Xpp3Dom root = Xpp3DomBuilder.build(ReaderFactory.newXmlReader(in));
            return new FailsafeSummary(
                    number(root, "completed"),
                    number(root, "errors"),
                    number(root, "failures"),
                    number(root, "skipped"),
                    root.getChild("flakes") == null ? 0 : number(root, "flakes"),
                    Optional.ofNullable(root.getChild("failureMessage"))
                            .map(Xpp3Dom::getValue)
                            .filter(text -> !text.isBlank()),
                    Boolean.parseBoolean(root.getAttribute("timeout")));
        } catch (XmlPullParserException | NumberFormatException e) {
            throw new IOException("Could not parse " + file, e);
        }
    }

    private static int number(Xpp3Dom root, String name) {
        Xpp3Dom child = root.getChild(name);
        return Integer.parseInt(child == null ? "" : child.getValue());
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
