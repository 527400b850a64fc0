package io.github.mvnrunner.engine.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads reports by the rules of Jenkins' JUnit plugin, which is not published as a library.
 *
 * <p>The root is a suite with a name and at least one case or error. A case has a name, a class (else the suite's
 * name), and a time in English; it failed if it has a failure or an error, and is skipped if it says so.
 */
final class JenkinsReader {
    private final Map<String, List<String>> found = new TreeMap<>();

    private JenkinsReader() {}

    /** {@return class, test, and what Jenkins thinks of it: passed, skipped or failed} */
    static Map<String, List<String>> read(List<Path> reports) {
        JenkinsReader reader = new JenkinsReader();
        reports.forEach(reader::suite);
        return reader.found;
    }

    private void suite(Path report) {
        Element suite = parse(report);
        demand(suite.getTagName().equals("testsuite"), report, "the root is no suite");
        demand(!suite.getAttribute("name").isEmpty(), report, "the suite has no name");
        number(report, suite.getAttribute("time"));
        List<Element> cases = children(suite, "testcase");
        boolean saysSo = suite.getAttribute("tests").equals("0"); // a class whose only selected invocation isn't there
        demand(!cases.isEmpty() || !children(suite, "error").isEmpty() || saysSo, report, "nothing in it");
        cases.forEach(test -> testCase(report, suite, test));
    }

    private void testCase(Path report, Element suite, Element test) {
        String className =
                test.hasAttribute("classname") ? test.getAttribute("classname") : suite.getAttribute("name");
        demand(test.hasAttribute("name"), report, "a case has no name");
        number(report, test.getAttribute("time"));
        found.computeIfAbsent(className + "." + test.getAttribute("name"), _ -> new ArrayList<>()).add(result(test));
    }

    private static String result(Element test) {
        if (!children(test, "failure").isEmpty() || !children(test, "error").isEmpty()) {
            return "failed";
        }
        return children(test, "skipped").isEmpty() ? "passed" : "skipped";
    }

    private static void number(Path report, String time) {
        demand(time.matches("\\d+(\\.\\d+)?(E-?\\d+)?"), report, "the time is \"" + time + "\"");
    }

    private static List<Element> children(Element parent, String tag) {
        NodeList all = parent.getChildNodes();
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .filter(node -> node instanceof Element element && element.getTagName().equals(tag))
                .map(Element.class::cast)
                .toList();
    }

    private static Element parse(Path report) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile()).getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(report.toString(), e);
        }
    }

    private static void demand(boolean met, Path report, String otherwise) {
        if (!met) {
            throw new AssertionError(report.getFileName() + ": " + otherwise);
        }
    }
}
