package io.github.mvnrunner.engine.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.github.mvnrunner.engine.platform.SpawnFailure.Attempt;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Spawns through the C library.
 *
 * <p>{@link Process} won't do: it drains and closes its pipes when the leader exits, so an end of file says nothing
 * about who still holds them, and its exit value can't tell a signal from a code.
 */
final class PosixSpawner implements ProcessSpawner {
    /** What a pipe takes without a reader on every system. */
    private static final int SAFE_PIPE_BYTES = 4096;

    private static final Charset NATIVE = nativeCharset();

    private final Libc libc;
    private final Children children;

    PosixSpawner(Libc libc, Children children) {
        this.libc = libc;
        this.children = children;
    }

    @Override
    public SpawnedProcess spawn(SpawnSpec spec, OutputSink sink) {
        try (PipeEnds theirs = new PipeEnds(libc);
                PipeEnds ours = new PipeEnds(libc)) {
            int stdin = PipeEnds.childReads(libc, theirs, ours);
            int[] descriptors = {theirs.last(), 1, 2};
            int[] outputs = {-1, -1};
            for (int stream = 0; stream < 2; stream++) {
                if (spec.captures(stream == 1)) {
                    outputs[stream] = PipeEnds.childWrites(libc, theirs, ours);
                    descriptors[stream + 1] = theirs.last();
                }
            }
            int pid = start(spec, descriptors);
            ours.release();
            return attend(spec, sink, pid, stdin, outputs);
        }
    }

    @Override
    public List<ProcessHandle> adopted() {
        children.collectAdopted();
        return children.adopted();
    }

    private SpawnedProcess attend(SpawnSpec spec, OutputSink sink, int pid, int stdin, int[] outputs) {
        List<Optional<String>> pipes =
                IntStream.of(outputs).mapToObj(KernelView::nameOfOwn).toList(); // while they are surely open
        spec.stdin().thenAccept(bytes -> feed(pid, stdin, bytes));
        for (int stream = 0; stream < 2; stream++) {
            if (outputs[stream] >= 0) {
                boolean stderr = stream == 1;
                daemon(pid, stderr ? "stderr" : "stdout", new PipeReader(libc, outputs[stream], stderr, sink));
            }
        }
        PosixProcess process = new PosixProcess(libc, children, pid, pipes);
        daemon(pid, "exit", () -> process.awaitEnd(sink));
        return process;
    }

    private void feed(int pid, int descriptor, byte[] bytes) {
        PipeWriter writer = new PipeWriter(libc, descriptor, bytes);
        if (bytes.length <= SAFE_PIPE_BYTES) {
            writer.run();
        } else {
            daemon(pid, "stdin", writer);
        }
    }

    private static void daemon(int pid, String what, Runnable work) {
        Thread.ofPlatform().daemon().name("process-" + pid + "-" + what).start(work);
    }

    private int start(SpawnSpec spec, int[] descriptors) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment program = string(arena, spec.command().getFirst());
            MemorySegment directory = string(arena, spec.directory().toString());
            MemorySegment arguments = strings(arena, spec.command());
            MemorySegment environment = strings(arena, spec.environment().entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .toList());
            return children.spawn(() -> {
                long pid = libc.spawn(arena, program, directory, arguments, environment, descriptors);
                if (pid < 0) {
                    throw failure(spec, Errno.name((int) -pid));
                }
                return (int) pid;
            });
        }
    }

    /** The system names the error only, not whether it met it in the directory or the executable. */
    private static SpawnFailure failure(SpawnSpec spec, String error) {
        return Files.isDirectory(spec.directory()) && Files.isExecutable(spec.directory())
                ? new SpawnFailure(Attempt.EXECUTE, spec.command().getFirst(), error)
                : new SpawnFailure(Attempt.ENTER_DIRECTORY, spec.directory().toString(), error);
    }

    private static MemorySegment strings(Arena arena, List<String> values) {
        MemorySegment array = arena.allocate(ADDRESS, values.size() + 1L);
        for (int i = 0; i < values.size(); i++) {
            array.setAtIndex(ADDRESS, i, string(arena, values.get(i)));
        }
        return array;
    }

    private static MemorySegment string(Arena arena, String value) {
        if (value.indexOf('\0') >= 0) {
            throw new SpawnFailure(Attempt.ENCODE, value.replace("\0", "\\0"), "EINVAL");
        }
        byte[] bytes = value.getBytes(NATIVE);
        MemorySegment segment = arena.allocate(bytes.length + 1L);
        MemorySegment.copy(bytes, 0, segment, JAVA_BYTE, 0, bytes.length);
        return segment;
    }

    /** In the C locale Java would turn every other character into a question mark. */
    private static Charset nativeCharset() {
        Charset charset = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }
}
