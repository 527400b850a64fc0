package io.github.mvnrunner.engine.platform;

/**
 * Takes what comes from one spawned process.
 *
 * <p>Called on daemon threads that the platform owns, one a stream and one for the exit; must not block long: a stream
 * is not read meanwhile. Calls for one stream come in order; there is no order between streams and exit. A grandchild
 * that holds a stream delays its end of file past the exit, perhaps for ever. Of an
 * inherited stream nothing is told.
 */
public interface OutputSink {

    /** Bytes that the process, or a child of it, wrote; the array is the sink's to keep. */
    void bytes(boolean stderr, byte[] chunk);

    /** Nobody holds this stream open any more; called once a stream. */
    void endOfFile(boolean stderr);

    /** The process itself ended; called once. */
    void exited(ExitStatus status);
}
