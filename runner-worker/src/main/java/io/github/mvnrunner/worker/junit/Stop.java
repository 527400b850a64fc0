package io.github.mvnrunner.worker.junit;

/**
 * The brake of a worker: once it is pulled nothing more starts.
 *
 * <p>What runs goes on, and containers are torn down. Nothing is told of what did not start, so that the engine knows
 * that it is still owed. There is one in a JVM, because TestNG makes the listener that asks for it by its name.
 */
public final class Stop {
    public static final Stop OF_THIS_JVM = new Stop();

    /** The reason that is given for what does not start. */
    public static final String REASON = "mvnrunner: nothing more is to start";

    /** What JUnit 6 gives for it, once its token is cancelled. */
    private static final String JUNIT_REASON = "Execution cancelled";

    private volatile boolean pulled;
    private Runnable alsoThen = () -> {}; // guarded by this

    private Stop() {}

    /** The engine wants nothing more to start, from now on. */
    public synchronized void pull() {
        pulled = true;
        alsoThen.run();
    }

    /** Says what else is to happen then, or now if it has been pulled. */
    synchronized void onPull(Runnable action) {
        alsoThen = action;
        if (pulled) {
            action.run();
        }
    }

    public boolean isPulled() {
        return pulled;
    }

    /** Whether a node was skipped for this reason. */
    boolean isMeantBy(String reason) {
        return REASON.equals(reason) || pulled && JUNIT_REASON.equals(reason);
    }
}
