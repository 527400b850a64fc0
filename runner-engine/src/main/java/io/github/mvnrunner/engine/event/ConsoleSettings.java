package io.github.mvnrunner.engine.event;

/**
 * Says what the console shows, and how.
 *
 * @param look whose lines there are; those of Surefire are somebody else's to print
 * @param statusLevel lines shown while tests run
 * @param finalStatusLevel lines repeated at the end
 * @param output when the output of tests is shown of which nothing else is said
 * @param color whether ANSI escapes may be written
 * @param unicode whether characters outside ASCII may be written
 * @param trim whether stack traces are trimmed as Surefire trims them
 * @param time how it is shown how long tests took
 * @param capture whether output of tests is kept for the reports or goes to the terminal at once
 */
public record ConsoleSettings(
        ConsoleLook look,
        StatusLevel statusLevel,
        FinalStatusLevel finalStatusLevel,
        OutputModes output,
        boolean color,
        boolean unicode,
        boolean trim,
        ReportTime time,
        Capture capture) {
    /** Shows how long tests took as all else. */
    public ConsoleSettings(
            ConsoleLook look,
            StatusLevel statusLevel,
            FinalStatusLevel finalStatusLevel,
            OutputModes output,
            boolean color,
            boolean unicode,
            boolean trim,
            Capture capture) {
        this(look, statusLevel, finalStatusLevel, output, color, unicode, trim, ReportTime.PLAIN, capture);
    }

    /** Who gets what tests print. */
    public enum Capture {
        REPORTS,
        TERMINAL
    }
}
