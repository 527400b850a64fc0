package io.github.mvnrunner.engine.fork;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Waits for a virtual thread that is parked for ever. */
final class VirtualParkTestCase {
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void waits() throws Exception {
        Thread.ofVirtual().name("parked").start(this::parksForEver).join();
    }

    private void parksForEver() {
        try {
            never.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
