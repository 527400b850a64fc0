package io.github.mvnrunner.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class MailboxTests {
    private static final Duration LONG = Duration.ofDays(365);

    private final Mailbox<Integer> mailbox = new Mailbox<>();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void allIsTakenOnceAndInTheOrderOfEachSender(boolean virtual) throws Exception {
        int senders = 4;
        int each = 20_000;
        CompletableFuture<List<Integer>> taken = new CompletableFuture<>();
        thread(virtual, () -> {
            List<Integer> all = new ArrayList<>();
            while (all.size() < senders * each) {
                all.add(all.size() % 2 == 0 ? mailbox.take() : mailbox.take(LONG).orElseThrow());
            }
            taken.complete(all);
        });
        CountDownLatch go = new CountDownLatch(1);
        for (int sender = 0; sender < senders; sender++) {
            int first = sender * each;
            thread(false, () -> {
                go.await();
                for (int message = first; message < first + each; message++) {
                    mailbox.post(message);
                }
            });
        }
        go.countDown();

        List<Integer> all = taken.get();
        assertThat(all).doesNotHaveDuplicates();
        for (int sender = 0; sender < senders; sender++) {
            int number = sender;
            assertThat(all.stream().filter(message -> message / each == number)).isSorted();
        }
        assertThat(mailbox.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void waitEndsWhenItsTimeIsUpHoweverLongTheOneBeforeWouldHaveWaited(boolean virtual) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<List<Object>> got = new CompletableFuture<>();
        thread(virtual, () -> {
            List<Object> results = new ArrayList<>();
            begun.countDown();
            results.add(mailbox.take(LONG));
            results.add(mailbox.take(Duration.ofMillis(20)));
            results.add(mailbox.take(Duration.ofMillis(10)));
            results.add(mailbox.take(Duration.ZERO));
            results.add(mailbox.take(Duration.ofMillis(-1)));
            got.complete(results);
        });
        begun.await();
        mailbox.post(1);
        assertThat(got.get().toString())
                .isEqualTo("[Optional[1], Optional.empty, Optional.empty, Optional.empty, Optional.empty]");
    }

    @Test
    void laterWaitIsNotEndedByTheTimeOfAnEarlierOne() throws Exception {
        CompletableFuture<Integer> got = new CompletableFuture<>();
        CountDownLatch once = new CountDownLatch(1);
        Thread taker = thread(true, () -> {
            mailbox.take(Duration.ofMillis(50));
            once.countDown();
            got.complete(mailbox.take(LONG).orElse(-1));
        });
        while (taker.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        mailbox.post(1);
        once.await();
        new CountDownLatch(1).await(200, TimeUnit.MILLISECONDS); // the first wait's time passes
        mailbox.post(7);
        assertThat(got.get()).isEqualTo(7);
    }

    @Test
    void anotherThreadMayTakeLater() throws Exception {
        for (int turn = 0; turn < 3; turn++) {
            CompletableFuture<Object> got = new CompletableFuture<>();
            thread(true, () -> got.complete(mailbox.take(Duration.ofMillis(10))));
            assertThat(got.get().toString()).isEqualTo("Optional.empty");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void interruptEndsAWaitAndKeepsTheMessages(boolean timed) throws Exception {
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread taker = thread(true, () -> {
            try {
                Object none = timed ? mailbox.take(LONG) : mailbox.take();
                thrown.completeExceptionally(new AssertionError("took " + none));
            } catch (InterruptedException e) {
                thrown.complete(e);
            }
        });
        taker.interrupt();
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);

        mailbox.post(1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(mailbox::take).isInstanceOf(InterruptedException.class);
        assertThat(mailbox.take()).isEqualTo(1);
    }

    @Test
    void someAreWithdrawnAndTheRestDrained() throws Exception {
        for (int message = 0; message < 6; message++) {
            mailbox.post(message);
        }
        assertThat(mailbox.holds(message -> message == 3)).isTrue();
        assertThat(mailbox.withdraw(message -> message % 2 == 1)).containsExactly(1, 3, 5);
        assertThat(mailbox.holds(message -> message == 3)).isFalse();
        assertThat(mailbox.take()).isEqualTo(0);
        assertThat(mailbox.drain()).containsExactly(2, 4);
        assertThat(mailbox.isEmpty()).isTrue();
    }

    private interface Body {
        void run() throws Exception;
    }

    private static Thread thread(boolean virtual, Body body) {
        Thread.Builder builder = virtual ? Thread.ofVirtual() : Thread.ofPlatform().daemon();
        return builder.start(() -> {
            try {
                body.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
