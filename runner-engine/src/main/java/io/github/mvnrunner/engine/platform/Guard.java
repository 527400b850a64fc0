package io.github.mvnrunner.engine.platform;

/** Runs a sink's code, so that its mistakes don't stop ours. */
final class Guard {
    private Guard() {}

    static void run(Runnable sinkCall) {
        try {
            sinkCall.run();
        } catch (RuntimeException mistake) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, mistake);
        }
    }
}
