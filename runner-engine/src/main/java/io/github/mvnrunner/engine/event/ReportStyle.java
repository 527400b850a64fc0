package io.github.mvnrunner.engine.event;

import java.util.List;

/**
 * Says how a module's Surefire reports look, beyond what they contain.
 *
 * @param xml whether {@code TEST-*.xml} are written
 * @param text whether text reports are written, and how much they tell
 * @param encoding the name of the text reports' character set; what was printed is kept as UTF-8
 * @param timestamps whether the XML says when suites and tests began
 * @param outputFiles whether what a suite printed goes to {@code -output.txt}
 * @param secrets whether properties whose names speak of secrets are shown
 * @param phrased which names are those that JUnit displays
 * @param schema whose schema the XML names
 */
public record ReportStyle(
        boolean xml,
        Text text,
        String encoding,
        boolean timestamps,
        boolean outputFiles,
        boolean secrets,
        List<Phrase> phrased,
        Schema schema) {
    /** What Surefire does without being asked, but for secrets. */
    public static final ReportStyle STANDARD =
            new ReportStyle(true, Text.BRIEF, "UTF-8", false, false, false, List.of(), Schema.SUREFIRE);

    /** Says how much a text report tells. */
    public enum Text {
        NONE,
        /** Tests that failed. */
        BRIEF,
        /** All tests. */
        PLAIN
    }

    /** Names a place where a class or a test is named. */
    public enum Phrase {
        XML_FILE,
        SUITE,
        CLASS,
        METHOD,
        TEXT_FILE,
        TEXT_HEAD,
        TEXT_SUMMARY,
        OUTPUT_FILE
    }

    /** Names whose schema the XML follows; both hold the same, under different addresses. */
    public enum Schema {
        SUREFIRE,
        FAILSAFE
    }

    public ReportStyle {
        phrased = List.copyOf(phrased);
    }
}
