package io.github.mvnrunner.engine.link;

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
}
