package io.github.mvnrunner.engine.platform;

/** A process could not be started. */
public final class SpawnFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What could not be done. */
    public enum Attempt {
        MAKE_PIPES,
        ENTER_DIRECTORY,
        ENCODE,
        EXECUTE
    }

    private final Attempt attempt;
    private final String subject;
    private final String error;

    SpawnFailure(Attempt attempt, String subject, String error) {
        this(attempt, subject, error, null);
    }

    SpawnFailure(Attempt attempt, String subject, String error, Throwable cause) {
        super(attempt + " " + subject + ": " + error, cause);
        this.attempt = attempt;
        this.subject = subject;
        this.error = error;
    }

    /** What was tried. */
    public Attempt attempt() {
        return attempt;
    }

    /** What it was tried with: the directory, the executable. */
    public String subject() {
        return subject;
    }

    /** The operating system's name of the error, such as {@code ENOENT}. */
    public String error() {
        return error;
    }
}
