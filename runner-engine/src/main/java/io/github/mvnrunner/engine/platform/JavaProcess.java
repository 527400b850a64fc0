package io.github.mvnrunner.engine.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** A process of the JDK's; stands for its group by walking its living descendants. */
final class JavaProcess implements SpawnedProcess {
    private static final int BUFFER_BYTES = 65_536;

    private final Process process;

    JavaProcess(Process process) {
        this.process = process;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public boolean signal(ProcessSignal signal) {
        return switch (signal) {
            case KILL -> destroyTree();
            case INTERRUPT, TERMINATE, HANGUP -> process.isAlive() && process.toHandle().destroy();
            case QUIT, STOP, TERMINAL_STOP, CONTINUE -> false;
        };
    }

    @Override
    public boolean signalLeader(ProcessSignal signal) {
        return switch (signal) {
            case KILL -> process.isAlive() && process.toHandle().destroyForcibly();
            case INTERRUPT, TERMINATE, HANGUP -> process.isAlive() && process.toHandle().destroy();
            case QUIT, STOP, TERMINAL_STOP, CONTINUE -> false;
        };
    }

    @Override
    public Optional<String> pipe(boolean stderr) {
        return Optional.empty();
    }

    @Override
    public void reap() {
        destroyTree();
    }

    /** From the top, so that nobody sees its child end and does something about it. */
    private boolean destroyTree() {
        boolean alive = process.isAlive();
        List<ProcessHandle> below = process.descendants().toList();
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
        return alive;
    }

    void attend(SpawnSpec spec, OutputSink sink) {
        spec.stdin().thenAccept(bytes -> daemon("stdin", () -> feed(bytes)));
        if (spec.captures(false)) {
            daemon("stdout", () -> read(process.getInputStream(), false, sink));
        }
        if (spec.captures(true)) {
            daemon("stderr", () -> read(process.getErrorStream(), true, sink));
        }
        daemon("exit", () -> awaitEnd(sink));
    }

    private void feed(byte[] bytes) {
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(bytes);
        } catch (IOException readerHasGone) {
            // as with EPIPE: who doesn't read needs no input
        }
    }

    private static void read(InputStream stream, boolean stderr, OutputSink sink) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (stream) {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                byte[] chunk = java.util.Arrays.copyOf(buffer, count);
                Guard.run(() -> sink.bytes(stderr, chunk));
            }
        } catch (IOException closed) {
            // the end of file follows
        }
        Guard.run(() -> sink.endOfFile(stderr));
    }

    private void awaitEnd(OutputSink sink) {
        ExitStatus status;
        try {
            status = new ExitStatus.Exited(process.waitFor());
        } catch (InterruptedException unexpected) {
            status = new ExitStatus.Unknown("interrupted while waiting");
        }
        ExitStatus result = status;
        Guard.run(() -> sink.exited(result));
    }

    private void daemon(String what, Runnable work) {
        Thread.ofPlatform().daemon().name("process-" + pid() + "-" + what).start(work);
    }
}
