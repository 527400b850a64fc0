package io.github.mvnrunner.worker.junit;

/** Is told on the executing thread which node it now executes. */
public interface NodeWatcher {
    /** What kind of node starts. */
    enum Kind {
        ENGINE,
        CONTAINER,
        TEST
    }

    /**
     * A node starts on the calling thread.
     *
     * @param label what a person would call it, such as {@code example.FooTest.bar()}
     */
    void started(int index, Kind kind, String label);

    /** A node ended; what it printed has left before this returns. */
    void finished(int index);
}
