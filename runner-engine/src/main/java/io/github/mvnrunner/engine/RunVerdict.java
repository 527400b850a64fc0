package io.github.mvnrunner.engine;

/** Says how a run ended; each kind has one documented exit code. */
public sealed interface RunVerdict {

    /** {@return the process's exit code} */
    int exitCode();

    /** Everything that ran passed. */
    record Passed() implements RunVerdict {
        @Override
        public int exitCode() {
            return 0;
        }
    }

    /** No test was found, or all were filtered out. */
    record NothingRun() implements RunVerdict {
        @Override
        public int exitCode() {
            return 4;
        }
    }

    /** A selection of the user's matches no test, and {@code no-tests} says that this is a failure. */
    record NothingSelected() implements RunVerdict {
        @Override
        public int exitCode() {
            return 5;
        }
    }

    /** The request or the configuration is wrong; no test was started. */
    record Misconfigured() implements RunVerdict {
        @Override
        public int exitCode() {
            return 96;
        }
    }

    /** Tests failed, or teardown scripts did. */
    record Failed(int failures) implements RunVerdict {
        @Override
        public int exitCode() {
            return 100;
        }
    }

    /** The run was cancelled before all tests had run. */
    record Cancelled() implements RunVerdict {
        @Override
        public int exitCode() {
            return 101;
        }
    }

    /** The run took longer than {@code global-timeout}. */
    record TimedOut() implements RunVerdict {
        @Override
        public int exitCode() {
            return 102;
        }
    }

    /** A setup script failed, so the tests that need it could not run. */
    record SetupFailed() implements RunVerdict {
        @Override
        public int exitCode() {
            return 105;
        }
    }

    /** Tests of a module could not be run, because no worker can be had that gets to them. */
    record GivenUp() implements RunVerdict {
        /** That of nextest where it can't list the tests. */
        @Override
        public int exitCode() {
            return 104;
        }
    }

    /** The engine could not do its work: a report can't be written, or a bug. */
    record Broken() implements RunVerdict {
        @Override
        public int exitCode() {
            return 110;
        }
    }
}
