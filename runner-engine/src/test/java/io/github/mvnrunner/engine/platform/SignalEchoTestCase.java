package io.github.mvnrunner.engine.platform;

import java.util.concurrent.CountDownLatch;

/** A program that prints the signals it receives instead of ending. */
final class SignalEchoTestCase {
    private SignalEchoTestCase() {}

    public static void main(String[] arguments) throws InterruptedException {
        Signals signals = Signals.install(System.out::println);
        if (arguments.length > 0) {
            signals.close();
        }
        System.out.println("ready");
        new CountDownLatch(1).await();
    }
}
