package io.github.mvnrunner.engine.event;

/**
 * Holds what was printed during one attempt.
 *
 * @param out standard output, decoded as UTF-8
 * @param err standard error, decoded as UTF-8
 * @param shared whether some of it may belong to another test of the same worker
 */
public record Output(String out, String err, boolean shared) {
    /** Nothing was printed. */
    public static final Output NONE = new Output("", "", false);

    /** {@return whether nothing was printed} */
    public boolean isEmpty() {
        return out.isEmpty() && err.isEmpty();
    }
}
