package io.github.mvnrunner.worker.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class HoldClockTests {
    private final BlockingQueue<WorkerFrame> told = new LinkedBlockingQueue<>();
    private final Hold hold = new Hold(told::add);

    @Test
    void clockStandsStillWhileATestWaits() throws InterruptedException {
        hold.want();
        Thread test = new Thread(() -> hold.after(7, null));
        test.start();
        assertThat(told.take()).isInstanceOf(WorkerFrame.Held.class);
        long stopped = hold.nanoTime();
        long now = System.nanoTime();
        while (System.nanoTime() == now) {
            Thread.yield();
        }
        assertThat(hold.nanoTime()).isEqualTo(stopped);
        hold.goOn(7);
        test.join();
        assertThat(hold.nanoTime()).isGreaterThanOrEqualTo(stopped).isLessThan(System.nanoTime());
    }

    @Test
    void interruptWaitsForTheTest() throws InterruptedException {
        hold.want();
        Thread test = Thread.currentThread();
        Thread person = new Thread(() -> {
            test.interrupt();
            hold.goOn(7);
        });
        new Thread(() -> {
                    try {
                        told.take();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    person.start();
                })
                .start();
        hold.after(7, null);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void nobodyWaitsUnasked() {
        hold.after(7, new AssertionError());
        assertThat(told).isEmpty();
    }
}
