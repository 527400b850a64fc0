package io.github.mvnrunner.engine.config;

/** Says in which order a module's classes are begun; in each class, nothing changes. */
public enum RunOrder {
    /** Classes that took long first, as powers of two, so that no long one is left for the end. */
    LONGEST_FIRST,
    /** Classes that failed last time first, then as above. */
    FAILED_FIRST,
    /** By name. */
    ALPHABETICAL,
    /** By name, the last one first. */
    REVERSE,
    /** By chance, the same for the same seed. */
    RANDOM,
    /** By name in even hours, the other way round in odd ones, as Surefire does. */
    HOURLY
}
