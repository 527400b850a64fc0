package io.github.mvnrunner.worker.dump;

import io.github.mvnrunner.worker.wire.ThreadRecord;

/** Stacks as text. */
final class StackText {
    private StackText() {}

    static ThreadRecord record(int index, Thread thread, int frames) {
        Thread.State state = thread.getState();
        StackTraceElement[] stack = thread.getStackTrace();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(frames, stack.length); i++) {
            appendFrame(text, stack[i]);
        }
        return new ThreadRecord(index, thread.getName(), state.name(), text.toString());
    }

    /** As in a stack trace; loaders and modules, which only some Javas name here, are left out. */
    static void appendFrame(StringBuilder text, StackTraceElement frame) {
        text.append("\tat ").append(frame.getClassName()).append('.').append(frame.getMethodName()).append('(');
        text.append(place(frame)).append(")\n");
    }

    private static String place(StackTraceElement frame) {
        if (frame.isNativeMethod()) {
            return "Native Method";
        }
        if (frame.getFileName() == null) {
            return "Unknown Source";
        }
        return frame.getFileName() + (frame.getLineNumber() >= 0 ? ":" + frame.getLineNumber() : "");
    }
}
