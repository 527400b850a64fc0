package io.github.mvnrunner.engine.link;

import io.github.mvnrunner.worker.wire.ThreadRecord;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.util.List;
import java.util.Optional;

/**
 * Holds what a worker said about its threads.
 *
 * @param request the question that this answers
 * @param text every thread; empty for a glance, or when the worker could not
 * @param deadlocked whether threads wait for each other for ever
 * @param running the threads that execute a node
 * @param failure why there is no text, or not all of it
 */
public record DumpAnswer(
        int request, String text, boolean deadlocked, List<ThreadStack> running, Optional<String> failure) {

    public DumpAnswer {
        running = List.copyOf(running);
    }

    /** {@return what a frame holds} */
    public static DumpAnswer of(WorkerFrame.Dumped frame) {
        return new DumpAnswer(
                frame.request,
                frame.text,
                frame.deadlocked,
                stacks(frame.running),
                Optional.ofNullable(frame.failure));
    }

    /** {@return the threads that a worker leaves behind} */
    public static List<ThreadStack> of(WorkerFrame.Leftovers frame) {
        return stacks(frame.threads);
    }

    private static List<ThreadStack> stacks(List<ThreadRecord> records) {
        return records.stream()
                .map(record -> new ThreadStack(record.index, record.name, record.state, record.stack))
                .toList();
    }
}
