package io.github.mvnrunner.plugin;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What a module's parameters say of its reports.
 *
 * <p>Surefire's reporters are objects with an {@code implementation}; only their fields count here, so that no class of
 * Surefire's is needed.
 */
final class ReportOptions {
    private final SurefireParameters parameters;

    private final TestPlugin plugin;

    private ReportOptions(SurefireParameters parameters, TestPlugin plugin) {
        this.parameters = parameters;
        this.plugin = plugin;
    }

    static RunRequest.Report of(SurefireParameters parameters, TestPlugin plugin, String encoding) {
        return new ReportOptions(parameters, plugin).report(encoding);
    }

    private RunRequest.Report report(String encoding) {
        return new RunRequest.Report(
                parameters.flag(SurefireParameter.TRIM_STACK_TRACE, false),
                parameters.text(SurefireParameter.REPORT_NAME_SUFFIX).orElse(""),
                parameters.flag(SurefireParameter.ENABLE_PROPERTIES_ELEMENT, true),
                parameters.flag(SurefireParameter.ENABLE_OUT_ERR_ELEMENTS, true),
                xml(),
                text(),
                parameters
                        .text(SurefireParameter.ENCODING)
                        .filter(ReportOptions::isKnown)
                        .orElse(encoding),
                parameters.flag(SurefireParameter.REPORT_TEST_TIMESTAMP, false),
                parameters.flag(SurefireParameter.REDIRECT_TEST_OUTPUT_TO_FILE, false)
                        && !set(SurefireParameter.CONSOLE_OUTPUT_REPORTER, "disable"),
                parameters.isGiven(SurefireParameter.ENABLE_PROPERTIES_ELEMENT)
                        && parameters.flag(SurefireParameter.ENABLE_PROPERTIES_ELEMENT, false),
                phrased(),
                plugin.name().toLowerCase(Locale.ROOT));
    }

    static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }

    private boolean xml() {
        return parameters.isGiven(SurefireParameter.DISABLE_XML_REPORT)
                ? !parameters.flag(SurefireParameter.DISABLE_XML_REPORT, false)
                : !set(SurefireParameter.STATELESS_TESTSET_REPORTER, "disable");
    }

    private String text() {
        if (!parameters.flag(SurefireParameter.USE_FILE, true)
                || set(SurefireParameter.STATELESS_TESTSET_INFO_REPORTER, "disable")) {
            return "none";
        }
        return parameters.text(SurefireParameter.REPORT_FORMAT).orElse("").toLowerCase(Locale.ROOT).equals("plain")
                ? "plain"
                : "brief";
    }

    private List<String> phrased() {
        List<String> phrased = new ArrayList<>();
        phrase(phrased, SurefireParameter.STATELESS_TESTSET_REPORTER, "usePhrasedFileName", "xml-file");
        phrase(phrased, SurefireParameter.STATELESS_TESTSET_REPORTER, "usePhrasedTestSuiteClassName", "suite");
        phrase(phrased, SurefireParameter.STATELESS_TESTSET_REPORTER, "usePhrasedTestCaseClassName", "class");
        phrase(phrased, SurefireParameter.STATELESS_TESTSET_REPORTER, "usePhrasedTestCaseMethodName", "method");
        phrase(phrased, SurefireParameter.STATELESS_TESTSET_INFO_REPORTER, "usePhrasedFileName", "text-file");
        phrase(phrased, SurefireParameter.STATELESS_TESTSET_INFO_REPORTER, "usePhrasedClassNameInRunning", "text-head");
        phrase(
                phrased,
                SurefireParameter.STATELESS_TESTSET_INFO_REPORTER,
                "usePhrasedClassNameInTestCaseSummary",
                "text-summary");
        phrase(phrased, SurefireParameter.CONSOLE_OUTPUT_REPORTER, "usePhrasedFileName", "output-file");
        return phrased;
    }

    private void phrase(List<String> phrased, SurefireParameter reporter, String flag, String place) {
        if (set(reporter, flag)) {
            phrased.add(place);
        }
    }

    private boolean set(SurefireParameter reporter, String flag) {
        Optional<Xpp3Dom> field = parameters.element(reporter).map(element -> element.getChild(flag));
        return field.flatMap(parameters::valueOf).map(Boolean::parseBoolean).orElse(false);
    }
}
