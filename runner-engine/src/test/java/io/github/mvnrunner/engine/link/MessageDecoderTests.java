package io.github.mvnrunner.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.ResourceLock;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestMarks;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.catalog.TestSource;
import io.github.mvnrunner.engine.event.Thrown;
import io.github.mvnrunner.worker.wire.NodeRecord;
import io.github.mvnrunner.worker.wire.ThreadFrame;
import io.github.mvnrunner.worker.wire.ThreadRecord;
import io.github.mvnrunner.worker.wire.ThrowableRecord;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each frame is one message, and what it names is known. */
final class MessageDecoderTests {
    private static final byte[] BYTES = {1};
    private static final ThrowableRecord RECORD = new ThrowableRecord("E", "m", "E: m\n\tat x", true, null);
    private static final Thrown THROWN = new Thrown("E", Optional.of("m"), "E: m\n\tat x", "E: m\n\tat x", true);
    private static final ThreadRecord THREAD = new ThreadRecord(1, "main", "RUNNABLE", "at x");
    private static final ThreadStack STACK = new ThreadStack(1, "main", "RUNNABLE", "at x");
    private static final TestNode CLASS = node("c", Optional.empty(), TestNode.Kind.CONTAINER, Optional.empty());
    private static final TestNode TEST = node("c/t", Optional.of(CLASS.id()), TestNode.Kind.TEST, Optional.of("t"));

    /** In the order in which a worker would tell them. */
    private static final Map<WorkerFrame, WorkerMessage> FRAMES = new LinkedHashMap<>();

    static {
        FRAMES.put(node(0, -1, NodeRecord.Type.CONTAINER, "c", null), new WorkerMessage.Found(0, CLASS));
        FRAMES.put(node(1, 0, NodeRecord.Type.TEST, "c/t", "t"), new WorkerMessage.Found(1, TEST));
        FRAMES.put(new WorkerFrame.Problem("C", RECORD), new WorkerMessage.Unloadable("C", THROWN));
        FRAMES.put(
                new WorkerFrame.Discovered("1.14", List.of(0), true, 4, List.of(0)),
                new WorkerMessage.Discovered(List.of(CLASS), true, 4, List.of(CLASS)));
        FRAMES.put(new WorkerFrame.Started(1, 5), new WorkerMessage.Started(TEST, 5));
        FRAMES.put(new WorkerFrame.Skipped(1, null), new WorkerMessage.Skipped(TEST, Optional.empty()));
        FRAMES.put(finished(WorkerFrame.Status.SUCCESSFUL, null), new WorkerMessage.Succeeded(TEST, 6));
        FRAMES.put(
                finished(WorkerFrame.Status.ABORTED, RECORD), new WorkerMessage.Aborted(TEST, 6, Optional.of(THROWN)));
        FRAMES.put(finished(WorkerFrame.Status.FAILED, RECORD), new WorkerMessage.Failed(TEST, 6, THROWN));
        FRAMES.put(
                new WorkerFrame.ReportEntry(1, Map.of("k", "v")), new WorkerMessage.Published(TEST, Map.of("k", "v")));
        FRAMES.put(
                new WorkerFrame.Output(WorkerFrame.Stream.ERR, 1, true, BYTES),
                new WorkerMessage.Printed(Optional.of(TEST), true, true, BYTES));
        FRAMES.put(
                new WorkerFrame.Output(WorkerFrame.Stream.OUT, -1, false, BYTES),
                new WorkerMessage.Printed(Optional.empty(), false, false, BYTES));
        FRAMES.put(new WorkerFrame.Held(1, RECORD), new WorkerMessage.Held(1, TEST, Optional.of(THROWN)));
        FRAMES.put(new WorkerFrame.RetryDone(), new WorkerMessage.RetryDone());
        FRAMES.put(new WorkerFrame.UnitDone("c"), new WorkerMessage.UnitDone("c"));
        FRAMES.put(new WorkerFrame.Unreachable("c"), new WorkerMessage.Unreachable("c"));
        FRAMES.put(new WorkerFrame.PlanDone(), new WorkerMessage.PlanDone());
        FRAMES.put(new WorkerFrame.Properties(Map.of("k", "v")), new WorkerMessage.Properties(Map.of("k", "v")));
        FRAMES.put(
                new ThreadFrame.Dumped(3, "all", true, List.of(THREAD), null),
                new WorkerMessage.Dumped(new DumpAnswer(3, "all", true, List.of(STACK), Optional.empty())));
        FRAMES.put(new ThreadFrame.Leftovers(List.of(THREAD)), new WorkerMessage.Leftovers(List.of(STACK)));
        for (WorkerFrame.Reason reason : WorkerFrame.Reason.values()) {
            FRAMES.put(
                    new WorkerFrame.Goodbye(reason, 3, "at exit", RECORD),
                    new WorkerMessage.Goodbye(
                            WorkerMessage.Reason.valueOf(reason.name()), Optional.of("at exit"), Optional.of(THROWN)));
        }
        FRAMES.put(
                new WorkerFrame.Hello("token", 3, 7, "17"),
                new WorkerMessage.Senseless("a frame Hello in the middle"));
    }

    private final MessageDecoder decoder = new MessageDecoder("g:a");

    @Test
    void whatTwoWorkersTellAlikeIsKeptOnce() {
        NodePool pool = new NodePool();
        MessageDecoder one = new MessageDecoder("g:a", pool);
        MessageDecoder other = new MessageDecoder("g:a", pool);
        WorkerFrame root = node(0, -1, NodeRecord.Type.CONTAINER, "c", null);
        assertThat(found(other, root)).isSameAs(found(one, root));
        WorkerFrame test = node(1, 0, NodeRecord.Type.TEST, "c/t", "t");
        assertThat(found(other, test)).isSameAs(found(one, test));
        WorkerFrame renamed = node(2, 0, NodeRecord.Type.TEST, "c/t", "u");
        assertThat(found(other, renamed)).isNotEqualTo(found(one, test));
    }

    private static TestNode found(MessageDecoder decoder, WorkerFrame frame) {
        return ((WorkerMessage.Found) decoder.decode(frame)).node();
    }

    @Test
    void everyFrameIsOneMessage() {
        FRAMES.forEach((frame, message) -> assertThat(decoder.decode(frame)).isEqualTo(message));
    }

    @Test
    void everyFrameAndEveryMessageIsTried() {
        assertThat(FRAMES.keySet())
                .extracting(Object::getClass)
                .map(Class.class::cast)
                .containsAll(Arrays.asList(ThreadFrame.class.getClasses()).stream()
                        .filter(WorkerFrame.class::isAssignableFrom)
                        .toList());
        assertThat(FRAMES.values())
                .extracting(Object::getClass)
                .map(Class.class::cast)
                .containsAll(Arrays.asList(WorkerMessage.class.getPermittedSubclasses()));
    }

    @Test
    void nodeOfWhichNobodyWasToldMakesNoSense() {
        WorkerMessage senseless = new WorkerMessage.Senseless("a node 1 of which nobody was told");
        assertThat(decoder.decode(new WorkerFrame.Started(1, 5))).isEqualTo(senseless);
        assertThat(decoder.decode(new WorkerFrame.Skipped(1, "why"))).isEqualTo(senseless);
        assertThat(decoder.decode(finished(WorkerFrame.Status.FAILED, RECORD))).isEqualTo(senseless);
        assertThat(decoder.decode(new WorkerFrame.ReportEntry(1, Map.of()))).isEqualTo(senseless);
        assertThat(decoder.decode(new WorkerFrame.Discovered(null, List.of(1), false, 1, List.of()))).isEqualTo(senseless);
    }

    @Test
    void failureWithoutAThrowableIsAFailure() {
        decoder.decode(node(1, -1, NodeRecord.Type.TEST, "t", "t"));
        assertThat(decoder.decode(finished(WorkerFrame.Status.FAILED, null)))
                .isInstanceOfSatisfying(WorkerMessage.Failed.class, failed -> assertThat(failed.thrown().message())
                        .contains("it failed, and nothing was thrown"));
    }

    private static WorkerFrame finished(WorkerFrame.Status status, ThrowableRecord throwable) {
        return new WorkerFrame.Finished(1, 6, status, throwable);
    }

    private static WorkerFrame node(int index, int parent, NodeRecord.Type type, String id, String method) {
        return new WorkerFrame.Node(new NodeRecord(
                index,
                parent,
                id,
                type,
                "name",
                "legacy",
                NodeRecord.Source.CLASS,
                "C",
                method,
                null,
                List.of("tag"),
                false,
                List.of("a|b|READ"),
                "not today",
                true));
    }

    private static TestNode node(String id, Optional<TestId> parent, TestNode.Kind kind, Optional<String> method) {
        return new TestNode(
                new TestId("g:a", id),
                parent,
                kind,
                "name",
                "legacy",
                Optional.of(new TestSource("C", method, "")),
                List.of("tag"),
                false,
                List.of(new ResourceLock("a|b", ResourceLock.Access.READ)),
                new TestMarks(Optional.of("not today"), true));
    }
}
