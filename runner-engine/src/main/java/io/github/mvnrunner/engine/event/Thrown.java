package io.github.mvnrunner.engine.event;

import java.util.Optional;

/**
 * Describes what a test threw.
 *
 * @param className binary name of the throwable's class
 * @param message its message, empty when it has none
 * @param stackTrace the whole stack trace as text, causes included
 * @param trimmedStackTrace the trace as Surefire's {@code trimStackTrace} cuts it
 * @param assertion whether reports call it a failure rather than an error
 */
public record Thrown(
        String className,
        Optional<String> message,
        String stackTrace,
        String trimmedStackTrace,
        boolean assertion) {}
