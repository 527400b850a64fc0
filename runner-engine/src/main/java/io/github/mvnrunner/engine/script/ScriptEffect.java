package io.github.mvnrunner.engine.script;

import io.github.mvnrunner.engine.platform.ProcessSignal;
import java.time.Duration;

/** Says what to do about a script. */
sealed interface ScriptEffect {
    /** Signal its group. */
    record Signal(ProcessSignal signal) implements ScriptEffect {}

    /** Tell that it is slow. */
    record TellSlow(Duration elapsed, boolean ending) implements ScriptEffect {}
}
