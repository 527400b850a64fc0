package io.github.mvnrunner.engine.event;

/**
 * Holds what was printed during one attempt.
 *
 * @param out standard output, decoded as UTF-8
 * @param err standard error, decoded as UTF-8
 * @param shared whether some of it may belong to another test of the same worker
 */
public record Output(Printed out, Printed err, boolean shared) {
    /** Nothing was printed. */
    public static final Output NONE = new Output("", "", false);

    /** Holds output that is little. */
    public Output(String out, String err, boolean shared) {
        this(Printed.of(out), Printed.of(err), shared);
    }

    /** {@return whether nothing was printed} */
    public boolean isEmpty() {
        return out.isEmpty() && err.isEmpty();
    }

    /** {@return this and what was printed after it} */
    public Output then(Output later) {
        return new Output(out.then(later.out), err.then(later.err), shared || later.shared);
    }
}
