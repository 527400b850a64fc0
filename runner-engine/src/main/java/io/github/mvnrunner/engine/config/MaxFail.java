package io.github.mvnrunner.engine.config;

/** Says how many failures a run bears before it is cancelled. */
public sealed interface MaxFail {

    /** {@return whether {@code failures} failed tests cancel the run} */
    boolean reachedBy(int failures);

    /** {@return what becomes of tests that run when the limit is reached} */
    Terminate terminate();

    /** What becomes of tests that run when the limit is reached. */
    enum Terminate {
        /** They end by themselves. */
        WAIT,
        /** They are asked to end, and killed after their grace period. */
        IMMEDIATE
    }

    /** Run everything. */
    record All() implements MaxFail {
        @Override
        public boolean reachedBy(int failures) {
            return false;
        }

        @Override
        public Terminate terminate() {
            return Terminate.WAIT;
        }
    }

    /**
     * Cancel as soon as so many tests have failed.
     *
     * @param count at least 1
     */
    record AtMost(int count, Terminate terminate) implements MaxFail {
        @Override
        public boolean reachedBy(int failures) {
            return failures >= count;
        }
    }
}
