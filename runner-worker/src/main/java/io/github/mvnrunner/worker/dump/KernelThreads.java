package io.github.mvnrunner.worker.dump;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Asks the kernel whether threads sleep that Java calls runnable.
 *
 * <p>One that waits in a system call, for a connection or an event, is {@code RUNNABLE} to Java, and so is one that
 * can't get a processor. Only Linux tells them apart; it knows the first 15 bytes of a thread's name.
 */
final class KernelThreads {
    private static final int NAME_BYTES = 15;

    private final File tasks;

    KernelThreads() {
        this(new File("/proc/self/task"));
    }

    KernelThreads(File tasks) {
        this.tasks = tasks;
    }

    /** Whether every thread of this name, and at least one, sleeps until something happens. False if nobody knows. */
    boolean sleeps(String name) {
        String[] ids = tasks.list();
        if (ids == null) {
            return false;
        }
        byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
        String start = new String(wanted, 0, Math.min(wanted.length, NAME_BYTES), StandardCharsets.ISO_8859_1);
        boolean found = false;
        for (String id : ids) {
            String stat = stat(id);
            int end = stat.lastIndexOf(')');
            if (end > 0 && stat.substring(stat.indexOf('(') + 1, end).equals(start)) {
                if (!stat.startsWith(") S", end)) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }

    /** One line, {@code id (name) state …}; empty if the thread has gone. */
    private String stat(String id) {
        Path file = new File(new File(tasks, id), "stat").toPath();
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
