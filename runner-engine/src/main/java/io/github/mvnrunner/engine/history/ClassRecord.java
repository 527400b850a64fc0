package io.github.mvnrunner.engine.history;

/**
 * Holds what is remembered of a top-level class.
 *
 * @param millis how long its tests took together when all of them were run last, before- and after-class code included
 * @param failed whether one of them failed when it was run last
 */
public record ClassRecord(long millis, boolean failed) {}
