package io.github.mvnrunner.engine.platform;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program that takes a slot and never gives it back. */
final class SlotHolderTestCase {
    private SlotHolderTestCase() {}

    public static void main(String[] arguments) throws InterruptedException {
        SlotLock slot = new SlotLocks(Path.of(arguments[0]), 1).tryAcquire().orElseThrow();
        System.out.println("holds " + slot.slot());
        new CountDownLatch(1).await();
    }
}
