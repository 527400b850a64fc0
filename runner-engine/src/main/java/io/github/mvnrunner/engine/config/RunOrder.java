package io.github.mvnrunner.engine.config;

/** Names an order in which classes begin, as Surefire does. */
public enum RunOrder {
    /** By name; Surefire takes the order of the directory, which no file system promises. */
    FILESYSTEM,
    ALPHABETICAL,
    REVERSEALPHABETICAL,
    RANDOM,
    /** By name in even hours, the other way round in odd ones. */
    HOURLY,
    /** First those that failed the last time. */
    FAILEDFIRST,
    /** First those that took long the last time, so that workers end together. */
    BALANCED
}
