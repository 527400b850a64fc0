package io.github.mvnrunner.engine.platform;

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
     * Kills what is left of the group and gives the process id back.
     *
     * <p>To be called once for every process, after its exit; called before, it kills the process too. Further calls do
     * nothing.
     */
    void reap();
}
