package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteFilesTests {
    @TempDir
    private Path directory;

    @Test
    void filesCountFromTheModulesDirectory() throws Exception {
        Path file = Files.createFile(directory.resolve("a.xml"));
        assertThat(suites(files("a.xml")).paths()).containsExactly(file.toString());
        assertThat(suites("").areGiven()).isFalse();
    }

    @Test
    void classesThatAreAskedForOutrankFiles() throws Exception {
        assertThat(suites(files("nowhere.xml") + "<test>FooTest</test>").areGiven()).isFalse();
    }

    @Test
    void missingFileFails() {
        assertThatThrownBy(() -> suites(files("nowhere.xml")))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("Suite file " + directory.resolve("nowhere.xml") + " is not a valid file");
    }

    @Test
    void testNgWritesItsOwnReportsUnlessItIsTold() throws Exception {
        Files.createFile(directory.resolve("a.xml"));
        assertThat(settings(files("a.xml")))
                .isEqualTo(Map.of("testng.outputDirectory", "reports", "testng.useDefaultListeners", "true"));
        assertThat(settings(files("a.xml") + "<properties><property><name>usedefaultlisteners</name><value>false</value>"
                        + "</property></properties>"))
                .containsEntry("testng.useDefaultListeners", "false");
        assertThat(settings("")).isEmpty();
    }

    private static String files(String name) {
        return "<suiteXmlFiles><suiteXmlFile>" + name + "</suiteXmlFile></suiteXmlFiles>";
    }

    private SuiteFiles suites(String xml) throws Exception {
        return SuiteFiles.of(parameters(xml), path -> directory.resolve(path).toString());
    }

    private Map<String, String> settings(String xml) throws Exception {
        return suites(xml).settings(parameters(xml), "reports");
    }

    private static SurefireParameters parameters(String xml) throws Exception {
        return new SurefireParameters(
                TestPlugin.SUREFIRE, Poms.configuration(xml), text -> text.startsWith("${") ? null : text, typed -> false);
    }
}
