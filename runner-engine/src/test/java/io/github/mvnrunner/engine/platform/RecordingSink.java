package io.github.mvnrunner.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps what a process says, and waits for it. */
final class RecordingSink implements OutputSink {
    private static final long PATIENCE_SECONDS = 30;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();

    /** Guarded by the lock. */
    private final ByteArrayOutputStream[] streams = {new ByteArrayOutputStream(), new ByteArrayOutputStream()};

    private final CountDownLatch[] ends = {new CountDownLatch(1), new CountDownLatch(1)};
    private final CompletableFuture<ExitStatus> exit = new CompletableFuture<>();
    private final AtomicInteger endsSeen = new AtomicInteger();

    @Override
    public void bytes(boolean stderr, byte[] chunk) {
        lock.lock();
        try {
            streams[stderr ? 1 : 0].writeBytes(chunk);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void endOfFile(boolean stderr) {
        endsSeen.incrementAndGet();
        ends[stderr ? 1 : 0].countDown();
    }

    @Override
    public void exited(ExitStatus status) {
        exit.complete(status);
    }

    ExitStatus awaitExit() throws Exception {
        return exit.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Everything written to stdout, once nobody can write more. */
    String awaitOutput() throws InterruptedException {
        return awaitStream(0);
    }

    String awaitErrors() throws InterruptedException {
        return awaitStream(1);
    }

    /** Waits until stdout holds a text; answers all of it. */
    String awaitText(String text) throws InterruptedException {
        long patience = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        lock.lock();
        try {
            while (!text(0).contains(text)) {
                patience = grown.awaitNanos(patience);
                assertThat(patience).as("time left to wait for %s in %s", text, text(0)).isPositive();
            }
            return text(0);
        } finally {
            lock.unlock();
        }
    }

    boolean outputEnded() {
        return ends[0].getCount() == 0;
    }

    int endsSeen() {
        return endsSeen.get();
    }

    private String awaitStream(int stream) throws InterruptedException {
        assertThat(ends[stream].await(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("end of file").isTrue();
        lock.lock();
        try {
            return text(stream);
        } finally {
            lock.unlock();
        }
    }

    private String text(int stream) {
        return streams[stream].toString(StandardCharsets.UTF_8);
    }
}
