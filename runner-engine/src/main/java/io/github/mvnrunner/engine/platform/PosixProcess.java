package io.github.mvnrunner.engine.platform;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A spawned process, which stays a zombie from its end until it is reaped.
 *
 * <p>The zombie is what keeps its process id, and so its group's id, from being given to somebody else: signals are
 * sent under the lock and only before it is collected.
 */
final class PosixProcess implements SpawnedProcess {
    private enum State {
        RUNNING,
        DOOMED,
        ENDED,
        REAPED
    }

    private final Libc libc;
    private final Children children;
    private final int pid;
    private final List<Optional<String>> pipes;
    private final ReentrantLock lock = new ReentrantLock();

    /** Guarded by the lock. */
    private State state = State.RUNNING;

    /**
     * A process that runs.
     *
     * @param pipes the names of the pipes of its stdout and stderr, or less
     */
    PosixProcess(Libc libc, Children children, int pid, List<Optional<String>> pipes) {
        this.libc = libc;
        this.children = children;
        this.pid = pid;
        this.pipes = List.copyOf(pipes);
    }

    @Override
    public long pid() {
        return pid;
    }

    @Override
    public boolean signal(ProcessSignal signal) {
        lock.lock();
        try {
            return state != State.REAPED && libc.killGroup(pid, signal.number()) == 0;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean signalLeader(ProcessSignal signal) {
        lock.lock();
        try {
            return state == State.RUNNING && libc.kill(pid, signal.number()) == 0;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<String> pipe(boolean stderr) {
        return pipes.get(stderr ? 1 : 0);
    }

    @Override
    public void reap() {
        lock.lock();
        try {
            switch (state) {
                case RUNNING -> {
                    libc.killGroup(pid, ProcessSignal.KILL.number());
                    state = State.DOOMED;
                }
                case ENDED -> collect();
                case DOOMED, REAPED -> {}
            }
        } finally {
            lock.unlock();
        }
        children.collectAdopted();
    }

    /** Runs on a thread of its own. */
    void awaitEnd(OutputSink sink) {
        ExitStatus status = libc.awaitEnd(pid);
        lock.lock();
        try {
            boolean doomed = state == State.DOOMED;
            state = State.ENDED;
            if (doomed) {
                collect();
            }
        } finally {
            lock.unlock();
        }
        Guard.run(() -> sink.exited(status));
    }

    /** Gives the process id back at once if nothing is left of the group, else as soon as that is dead. */
    private void collect() {
        state = State.REAPED;
        libc.killGroup(pid, ProcessSignal.KILL.number());
        if (children.membersOf(pid).isEmpty()) {
            children.collect(pid);
        } else {
            Thread.ofPlatform().daemon().name("process-" + pid + "-reap").start(() -> {
                children.clearGroup(pid);
                children.collect(pid);
            });
        }
    }
}
