package io.github.mvnrunner.engine.fork;

/** What a {@link LeakWatch} wants next. */
public sealed interface LeakStep {
    /** Look who is left, and who holds the streams that are open, then say {@link LeakWatch#looked}. */
    record Look(boolean stdoutOpen, boolean stderrOpen) implements LeakStep {}

    /** Wait for an end of file, or until then and say {@link LeakWatch#timeUp}; nanoseconds of the time source. */
    record WaitUntil(long nanos) implements LeakStep {}

    /** Nothing was left; an end of file may still have to be read. */
    record Clean() implements LeakStep {}

    /** Something was left. */
    record Leaked(Leak leak) implements LeakStep {}
}
