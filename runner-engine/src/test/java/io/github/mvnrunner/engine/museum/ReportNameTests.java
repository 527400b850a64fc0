package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.kit.EngineKit;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The merged report has the name that the configuration gives it. */
@Timeout(120)
final class ReportNameTests {
    @TempDir
    Path directory;

    @Test
    void mergedReportIsNamedAsConfigured() throws Exception {
        EngineKit.in(directory)
                .classes(Exhibit.fixture("PassesTestCase"))
                .option("junit.report-name", "nightly")
                .run();
        String name = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(directory.resolve("runner/default/junit.xml").toFile())
                .getDocumentElement()
                .getAttribute("name");
        assertThat(name).isEqualTo("nightly");
    }
}
