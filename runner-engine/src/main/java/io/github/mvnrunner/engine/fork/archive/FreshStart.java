package io.github.mvnrunner.engine.fork.archive;

import io.github.mvnrunner.engine.config.ModuleSpec;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Says how a worker is started that has its JVM to itself.
 *
 * @param module with the class path and the flags for it
 * @param cost takes the CPU time that the worker has used when it knows its tests; any thread may tell it
 */
public record FreshStart(ModuleSpec module, Consumer<Duration> cost) {

    /** {@return a start that nobody takes note of} */
    static FreshStart unnoticed(ModuleSpec module) {
        return new FreshStart(module, _ -> {});
    }
}
