package io.github.mvnrunner.engine.fork;

import io.github.mvnrunner.engine.link.WorkerLink;
import io.github.mvnrunner.engine.platform.SpawnedProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Describes the worker whose threads are to be shown.
 *
 * @param process its JVM
 * @param link empty if it has not called back
 * @param java the {@code java} that it was started with
 * @param arguments its JVM arguments
 * @param outputCaptured whether what it prints comes to the engine
 * @param running what runs in it, as far as the engine knows
 */
public record DumpTarget(
        SpawnedProcess process,
        Optional<WorkerLink> link,
        Path java,
        List<String> arguments,
        boolean outputCaptured,
        List<RunningTest> running) {

    public DumpTarget {
        arguments = List.copyOf(arguments);
        running = List.copyOf(running);
    }
}
