package io.github.mvnrunner.engine.config;

/** Says how many slots a test takes, before the number of slots is known. */
sealed interface Weight {

    /** {@return the number, 1 or more} */
    default int of(int cpus, int testThreads) {
        return switch (this) {
            case Threads(int count) -> count;
            case Cpus() -> Math.max(1, cpus);
            case TestThreads() -> testThreads;
        };
    }

    /** A number, 1 or more. */
    record Threads(int count) implements Weight {}

    /** One a CPU. */
    record Cpus() implements Weight {}

    /** All there are. */
    record TestThreads() implements Weight {}
}
