package io.github.mvnrunner.worker.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FrameTests {
    static Stream<Frame> frames() {
        ThrowableRecord throwable = new ThrowableRecord("a.B", null, "a.B\n\tat c", true, "short");
        ThreadRecord thread = new ThreadRecord(7, "main", "WAITING", "\tat a.B\n");
        return Stream.of(
                new EngineFrame.Configure(
                        1,
                        map(),
                        true,
                        map(),
                        Arrays.asList(
                                new Selector(Selector.Kind.CLASS, "a.B"),
                                new Selector(Selector.Kind.UNIQUE_ID, "[engine:x]")),
                        Collections.singletonList("fast & !slow"),
                        Collections.emptyList(),
                        true,
                        false,
                        true,
                        false,
                        Collections.singletonList("a.B")),
                new EngineFrame.Launch(),
                new EngineFrame.Run("[engine:x]/[class:\u00fc]", map()),
                new EngineFrame.Finish(),
                new WorkerFrame.Hello("token", 1, 1L << 40, "25"),
                new WorkerFrame.Node(new NodeRecord(
                        1,
                        0,
                        "[id]",
                        NodeRecord.Type.TEST,
                        "name",
                        "legacy()",
                        NodeRecord.Source.METHOD,
                        "a.B",
                        "m",
                        "int",
                        Collections.singletonList("tag"),
                        true,
                        Collections.singletonList("db|READ_WRITE"),
                        "not today",
                        true)),
                new WorkerFrame.Discovered(null, Arrays.asList(1, 300), true, 4, Arrays.asList(300)),
                new WorkerFrame.Problem("a.B", throwable),
                new WorkerFrame.Started(7, -1),
                new WorkerFrame.Skipped(7, null),
                new WorkerFrame.Finished(7, Long.MAX_VALUE, WorkerFrame.Status.FAILED, throwable),
                new WorkerFrame.Finished(7, 2, WorkerFrame.Status.SUCCESSFUL, null),
                new WorkerFrame.ReportEntry(7, map()),
                new WorkerFrame.Output(WorkerFrame.Stream.ERR, -1, true, new byte[] {0, -1}),
                new WorkerFrame.UnitDone("[id]"),
                new WorkerFrame.Unreachable("[id]"),
                new WorkerFrame.PlanDone(),
                new WorkerFrame.Properties(map()),
                new WorkerFrame.Goodbye(WorkerFrame.Reason.EXIT_CALLED, -1, "stack", null),
                new EngineFrame.Dump(3, EngineFrame.Depth.FULL),
                new ThreadFrame.Dumped(3, "text", true, Collections.singletonList(thread), null),
                new ThreadFrame.Leftovers(Collections.singletonList(thread)),
                new EngineFrame.Hold(),
                new EngineFrame.GoOn(7),
                new EngineFrame.Retry(Collections.singletonList(new Selector(Selector.Kind.UNIQUE_ID, "[id]")), map()),
                new WorkerFrame.Held(7, throwable),
                new WorkerFrame.Held(7, null),
                new WorkerFrame.RetryDone(),
                new EngineFrame.Stop());
    }

    private static Map<String, String> map() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("key", "value");
        map.put("empty", "");
        return map;
    }

    @ParameterizedTest
    @MethodSource("frames")
    void whatIsWrittenIsRead(Frame frame) throws IOException {
        Frame read = read(bytes(frame));
        assertThat(read).hasSameClassAs(frame).usingRecursiveComparison().isEqualTo(frame);
        assertThat(bytes(read)).isEqualTo(bytes(frame));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void aFrameCutShortIsAnError(Frame frame) {
        byte[] bytes = bytes(frame);
        for (int length = 1; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(EOFException.class);
        }
    }

    /** Read by the engine's tests too: a change of these bytes is a change of the version. */
    @Test
    void theBytesAreGolden() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        frames().forEach(frame -> all.write(bytes(frame), 0, bytes(frame).length));
        assertThat(all.toByteArray()).isEqualTo(golden());
    }

    private static byte[] golden() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream file = FrameTests.class.getResourceAsStream("/wire/frames-v8.bin")) {
            for (int next = file.read(); next >= 0; next = file.read()) {
                bytes.write(next);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void theEndBetweenFramesIsClean() throws IOException {
        assertThat(read(new byte[0])).isNull();
    }

    @Test
    void garbageIsRefused() {
        assertRefused(new byte[] {0, 0, 0, 0});
        assertRefused(new byte[] {127, 0, 0, 0, 1});
        assertRefused(new byte[] {0, 0, 0, 1, 99});
        assertRefused(new byte[] {0, 0, 0, 5, Wire.RUN, 127, 0, 0, 0});
        assertRefused(new byte[] {0, 0, 0, 2, Wire.LAUNCH, 0});
    }

    private static void assertRefused(byte[] bytes) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(WireException.class);
    }

    @Test
    void aStringTooLongIsCut() throws IOException {
        char[] text = new char[Wire.MAX_STRING_BYTES];
        Arrays.fill(text, '\u20ac');
        EngineFrame.Run run = (EngineFrame.Run) read(bytes(new EngineFrame.Run(new String(text), map())));
        assertThat(run.topLevelUniqueId).endsWith("[cut: too long for the link]").doesNotContain("\ufffd");
    }

    @Test
    void whatIsAppendedComesBeforeWhatIsWrittenNextAndWithIt() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FrameWriter writer = new FrameWriter(bytes);
        writer.append(new EngineFrame.Hold());
        assertThat(bytes.size()).isZero();
        writer.write(new EngineFrame.Launch());
        FrameReader reader = new FrameReader(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(reader.read()).isInstanceOf(EngineFrame.Hold.class);
        assertThat(reader.read()).isInstanceOf(EngineFrame.Launch.class);
    }

    private static byte[] bytes(Frame frame) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new FrameWriter(bytes).write(frame);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static Frame read(byte[] bytes) throws IOException {
        return new FrameReader(new ByteArrayInputStream(bytes)).read();
    }
}
