package io.github.mvnrunner.engine.platform;

import java.util.Optional;

/** A process that was started here; safe for any thread. */
public interface SpawnedProcess {

    /** Its process id, which is its group's id as well. */
    long pid();

    /**
     * Sends a signal to the whole process group.
     *
     * <p>Reaches the group also after its leader's exit, until {@link #reap()}; never reaches a reused process id,
     * because the id stays taken until then.
     *
     * @return whether there was a group to take it
     */
    boolean signal(ProcessSignal signal);

    /**
     * Sends a signal to the process itself and to nobody else in its group.
     *
     * @return whether it was there to take it
     */
    boolean signalLeader(ProcessSignal signal);

    /**
     * The kernel's name of a pipe that the process was given for its output, as {@link KernelView#openForWriting} tells it.
     *
     * @return empty where there is no pipe, or no such name
     */
    Optional<String> pipe(boolean stderr);

    /**
     * Kills what is left of the group and gives the process id back.
     *
     * <p>To be called once for every process, after its exit; called before, it kills the process too. Further calls do
     * nothing.
     */
    void reap();
}
