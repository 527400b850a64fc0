package io.github.mvnrunner.engine.dispatch;

/** Stops and continues this process as a shell's jobs do; called on the dispatcher's thread. */
public interface JobControl {
    /** Gives the terminal back, before this process stops. */
    default void leaveTerminal() {}

    /** Stops this process; returns once it has been continued. */
    default void stop() {}

    /** Takes up the terminal again, after this process was continued. */
    default void continued() {}
}
