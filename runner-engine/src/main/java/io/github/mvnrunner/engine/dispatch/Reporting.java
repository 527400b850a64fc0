package io.github.mvnrunner.engine.dispatch;

import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.exchange.Budget;
import io.github.mvnrunner.engine.exchange.Mailbox;
import io.github.mvnrunner.engine.time.TimeSource;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Tells a reporter what happens, in that order, on a thread of its own.
 *
 * <p>A unit that asks to start then doesn't wait until the files of the one before are written. Who reports faster than the
 * reporter listens is slowed down. One thread uses this; the reporter is called on another one, from the first event to
 * {@link #close}.
 */
final class Reporting implements AutoCloseable {
    private static final long MOST_WAITING = 8 << 20;
    private static final long EVENT = 4 << 10;

    /** Nobody sees this delay between events; without it each one would wake the thread, and be written to its file by itself. */
    static final Duration GATHER = Duration.ofMillis(10);

    private final RunReporter reporter;
    private final TimeSource time;
    private final Duration gather;

    /** When all was written that had been told by then. */
    private long flushed;

    private final Consumer<IOException> notReported;
    private final Consumer<RuntimeException> broke;
    private final Mailbox<Item> items = new Mailbox<>();
    private final Budget waiting = new Budget(MOST_WAITING);
    private final Thread thread = Thread.ofPlatform().name("reporter").unstarted(this::listen);

    /** What the reporter's thread is asked for. */
    private sealed interface Item {
        record Told(StampedEvent event) implements Item {}

        record Passed(CountDownLatch by) implements Item {}

        record Closed() implements Item {}
    }

    /**
     * A reporter that waits for its first event.
     *
     * @param gather for how long events that follow each other are kept, to be written together
     * @param notReported takes what keeps an event from being reported; called on the reporter's thread, as is the next
     * @param broke takes a bug of the reporter's, which goes on with the next event
     */
    Reporting(
            RunReporter reporter,
            TimeSource time,
            Duration gather,
            Consumer<IOException> notReported,
            Consumer<RuntimeException> broke) {
        this.reporter = reporter;
        this.time = time;
        this.gather = gather;
        this.flushed = time.nanos() - gather.toNanos();
        this.notReported = notReported;
        this.broke = broke;
    }

    void begin() {
        thread.start();
    }

    void tell(StampedEvent event) {
        waiting.take(size(event));
        items.post(new Item.Told(event));
    }

    /** Waits until all is reported that was told so far, but not longer than that. */
    void flush(Duration atMost) throws InterruptedException {
        CountDownLatch passed = new CountDownLatch(1);
        items.post(new Item.Passed(passed));
        LockSupport.unpark(thread);
        passed.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Waits until all is reported; an interrupt waits, too. */
    @Override
    public void close() {
        items.post(new Item.Closed());
        LockSupport.unpark(thread);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first event after a while is told at once: it may be the line above what a test prints to the terminal. */
    private void flushUnlessMoreComes() {
        long rest = gather.toNanos() - (time.nanos() - flushed);
        if (rest > 0 && items.isEmpty()) {
            LockSupport.parkNanos(rest);
        }
        if (items.isEmpty()) {
            flushed = time.nanos();
            guarded(reporter::flush);
        }
    }

    private void listen() {
        try {
            for (Item item = items.take(); !(item instanceof Item.Closed); item = items.take()) {
                switch (item) {
                    case Item.Told(StampedEvent event) -> {
                        guarded(() -> reporter.report(event));
                        waiting.giveBack(size(event));
                        flushUnlessMoreComes();
                    }
                    case Item.Passed(CountDownLatch by) -> {
                        guarded(reporter::flush);
                        by.countDown();
                    }
                    case Item.Closed _ -> throw new IllegalStateException("reports after the end");
                }
            }
            guarded(reporter::flush);
        } catch (InterruptedException e) {
            waiting.close(); // nobody does that; should it happen, nobody waits for us
        }
    }

    private interface Call {
        void run() throws IOException;
    }

    private void guarded(Call call) {
        try {
            call.run();
        } catch (IOException e) {
            notReported.accept(e);
        } catch (RuntimeException e) {
            broke.accept(e);
        } catch (Error e) {
            broke.accept(new IllegalStateException("a reporter failed", e));
        }
    }

    /** {@return about how much memory an event holds} */
    private static long size(StampedEvent event) {
        return event.event() instanceof RunEvent.WorkerOutput output ? EVENT + output.text().length() : EVENT;
    }
}
