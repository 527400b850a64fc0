package io.github.mvnrunner.engine.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.sonar.plugins.surefire.StaxParser;
import org.sonar.plugins.surefire.data.UnitTestIndex;
import org.sonar.plugins.surefire.data.UnitTestResult;

/** Reads reports by SonarQube's own code. */
final class SonarReader {
    private SonarReader() {}

    /** {@return class, test, and what SonarQube thinks of it: ok, skipped, failure or error} */
    static Map<String, List<String>> read(List<Path> reports) {
        UnitTestIndex index = new UnitTestIndex();
        StaxParser parser = new StaxParser(index);
        for (Path report : reports) {
            try {
                parser.parse(report.toFile());
            } catch (XMLStreamException e) {
                throw new AssertionError(report.toString(), e);
            }
        }
        Map<String, List<String>> found = new TreeMap<>();
        index.getIndexByClassname().forEach((className, read) -> read.getResults()
                .forEach(test -> found.computeIfAbsent(className + "." + nameOf(className, test), _ -> new ArrayList<>())
                        .add(test.getStatus())));
        return found;
    }

    /** The name of a nested class's test has that class in front. */
    private static String nameOf(String className, UnitTestResult test) {
        int nested = className.indexOf('$');
        return nested < 0 ? test.getName() : test.getName().substring(className.length() - nested);
    }
}
