package io.github.mvnrunner.engine.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.RunEvent.TestFinished;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads the XML that a run left in its directory. */
record XmlFiles(Path directory) {

    /** Checks that every file is whole, whatever it says. */
    void checkWhole() throws Exception {
        for (Path file : files()) {
            assertThat(parse(file).getDocumentElement()).as("%s", file).isNotNull();
        }
    }

    /** Compares the merged report with the results of the run. */
    void checkMerged(RecordedRun run) throws Exception {
        Document merged = parse(directory.resolve("runner/default/junit.xml"));
        assertThat(elements(merged.getElementsByTagName("testcase"))
                        .filter(test -> !isGivenUp(test))
                        .map(XmlFiles::line))
                .containsExactlyInAnyOrderElementsOf(
                        run.all(TestFinished.class).map(XmlFiles::line).toList());
        assertThat(merged.getDocumentElement().getAttribute("tests"))
                .isEqualTo(String.valueOf(elements(merged.getElementsByTagName("testcase")).count()));
    }

    /** A module of which nothing could be run is a suite of its own. */
    private static boolean isGivenUp(Element test) {
        return ((Element) test.getParentNode()).getAttribute("name").startsWith("@module:");
    }

    private static String line(Element test) {
        boolean skipped = test.getElementsByTagName("skipped").getLength() > 0;
        boolean bad = test.getElementsByTagName("failure").getLength() > 0;
        return test.getAttribute("classname") + "." + test.getAttribute("name") + (skipped ? " -" : bad ? " !" : " +");
    }

    private static String line(TestFinished test) {
        boolean skipped = test.status() == TestStatus.SKIPPED || test.status() == TestStatus.NOT_RUN;
        boolean bad = test.status() == TestStatus.CRASHED;
        return test.test().className() + "." + test.test().name() + (skipped ? " -" : bad ? " !" : " +");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".xml")).toList();
        }
    }

    private static Document parse(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }
}
