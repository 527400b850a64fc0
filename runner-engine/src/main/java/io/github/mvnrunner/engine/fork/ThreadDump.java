package io.github.mvnrunner.engine.fork;

import io.github.mvnrunner.engine.link.ThreadStack;
import java.util.List;

/**
 * Shows what the threads of a worker did at one moment.
 *
 * @param rung who gave it; {@link DumpRung#NONE} if nobody could
 * @param text all threads; empty if nobody could
 * @param notes why better ways gave nothing, and what is missing, one sentence each
 * @param deadlocked whether threads were seen to wait for each other for ever
 * @param running the stacks of the tests that ran, as far as they were recognised
 */
public record ThreadDump(
        DumpRung rung, String text, List<String> notes, boolean deadlocked, List<ThreadStack> running) {

    public ThreadDump {
        notes = List.copyOf(notes);
        running = List.copyOf(running);
    }

    /** {@return all of it, for a file} */
    public String whole() {
        return head() + "\n" + text;
    }

    /**
     * {@return what a person looks at first: the running tests' threads, deadlocks, threads in the project's code}
     *
     * @param lines how many lines it may have, at least 10
     */
    public String digest(int lines) {
        return head() + DumpDigest.of(this, lines - notes.size() - 1);
    }

    private String head() {
        StringBuilder head = new StringBuilder("Thread dump by ").append(rung.words()).append('\n');
        notes.forEach(note -> head.append("  ").append(note).append('\n'));
        return head.toString();
    }
}
