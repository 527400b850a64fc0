package io.github.mvnrunner.worker.wire;

/** A throwable as text, because its class exists only in the worker. */
public final class ThrowableRecord {
    /** Binary name of the class. */
    public final String className;

    /** What {@code getMessage} said; nullable. */
    public final String message;

    /** The full stack trace with causes and suppressed ones, never trimmed. */
    public final String stackTrace;

    /** Whether it is an {@link AssertionError} or looks like one: a failure, not an error. */
    public final boolean assertion;

    /** Stack trace up to the test class, as Surefire's {@code trimStackTrace}; nullable. */
    public final String smartTrimmed;

    public ThrowableRecord(
            String className, String message, String stackTrace, boolean assertion, String smartTrimmed) {
        this.className = className;
        this.message = message;
        this.stackTrace = stackTrace;
        this.assertion = assertion;
        this.smartTrimmed = smartTrimmed;
    }

    void encode(PayloadWriter out) {
        out.putString(className);
        out.putString(message);
        out.putString(stackTrace);
        out.putBoolean(assertion);
        out.putString(smartTrimmed);
    }

    static ThrowableRecord decode(PayloadReader in) {
        return new ThrowableRecord(
                in.takeString(), in.takeString(), in.takeString(), in.takeBoolean(), in.takeString());
    }

    @Override
    public String toString() {
        return message == null ? className : className + ": " + message;
    }
}
