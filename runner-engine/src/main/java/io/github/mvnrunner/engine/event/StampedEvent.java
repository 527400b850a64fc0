package io.github.mvnrunner.engine.event;

import java.time.Duration;
import java.time.Instant;

/**
 * Joins an event with the time it happened.
 *
 * @param at wall clock
 * @param elapsed active time since the run began, pauses left out
 */
public record StampedEvent(Instant at, Duration elapsed, RunEvent event) {}
