package io.github.mvnrunner.engine.script;

import io.github.mvnrunner.engine.exchange.UnitRequest;
import io.github.mvnrunner.engine.platform.ExitStatus;

/** Lands in a script's one mailbox. */
sealed interface ScriptInput {
    /** It wrote to a stream that is captured. */
    record Wrote(boolean stderr, byte[] chunk) implements ScriptInput {}

    /** Nobody holds one of its captured streams open any more. */
    record StreamEnded() implements ScriptInput {}

    /** It ended. */
    record Exited(ExitStatus status) implements ScriptInput {}

    /** The dispatcher asks. */
    record Asked(UnitRequest request) implements ScriptInput {}
}
