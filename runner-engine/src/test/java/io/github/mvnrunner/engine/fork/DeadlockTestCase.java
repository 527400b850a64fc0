package io.github.mvnrunner.engine.fork;

import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

/** Two threads take two locks in opposite order. */
final class DeadlockTestCase {
    private final Object left = new Object();
    private final Object right = new Object();
    private final CyclicBarrier bothHoldOne = new CyclicBarrier(2);

    @Test
    void locks() throws Exception {
        new Thread(() -> take(right, left), "other-side").start();
        take(left, right);
    }

    private void take(Object first, Object second) {
        synchronized (first) {
            meet();
            synchronized (second) {
                throw new IllegalStateException("no deadlock");
            }
        }
    }

    private void meet() {
        try {
            bothHoldOne.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
