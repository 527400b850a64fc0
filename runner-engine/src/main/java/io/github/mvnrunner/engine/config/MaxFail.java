package io.github.mvnrunner.engine.config;

/** Says how many failures a run bears before it is cancelled. */
public sealed interface MaxFail {

    /** {@return whether {@code failures} failed tests cancel the run} */
    boolean reachedBy(int failures);

    /** Run everything. */
    record All() implements MaxFail {
        @Override
        public boolean reachedBy(int failures) {
            return false;
        }
    }

    /**
     * Cancel as soon as so many tests have failed.
     *
     * @param count at least 1
     */
    record AtMost(int count) implements MaxFail {
        @Override
        public boolean reachedBy(int failures) {
            return failures >= count;
        }
    }
}
