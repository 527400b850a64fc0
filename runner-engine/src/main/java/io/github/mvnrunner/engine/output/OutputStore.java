package io.github.mvnrunner.engine.output;

import java.nio.file.Path;

/**
 * Keeps the output of a run: little of it in memory, the rest in one temporary file.
 *
 * <p>Memory is bounded however much is printed: {@value OutputSpool#BUFFERED} bytes a stream while it is written to,
 * {@value OutputSpool#RESIDENT} bytes afterwards. The file has no name any more once it is open, where the operating
 * system allows that, so that nothing is left behind whatever ends this process; elsewhere it is removed when the
 * process exits. Safe for any thread.
 */
public final class OutputStore {
    private final SpillFile file;
    private final long most;

    /**
     * An empty store.
     *
     * @param directory where the file is made, when it is needed
     * @param most how many bytes of one stream are kept
     */
    public OutputStore(Path directory, long most) {
        this.file = new SpillFile(directory);
        this.most = most;
    }

    /** {@return how many bytes of one stream are kept} */
    public long most() {
        return most;
    }

    /** {@return an empty spool, for one stream} */
    public OutputSpool spool() {
        return new OutputSpool(file, most);
    }
}
