package io.github.mvnrunner.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.worker.wire.EngineFrame;
import io.github.mvnrunner.worker.wire.Frame;
import io.github.mvnrunner.worker.wire.FrameReader;
import io.github.mvnrunner.worker.wire.FrameWriter;
import io.github.mvnrunner.worker.wire.Selector;
import io.github.mvnrunner.worker.wire.ThreadFrame;
import io.github.mvnrunner.worker.wire.Wire;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.platform.engine.TestEngine;

/** A real worker, with the test as its engine. */
final class WorkerProcess implements AutoCloseable {
    /** In milliseconds, for a machine that is very busy. */
    private static final int PATIENCE = 120_000;

    final Transcript transcript = new Transcript();
    private final Process process;
    private final Socket socket;
    private final FrameReader reader;
    private final FrameWriter writer;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final List<Selector> selectors = new ArrayList<>();
    private boolean categories;
    private final List<String> includeTags = new ArrayList<>();
    private int dumps;

    private WorkerProcess(Process process, Socket socket) throws IOException {
        this.process = process;
        this.socket = socket;
        socket.setSoTimeout(PATIENCE);
        this.reader = new FrameReader(socket.getInputStream());
        this.writer = new FrameWriter(socket.getOutputStream());
    }

    static WorkerProcess on(Platform platform, String... jvmOptions) throws IOException {
        List<String> options = new ArrayList<>();
        Collections.addAll(options, jvmOptions);
        return start(platform.command(options));
    }

    /** With one more engine, which is registered in that directory. */
    static WorkerProcess with(Class<? extends TestEngine> engine, Platform platform, Path directory) throws IOException {
        Files.write(
                Files.createDirectories(directory.resolve("META-INF/services")).resolve(TestEngine.class.getName()),
                Collections.singletonList(engine.getName()));
        return start(platform.command(directory.toFile()));
    }

    private static WorkerProcess start(List<String> command) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(PATIENCE);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(new File("target/worker-output.txt"))
                    .start();
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write((server.getLocalPort() + " c0ffee\n").getBytes(StandardCharsets.US_ASCII));
            }
            return new WorkerProcess(process, server.accept());
        }
    }

    WorkerProcess parameter(String key, String value) {
        parameters.put(key, value);
        return this;
    }

    WorkerProcess includeTag(String expression) {
        includeTags.add(expression);
        return this;
    }

    WorkerProcess categories() {
        categories = true;
        return this;
    }

    WorkerProcess select(String... fixtures) {
        for (String fixture : fixtures) {
            selectors.add(
                    fixture.startsWith("[")
                            ? new Selector(Selector.Kind.UNIQUE_ID, fixture)
                            : new Selector(Selector.Kind.CLASS, Transcript.FIXTURES + fixture));
        }
        return this;
    }

    WorkerProcess discover(boolean gated) throws IOException {
        send(new EngineFrame.Configure(
                Wire.VERSION,
                Collections.singletonMap("given.property", "yes"),
                true,
                parameters,
                selectors,
                includeTags,
                Collections.emptyList(),
                categories,
                false,
                gated,
                true,
                Collections.emptyList()));
        return readUntil(WorkerFrame.Discovered.class);
    }

    /** Everything in one go, to the end. */
    Transcript runAll() throws IOException, InterruptedException {
        discover(false).send(new EngineFrame.Launch());
        return finish();
    }

    WorkerProcess launch() throws IOException {
        return send(new EngineFrame.Launch());
    }

    /** Runs one unit to its end. */
    WorkerProcess run(String fixture) throws IOException {
        send(new EngineFrame.Run(transcript.topLevelId(fixture), Collections.emptyMap()));
        return readUntil(WorkerFrame.UnitDone.class);
    }

    Transcript finish() throws IOException, InterruptedException {
        send(new EngineFrame.Finish());
        return readToEnd(0);
    }

    Transcript readToEnd(int expectedExit) throws IOException, InterruptedException {
        for (Frame frame = reader.read(); frame != null; frame = reader.read()) {
            transcript.add((WorkerFrame) frame);
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(expectedExit);
        return transcript;
    }

    void hangUp() throws IOException {
        socket.close();
    }

    int awaitExit() throws InterruptedException {
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** Asks what the threads do; other frames that come meanwhile are kept. */
    ThreadFrame.Dumped dump(EngineFrame.Depth depth) throws IOException {
        send(new EngineFrame.Dump(++dumps, depth)).readUntil(ThreadFrame.Dumped.class);
        ThreadFrame.Dumped dumped =
                (ThreadFrame.Dumped) transcript.frames.get(transcript.frames.size() - 1);
        assertThat(dumped.request).isEqualTo(dumps);
        return dumped;
    }

    /** Asks for whole dumps until one is as expected, since a test says that it starts before it does anything. */
    ThreadFrame.Dumped dumpWith(Predicate<ThreadFrame.Dumped> expected) throws IOException {
        ThreadFrame.Dumped dumped = dump(EngineFrame.Depth.FULL);
        while (!expected.test(dumped)) {
            assertThat(dumps).as(dumped.text).isLessThan(1_000);
            dumped = dump(EngineFrame.Depth.FULL);
        }
        return dumped;
    }

    WorkerProcess readUntil(Class<? extends WorkerFrame> type) throws IOException {
        Frame frame;
        do {
            frame = reader.read();
            assertThat(frame).as("after %s", transcript.lines()).isNotNull();
            transcript.add((WorkerFrame) frame);
        } while (!type.isInstance(frame));
        return this;
    }

    WorkerProcess send(EngineFrame frame) throws IOException {
        writer.write(frame);
        return this;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        process.destroyForcibly();
    }
}
