package io.github.mvnrunner.engine.platform;

import java.util.List;

/** Starts processes, each the leader of a process group of its own. */
public interface ProcessSpawner {

    /**
     * Starts a process and reports everything about it to the sink.
     *
     * @throws SpawnFailure if it can't be started; the sink is not called then
     */
    SpawnedProcess spawn(SpawnSpec spec, OutputSink sink);

    /**
     * Processes that lost their parent and were given to this one, from whatever they descend; living ones only.
     *
     * <p>Linux only, elsewhere none: there the system's first process gets them.
     */
    List<ProcessHandle> adopted();

    /**
     * The strongest spawner that this machine supports; always the same one.
     *
     * <p>On Linux and macOS {@code posix_spawn}, elsewhere {@link ProcessBuilder} with weaker promises: an exit can't
     * be told from a signal, nothing is a group, and only TERM and KILL are delivered.
     */
    static ProcessSpawner ofThisMachine() {
        return ThisMachine.SPAWNER;
    }
}
