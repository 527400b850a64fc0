package io.github.mvnrunner.engine.platform;

import java.util.ArrayList;
import java.util.List;

/** Descriptors of one side, closed together unless they were handed over. */
final class PipeEnds implements AutoCloseable {
    private static final int FIRST_FREE = 3;

    private final Libc libc;
    private final List<Integer> open = new ArrayList<>();

    PipeEnds(Libc libc) {
        this.libc = libc;
    }

    /** Makes a pipe that the child reads; answers our end. */
    static int childReads(Libc libc, PipeEnds theirs, PipeEnds ours) {
        int[] pipe = pipe(libc);
        theirs.open.add(pipe[0]);
        ours.open.add(pipe[1]);
        return pipe[1];
    }

    /** Makes a pipe that the child writes; answers our end. */
    static int childWrites(Libc libc, PipeEnds theirs, PipeEnds ours) {
        int[] pipe = pipe(libc);
        theirs.open.add(pipe[1]);
        ours.open.add(pipe[0]);
        return pipe[0];
    }

    /** If this process was started with 0, 1 or 2 closed, pipes that land there stay as placeholders. */
    private static int[] pipe(Libc libc) {
        int[] pipe = libc.pipe();
        while (Math.min(pipe[0], pipe[1]) < FIRST_FREE) {
            pipe = libc.pipe();
        }
        return pipe;
    }

    int last() {
        return open.getLast();
    }

    /** Leaves the descriptors to somebody else. */
    void release() {
        open.clear();
    }

    @Override
    public void close() {
        open.forEach(libc::close);
        open.clear();
    }
}
