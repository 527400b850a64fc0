package io.github.mvnrunner.engine.event;

import java.time.Duration;

/** Says how a script ended. */
public sealed interface ScriptOutcome {

    /** It exited with code 0. */
    record Passed() implements ScriptOutcome {}

    /**
     * It ended in another way by itself.
     *
     * @param how one line: {@code exit code 3}, {@code killed by SIGSEGV}
     */
    record Failed(String how) implements ScriptOutcome {}

    /** It was ended because it took longer than it may. */
    record TimedOut(Duration limit) implements ScriptOutcome {}

    /** It could not be started. */
    record NotStarted(String why) implements ScriptOutcome {}

    /** It passed, but what it wrote to its environment file can't be used. */
    record BadVariables(String problem) implements ScriptOutcome {}

    /** It passed, but a process that it left behind holds its output, which its settings forbid. */
    record LeftBehind(Duration limit) implements ScriptOutcome {}

    /** It was ended because the run was cancelled. */
    record Ended(CancelReason reason) implements ScriptOutcome {}

    /** {@return whether the script is to blame} */
    default boolean isFailure() {
        return switch (this) {
            case Failed _, TimedOut _, NotStarted _, BadVariables _, LeftBehind _ -> true;
            case Passed _, Ended _ -> false;
        };
    }
}
