package io.github.mvnrunner.worker.junit;

import io.github.mvnrunner.worker.wire.ThrowableRecord;
import java.io.PrintWriter;

/** Turns throwables into text without trusting them. */
public final class ThrowableText {
    private ThrowableText() {}

    /** Describes a throwable that no test is to blame for. */
    public static ThrowableRecord of(Throwable throwable) {
        return of(throwable, null, null);
    }

    static ThrowableRecord of(Throwable throwable, String testClass, String testMethod) {
        String trace = stackTrace(throwable);
        return new ThrowableRecord(
                throwable.getClass().getName(),
                message(throwable),
                trace,
                throwable instanceof AssertionError,
                testClass == null ? null : trimmed(trace, testClass, testMethod));
    }

    private static String message(Throwable throwable) {
        try {
            return BoundedText.of(throwable.getMessage());
        } catch (Throwable broken) {
            return "(getMessage() threw " + broken.getClass().getName() + ")";
        }
    }

    private static String stackTrace(Throwable throwable) {
        BoundedText text = new BoundedText();
        try {
            throwable.printStackTrace(new PrintWriter(text));
            return text.toString();
        } catch (Throwable broken) {
            return framesOnly(throwable, broken);
        }
    }

    private static String framesOnly(Throwable throwable, Throwable broken) {
        StringBuilder text = new StringBuilder(throwable.getClass().getName());
        text.append("\n\t(printStackTrace() threw ").append(broken.getClass().getName()).append(")\n");
        try {
            for (StackTraceElement frame : throwable.getStackTrace()) {
                text.append("\tat ").append(frame).append('\n');
            }
        } catch (Throwable alsoBroken) {
            text.append("\t(getStackTrace() threw ").append(alsoBroken.getClass().getName()).append(")\n");
        }
        return text.toString();
    }

    /** Surefire's rule: up to the last frame of the test before the first cause, then all the causes. */
    static String trimmed(String trace, String testClass, String testMethod) {
        String marker = "at " + testClass + "." + (testMethod == null ? "" : testMethod);
        int cause = trace.indexOf("\nCaused by") + 1;
        int end = cause == 0 ? trace.length() : cause;
        int last = -1;
        for (int line = nextLine(trace, 0); line < end; line = nextLine(trace, line)) {
            if (trace.startsWith(marker, skipBlanks(trace, line))) {
                last = line;
            }
        }
        return last < 0 ? trace : trace.substring(0, nextLine(trace, last)) + trace.substring(end);
    }

    private static int nextLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
