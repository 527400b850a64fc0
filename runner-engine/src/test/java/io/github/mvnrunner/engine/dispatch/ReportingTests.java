package io.github.mvnrunner.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.time.ManualTime;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReportingTests {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final List<String> reported = new CopyOnWriteArrayList<>();
    private final List<Exception> failures = new CopyOnWriteArrayList<>();
    private final ManualTime time = new ManualTime();
    private Duration gather = Duration.ofMillis(10);

    @Test
    void allIsReportedInItsOrderBeforeTheEnd() throws InterruptedException {
        List<String> told = new ArrayList<>();
        try (Reporting reporting = begun(event -> reported.add(text(event)))) {
            for (int i = 0; i < 1000; i++) {
                told.add("line " + i);
                reporting.tell(event("line " + i));
            }
        }
        assertThat(reported).isEqualTo(told);
    }

    @Test
    void whoTellsWaitsForNoReporter() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        try (Reporting reporting = begun(event -> await(told))) {
            reporting.tell(event("one"));
            reporting.tell(event("two"));
            told.countDown();
        }
    }

    @Test
    void whoTellsTooMuchWaits() throws InterruptedException {
        CountDownLatch listens = new CountDownLatch(1);
        AtomicBoolean allTold = new AtomicBoolean();
        try (Reporting reporting = begun(event -> {
            await(listens);
            reported.add(text(event));
        })) {
            Thread teller = Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 40; i++) {
                    reporting.tell(event("x".repeat(1 << 20)));
                }
                allTold.set(true);
            });
            while (teller.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            assertThat(allTold).isFalse();
            listens.countDown();
            teller.join();
        }
        assertThat(reported).hasSize(40);
    }

    @Test
    void whatIsFlushedIsReported() throws InterruptedException {
        try (Reporting reporting = begun(event -> reported.add(text(event)))) {
            reporting.tell(event("one"));
            reporting.flush(LONG);
            assertThat(reported).containsExactly("one");
        }
    }

    @Test
    void whatFollowsAtOnceIsFlushedTogether() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch flushed = new CountDownLatch(1);
        try (Reporting reporting = begun(new RunReporter() {
            @Override
            public void report(StampedEvent event) {
                await(told);
                reported.add(text(event));
            }

            @Override
            public void flush() {
                reported.add("flushed");
                flushed.countDown();
            }
        })) {
            reporting.tell(event("one"));
            reporting.tell(event("two"));
            told.countDown();
            flushed.await();
            assertThat(reported).containsExactly("one", "two", "flushed");
        }
    }

    @Test
    void firstEventAfterAWhileIsFlushedAtOnce() throws InterruptedException {
        gather = Duration.ofHours(1);
        CountDownLatch once = new CountDownLatch(1);
        CountDownLatch again = new CountDownLatch(2);
        try (Reporting reporting = begun(new RunReporter() {
            @Override
            public void report(StampedEvent event) {
                reported.add(text(event));
            }

            @Override
            public void flush() {
                reported.add("flushed");
                once.countDown();
                again.countDown();
            }
        })) {
            reporting.tell(event("one"));
            once.await();
            time.advance(gather);
            reporting.tell(event("two"));
            again.await();
            reporting.tell(event("kept"));
        }
        assertThat(reported).containsExactly("one", "flushed", "two", "flushed", "kept", "flushed");
    }

    @Test
    void failureIsPassedOnAndTheNextEventIsReported() throws InterruptedException {
        try (Reporting reporting = begun(event -> {
            reported.add(text(event));
            switch (text(event)) {
                case "full" -> throw new IOException("full");
                case "bug" -> throw new IllegalStateException("bug");
                case "deep" -> throw new StackOverflowError("deep");
                default -> {}
            }
        })) {
            List.of("full", "bug", "deep", "last").forEach(text -> reporting.tell(event(text)));
        }
        assertThat(reported).containsExactly("full", "bug", "deep", "last");
        assertThat(failures).extracting(Exception::getMessage).containsExactly("full", "bug", "a reporter failed");
    }

    private Reporting begun(RunReporter reporter) {
        Reporting reporting = new Reporting(reporter, time, gather, failures::add, failures::add);
        reporting.begin();
        return reporting;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static StampedEvent event(String text) {
        return new StampedEvent(Instant.EPOCH, Duration.ZERO, new RunEvent.WorkerOutput(0, 1, "g:a", false, text));
    }

    private static String text(StampedEvent event) {
        return ((RunEvent.WorkerOutput) event.event()).text();
    }
}
