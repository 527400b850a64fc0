package io.github.mvnrunner.worker.junit;

import io.github.mvnrunner.worker.wire.ThrowableRecord;
import java.io.PrintWriter;
import java.io.StringWriter;

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
                isAssertion(throwable),
                testClass == null ? null : trimmed(trace, testClass, testMethod));
    }

    private static String message(Throwable throwable) {
        try {
            return throwable.getMessage();
        } catch (Throwable broken) {
            return "(getMessage() threw " + broken.getClass().getName() + ")";
        }
    }

    private static String stackTrace(Throwable throwable) {
        StringWriter text = new StringWriter();
        try {
            throwable.printStackTrace(new PrintWriter(text, true));
        } catch (Throwable broken) {
            text.write(throwable.getClass().getName() + "\n\t(printStackTrace() threw "
                    + broken.getClass().getName() + ")\n");
            for (StackTraceElement frame : throwable.getStackTrace()) {
                text.write("\tat " + frame + "\n");
            }
        }
        return text.toString();
    }

    /** By name, since assertion libraries may come from another class loader. */
    private static boolean isAssertion(Throwable throwable) {
        for (Class<?> type = throwable.getClass(); type != null; type = type.getSuperclass()) {
            if (type == AssertionError.class || type.getName().startsWith("org.opentest4j.")) {
                return true;
            }
        }
        return false;
    }

    /** Surefire's rule: up to the last frame of the test before the first cause, then all the causes. */
    static String trimmed(String trace, String testClass, String testMethod) {
        String marker = "at " + testClass + "." + (testMethod == null ? "" : testMethod);
        String[] lines = trace.split("\n");
        int cause = firstCause(lines);
        int last = -1;
        for (int i = 1; i < cause; i++) {
            if (lines[i].trim().startsWith(marker)) {
                last = i;
            }
        }
        StringBuilder text = new StringBuilder();
        append(text, lines, 0, last < 0 ? lines.length : last + 1);
        append(text, lines, last < 0 ? lines.length : cause, lines.length);
        return text.toString();
    }

    private static int firstCause(String[] lines) {
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].startsWith("Caused by")) {
                return i;
            }
        }
        return lines.length;
    }

    private static void append(StringBuilder text, String[] lines, int from, int to) {
        for (int i = from; i < to; i++) {
            text.append(lines[i]).append('\n');
        }
    }
}
