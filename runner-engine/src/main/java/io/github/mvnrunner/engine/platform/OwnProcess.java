package io.github.mvnrunner.engine.platform;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.util.Optional;

/** What this process does to itself. */
public final class OwnProcess {
    /** Linked before it is needed, because a stop that takes time may come after its continuation. */
    private final Optional<NativeCall> kill;

    /** Knows how to stop this process, where a process can be stopped. */
    public OwnProcess() {
        kill = OperatingSystem.current() == OperatingSystem.OTHER
                ? Optional.empty()
                : Optional.of(new NativeCall("kill", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT)));
    }

    /** Stops this process until it is continued; does nothing where a process can't be stopped. */
    public void stop() {
        kill.ifPresent(call -> call.with((int) ProcessHandle.current().pid(), ProcessSignal.STOP.number()));
    }

    /**
     * Ends this process without its shutdown hooks, once everything is written and closed.
     *
     * <p>An orderly exit of the JVM waits 0.3 s for threads in system calls, and those that poll for the others are in one
     * for good.
     */
    public static void leave(int code) {
        if (OperatingSystem.current() != OperatingSystem.OTHER) {
            new NativeCall("_exit", FunctionDescriptor.of(JAVA_INT, JAVA_INT)).with(code);
        }
        Runtime.getRuntime().halt(code);
    }

    /** From now on nothing that this process prints gets anywhere; its standard input must not be a terminal. */
    public static void fallSilent() {
        if (OperatingSystem.current() != OperatingSystem.OTHER) {
            NativeCall replace = new NativeCall("dup2", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
            replace.with(0, 1);
            replace.with(0, 2);
        }
    }

    /** Kills every process that descends from this one, and waits for nothing. */
    public void killDescendants() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }
}
