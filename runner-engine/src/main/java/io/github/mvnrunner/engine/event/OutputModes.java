package io.github.mvnrunner.engine.event;

/**
 * Says when the output of a test is shown.
 *
 * @param success if the test passed
 * @param failure if an attempt at it failed
 */
public record OutputModes(OutputMode success, OutputMode failure) {}
