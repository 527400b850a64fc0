package io.github.mvnrunner.engine.platform;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;

/** What this process does to itself. */
public final class OwnProcess {
    private OwnProcess() {}

    /** Stops this process until it is continued; does nothing where a process can't be stopped. */
    public static void stop() {
        if (OperatingSystem.current() != OperatingSystem.OTHER) {
            new NativeCall("kill", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT))
                    .with((int) ProcessHandle.current().pid(), ProcessSignal.STOP.number());
        }
    }

    /** Kills every process that descends from this one, and waits for nothing. */
    public static void killDescendants() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }
}
