package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.catalog.TestSource;
import io.github.mvnrunner.engine.fork.DumpInput;
import io.github.mvnrunner.engine.fork.DumpTarget;
import io.github.mvnrunner.engine.fork.RunningTest;
import io.github.mvnrunner.engine.fork.ThreadDump;
import io.github.mvnrunner.engine.fork.WorkerDump;
import io.github.mvnrunner.engine.time.TimeSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a worker does whose test has used up its time, once.
 *
 * <p>Confined to the thread of the unit that holds the worker.
 */
final class Examination {
    private final LiveWorker worker;
    private final TimeSource time;
    private final Consumer<byte[]> output;
    private final Runnable done;
    private @Nullable WorkerDump climbing;
    private @Nullable ThreadDump dump;

    /**
     * Knows whom to ask.
     *
     * @param output takes what is printed meanwhile and is no dump
     * @param done called once there is a dump
     */
    Examination(LiveWorker worker, TimeSource time, Consumer<byte[]> output, Runnable done) {
        this.worker = worker;
        this.time = time;
        this.output = output;
        this.done = done;
    }

    /** Begins; what the worker prints may hold the dump only if that is captured. */
    void begin(List<TestNode> running, boolean outputCaptured) {
        if (worker.process != null) {
            climbing = WorkerDump.start(
                    new DumpTarget(
                            worker.process,
                            Optional.ofNullable(worker.link),
                            worker.module.jvm().executable(),
                            worker.module.jvm().arguments(),
                            outputCaptured,
                            running.stream().flatMap(this::numbered).toList()),
                    worker.nextRequest(),
                    input -> worker.inbox.post(new UnitInput.Dump(input)),
                    output,
                    time);
        }
    }

    private Stream<RunningTest> numbered(TestNode node) {
        return worker.nodes.of(node.id()).stream()
                .map(number -> new RunningTest(
                        number,
                        node.source().map(TestSource::className).orElse(""),
                        node.source().flatMap(TestSource::methodName),
                        node.displayName()));
    }

    /** {@return whether what the worker prints now may belong to a dump} */
    boolean listens() {
        return climbing != null && dump == null;
    }

    /** Takes in what happened; no news if nobody asked. */
    void take(DumpInput input) {
        if (climbing != null) {
            climbing.take(input).filter(_ -> dump == null).ifPresent(found -> {
                dump = found;
                done.run();
            });
        }
    }

    /** {@return when to {@link #lookAtClock}, in nanoseconds of the time source} */
    long deadline() {
        return climbing == null ? Long.MAX_VALUE : climbing.deadline();
    }

    void lookAtClock() {
        if (time.nanos() >= deadline()) {
            take(new DumpInput.TimeUp());
        }
    }

    /** {@return what was found, empty if nobody asked} */
    Optional<ThreadDump> dump() {
        return Optional.ofNullable(dump);
    }
}
