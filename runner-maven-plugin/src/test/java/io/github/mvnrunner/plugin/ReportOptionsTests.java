package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportOptionsTests {
    @Test
    void nothingSaidIsSurefiresStandardWithoutSecrets() throws Exception {
        assertThat(report(""))
                .isEqualTo(new RunRequest.Report(
                        false, "", true, true, true, "brief", "UTF-8", false, false, false, List.of(), "surefire"));
    }

    @Test
    void propertiesThatAreAskedForAreShownWithTheirSecrets() throws Exception {
        assertThat(report("<enablePropertiesElement>true</enablePropertiesElement>").secrets()).isTrue();
        assertThat(report("<enablePropertiesElement>false</enablePropertiesElement>").secrets()).isFalse();
    }

    @Test
    void whatIsAskedForIsPassedOn() throws Exception {
        RunRequest.Report report = report("<trimStackTrace>true</trimStackTrace><reportNameSuffix>-it</reportNameSuffix>"
                + "<enablePropertiesElement>false</enablePropertiesElement>"
                + "<enableOutErrElements>false</enableOutErrElements><reportTestTimestamp>true</reportTestTimestamp>");
        assertThat(report)
                .isEqualTo(new RunRequest.Report(
                        true, "-it", false, false, true, "brief", "UTF-8", true, false, false, List.of(), "surefire"));
    }

    @Test
    void xmlIsLeftOutByReporterOrFlagWhichOutranksIt() throws Exception {
        String disabled = "<statelessTestsetReporter implementation='gone.Reporter'><disable>true</disable>"
                + "</statelessTestsetReporter>";
        assertThat(report(disabled).xml()).isFalse();
        assertThat(report(disabled + "<disableXmlReport>false</disableXmlReport>").xml()).isTrue();
        assertThat(report("<disableXmlReport>true</disableXmlReport>").xml()).isFalse();
    }

    @Test
    void textReportsArePlainOrNone() throws Exception {
        assertThat(report("<reportFormat>plain</reportFormat>").text()).isEqualTo("plain");
        assertThat(report("<useFile>false</useFile><reportFormat>plain</reportFormat>").text()).isEqualTo("none");
        assertThat(report("<statelessTestsetInfoReporter><disable>true</disable></statelessTestsetInfoReporter>").text())
                .isEqualTo("none");
    }

    @Test
    void outputFilesAreWrittenUnlessTheirReporterIsDisabled() throws Exception {
        String redirected = "<redirectTestOutputToFile>true</redirectTestOutputToFile>";
        assertThat(report(redirected).outputFiles()).isTrue();
        assertThat(report(redirected + "<consoleOutputReporter><disable>true</disable></consoleOutputReporter>")
                        .outputFiles())
                .isFalse();
    }

    @Test
    void everyPhrasedFlagHasItsPlace() throws Exception {
        assertThat(report("<statelessTestsetReporter implementation='org.apache.maven.plugin.surefire.extensions.junit5"
                                + ".JUnit5Xml30StatelessReporter'><usePhrasedFileName>true</usePhrasedFileName>"
                                + "<usePhrasedTestSuiteClassName>true</usePhrasedTestSuiteClassName>"
                                + "<usePhrasedTestCaseClassName>true</usePhrasedTestCaseClassName>"
                                + "<usePhrasedTestCaseMethodName>true</usePhrasedTestCaseMethodName></statelessTestsetReporter>"
                                + "<statelessTestsetInfoReporter><usePhrasedFileName>true</usePhrasedFileName>"
                                + "<usePhrasedClassNameInRunning>true</usePhrasedClassNameInRunning>"
                                + "<usePhrasedClassNameInTestCaseSummary>true</usePhrasedClassNameInTestCaseSummary>"
                                + "</statelessTestsetInfoReporter><consoleOutputReporter>"
                                + "<usePhrasedFileName>true</usePhrasedFileName></consoleOutputReporter>")
                        .phrased())
                .containsExactly(
                        "xml-file", "suite", "class", "method", "text-file", "text-head", "text-summary", "output-file");
    }

    @Test
    void encodingThatNobodyKnowsGivesWayToTheProjects() throws Exception {
        assertThat(report("<encoding>ISO-8859-1</encoding>").encoding()).isEqualTo("ISO-8859-1");
        assertThat(report("<encoding>no such</encoding>").encoding()).isEqualTo("UTF-8");
    }

    @Test
    void integrationTestsHaveFailsafesSchema() throws Exception {
        assertThat(report(TestPlugin.FAILSAFE, "").schema()).isEqualTo("failsafe");
    }

    private static RunRequest.Report report(String xml) throws Exception {
        return report(TestPlugin.SUREFIRE, xml);
    }

    private static RunRequest.Report report(TestPlugin plugin, String xml) throws Exception {
        SurefireParameters parameters = new SurefireParameters(
                plugin,
                Poms.configuration(xml), text -> text.startsWith("${") ? null : text, typed -> false);
        return ReportOptions.of(parameters, plugin, "UTF-8");
    }
}
