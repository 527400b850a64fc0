package io.github.mvnrunner.engine.fork.early;

import io.github.mvnrunner.engine.fork.WorkerCommand;
import io.github.mvnrunner.engine.platform.OutputSink;
import io.github.mvnrunner.engine.platform.ProcessSpawner;
import io.github.mvnrunner.engine.platform.SpawnFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Workers that were started before their run, because one was expected.
 *
 * <p>A JVM needs a quarter of a second until it can look for tests, while Maven compiles them. Such a worker is used only
 * where the very same command would be started in the same environment and directory, and would find the same jars; else
 * it is killed.
 *
 * <h2>Never a stale class</h2>
 *
 * What it loads early comes out of jars: there is none where a directory of the class path has a package of JUnit's, as
 * in JUnit's own build, neither when the worker starts nor when it is needed. Safe for any thread.
 */
public final class EarlyWorkers implements AutoCloseable {
    private final UUID run = UUID.randomUUID();
    private final List<EarlyWorker> waiting = new ArrayList<>();

    /** {@return the id of the run for which they are, which stands in their environment} */
    public UUID run() {
        return run;
    }

    /**
     * Starts one, unless that could be noticed where nobody needs it.
     *
     * @param said all that its JVM is told
     * @param classPath what its command line says of it
     * @param markName the environment variable that tells it from all others
     */
    public synchronized void start(
            WorkerCommand command, List<String> said, List<Path> classPath, Path directory, String markName, ProcessSpawner spawner) {
        FilesSeen files = FilesSeen.now(classPath, directory);
        if (files.shadowed() || !HarmlessFlags.are(said)) {
            return;
        }
        try {
            waiting.add(EarlyWorker.start(command, directory, files, markName, spawner));
        } catch (SpawnFailure _) {
            // Whoever needs it finds out, and says so.
        }
    }

    /**
     * {@return a worker that this command would start, and which then tells everything to the sink}
     *
     * @param command without what marks the worker
     */
    public synchronized Optional<EarlyWorker> take(
            WorkerCommand command, List<Path> classPath, Path directory, OutputSink sink) {
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        FilesSeen files = FilesSeen.now(classPath, directory);
        Optional<EarlyWorker> taken = waiting.stream()
                .filter(worker -> worker.serves(command, directory, files, sink))
                .findFirst();
        taken.ifPresent(waiting::remove);
        return taken;
    }

    /** Ends those that nobody needed. */
    @Override
    public synchronized void close() {
        waiting.forEach(EarlyWorker::dismiss);
        waiting.clear();
    }
}
