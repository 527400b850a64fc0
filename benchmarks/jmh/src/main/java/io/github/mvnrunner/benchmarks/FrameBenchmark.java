package io.github.mvnrunner.benchmarks;

import io.github.mvnrunner.worker.wire.Frame;
import io.github.mvnrunner.worker.wire.FrameReader;
import io.github.mvnrunner.worker.wire.FrameWriter;
import io.github.mvnrunner.worker.wire.NodeRecord;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What one frame costs the worker that writes it and the engine that reads it, the socket left out. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FrameBenchmark {
    private static final int FRAMES = 1_000;

    /** Which frame. */
    @Param({"started", "finished", "node"})
    public String kind;

    private final FrameWriter writer = new FrameWriter(OutputStream.nullOutputStream());
    private Frame frame;
    private byte[] bytes;

    /** Encodes what is decoded later. */
    @Setup
    public void encode() throws IOException {
        frame = switch (kind) {
            case "started" -> new WorkerFrame.Started(4711, 1_234_567_890L);
            case "finished" -> new WorkerFrame.Finished(4711, 1_234_567_890L, WorkerFrame.Status.SUCCESSFUL, null);
            default -> new WorkerFrame.Node(new NodeRecord(
                    4711, 47, "[engine:junit-jupiter]/[class:com.example.many.room00.Many0000Test]/[method:doesNothing000()]",
                    NodeRecord.Type.TEST, "doesNothing000()", "doesNothing000()", NodeRecord.Source.METHOD,
                    "com.example.many.room00.Many0000Test", "doesNothing000", "", List.of(), false, List.of(), null, false));
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FrameWriter all = new FrameWriter(out);
        for (int at = 0; at < FRAMES; at++) {
            all.write(frame);
        }
        bytes = out.toByteArray();
    }

    @Benchmark
    public void write() throws IOException {
        writer.write(frame);
    }

    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public void read(Blackhole hole) throws IOException {
        FrameReader reader = new FrameReader(new ByteArrayInputStream(bytes));
        for (int at = 0; at < FRAMES; at++) {
            hole.consume(reader.read());
        }
    }
}
