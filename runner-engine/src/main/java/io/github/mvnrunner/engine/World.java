package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.dispatch.DispatchInput;
import io.github.mvnrunner.engine.dispatch.JobControl;
import java.util.function.Consumer;

/** Connects what comes from outside, such as signals and keys, with the dispatcher. */
@FunctionalInterface
interface World extends JobControl {
    /** Tells the dispatcher what happens, from now on and from any thread. */
    void listen(Consumer<DispatchInput> dispatcher);
}
