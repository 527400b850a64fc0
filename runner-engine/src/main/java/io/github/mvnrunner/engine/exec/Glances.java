package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.link.DumpAnswer;
import io.github.mvnrunner.engine.link.DumpDepth;
import io.github.mvnrunner.engine.link.ThreadStack;
import io.github.mvnrunner.engine.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks a worker what its running tests are doing, and never waits for it: a worker that does not answer in time has
 * nothing to say.
 *
 * <p>Confined to the thread of the unit that holds the worker.
 */
final class Glances {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private record Glance(int request, long deadline, Consumer<List<ThreadStack>> then) {}

    private final LiveWorker worker;
    private final TimeSource time;
    private final List<Glance> open = new ArrayList<>();

    Glances(LiveWorker worker, TimeSource time) {
        this.worker = worker;
        this.time = time;
    }

    /** Hands the stacks of the running tests to {@code then}, once; none if the worker can't tell. */
    void ask(Consumer<List<ThreadStack>> then) {
        if (worker.link == null || worker.gone()) {
            then.accept(List.of());
            return;
        }
        int request = worker.nextRequest();
        open.add(new Glance(request, time.nanos() + PATIENCE.toNanos(), then));
        worker.link.askForDump(request, DumpDepth.BRIEF);
    }

    void answered(DumpAnswer answer) {
        finish(open.stream().filter(glance -> glance.request == answer.request()).toList(), answer.running());
    }

    /** {@return when {@link #lookAtClock} has something to do, in nanoseconds of the time source} */
    long deadline() {
        long first = Long.MAX_VALUE;
        for (Glance glance : open) {
            first = Math.min(first, glance.deadline);
        }
        return first;
    }

    void lookAtClock() {
        if (open.isEmpty()) {
            return;
        }
        long now = time.nanos();
        finish(open.stream().filter(glance -> glance.deadline <= now).toList(), List.of());
    }

    /** The worker is gone: nobody waits any longer. */
    void giveUp() {
        finish(List.copyOf(open), List.of());
    }

    private void finish(List<Glance> done, List<ThreadStack> stacks) {
        open.removeAll(done);
        done.forEach(glance -> glance.then.accept(stacks));
    }
}
