package io.github.mvnrunner.engine.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Holds reports to the schema that Surefire publishes.
 *
 * <p>Two things are let through, because Surefire writes them as we do. A failed assumption's {@code skipped} has a
 * {@code type}. An {@code error} stands before the {@code rerunFailure} of a later attempt; in the schema's order
 * SonarQube, which reads the first element only, would take the test for a passed one.
 */
public final class ReportSchema {
    private static final Schema SCHEMA = load();
    private static final Set<String> AS_SUREFIRE = Set.of(
            "cvc-complex-type.3.2.2: Attribute 'type' is not allowed to appear in element 'skipped'.",
            "cvc-complex-type.2.4.a: Invalid content was found starting with element 'rerunFailure'.");

    private ReportSchema() {}

    /** {@return what the schema has against a report, each with its line} */
    public static List<String> objections(Path report) {
        List<String> found = new ArrayList<>();
        Validator validator = SCHEMA.newValidator();
        validator.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException problem) {
                if (AS_SUREFIRE.stream().noneMatch(problem.getMessage()::startsWith)) {
                    found.add(report.getFileName() + ":" + problem.getLineNumber() + ": " + problem.getMessage());
                }
            }
        });
        try {
            validator.validate(new StreamSource(report.toFile()));
        } catch (SAXException | IOException e) {
            found.add(report.getFileName() + " is no XML: " + e);
        }
        return found;
    }

    private static Schema load() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(ReportSchema.class.getResource("surefire-test-report.xsd"));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
