package io.github.mvnrunner.worker.dump;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Map;

/** The platform threads with their locks, in about the words of {@code jstack}. */
final class PlatformThreads {
    final String text;
    final boolean deadlocked;

    private PlatformThreads(String text, boolean deadlocked) {
        this.text = text;
        this.deadlocked = deadlocked;
    }

    static PlatformThreads look(Map<Long, String> marks) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        boolean synchronizers = threads.isSynchronizerUsageSupported();
        // Deadlocks first: one that is found is for ever, so the stacks taken afterwards show it.
        long[] stuck = synchronizers ? threads.findDeadlockedThreads() : threads.findMonitorDeadlockedThreads();
        ThreadInfo[] infos = threads.dumpAllThreads(threads.isObjectMonitorUsageSupported(), synchronizers);
        StringBuilder text = new StringBuilder();
        appendHead(text);
        if (stuck != null) {
            appendDeadlock(text, threads.getThreadInfo(stuck));
        }
        for (ThreadInfo info : infos) {
            if (info != null) {
                append(text, info, marks.getOrDefault(info.getThreadId(), ""));
            }
        }
        return new PlatformThreads(text.toString(), stuck != null);
    }

    private static void appendHead(StringBuilder text) {
        text.append("Threads of ")
                .append(System.getProperty("java.vm.name"))
                .append(' ')
                .append(System.getProperty("java.runtime.version"))
                .append("\n\n");
    }

    private static void appendDeadlock(StringBuilder text, ThreadInfo[] stuck) {
        text.append("Deadlock: these threads wait for each other for ever\n");
        for (ThreadInfo info : stuck) {
            if (info != null) {
                text.append("  \"").append(info.getThreadName()).append('"');
                appendWaiting(text, info);
                text.append('\n');
            }
        }
        text.append('\n');
    }

    private static void append(StringBuilder text, ThreadInfo info, String mark) {
        text.append('"').append(oneLine(info.getThreadName())).append("\" #").append(info.getThreadId()).append(' ');
        text.append(info.getThreadState());
        appendWaiting(text, info);
        text.append(info.isSuspended() ? " (suspended)" : "").append(info.isInNative() ? " (in native)" : "");
        text.append(mark).append('\n');
        appendStack(text, info);
        for (LockInfo lock : info.getLockedSynchronizers()) {
            text.append("\t- holds ").append(lock).append('\n');
        }
        text.append('\n');
    }

    private static String oneLine(String name) {
        return name.replace('\n', ' ').replace('\r', ' ');
    }

    private static void appendWaiting(StringBuilder text, ThreadInfo info) {
        if (info.getLockInfo() != null) {
            text.append(" on ").append(info.getLockInfo());
        }
        if (info.getLockOwnerName() != null) {
            text.append(" held by \"").append(info.getLockOwnerName()).append("\" #").append(info.getLockOwnerId());
        }
    }

    private static void appendStack(StringBuilder text, ThreadInfo info) {
        StackTraceElement[] stack = info.getStackTrace();
        for (int depth = 0; depth < stack.length; depth++) {
            StackText.appendFrame(text, stack[depth]);
            for (MonitorInfo monitor : info.getLockedMonitors()) {
                if (monitor.getLockedStackDepth() == depth) {
                    text.append("\t- locked ").append(monitor).append('\n');
                }
            }
        }
    }
}
