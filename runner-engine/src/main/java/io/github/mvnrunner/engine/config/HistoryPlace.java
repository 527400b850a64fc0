package io.github.mvnrunner.engine.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Says where a project's history is kept. */
public sealed interface HistoryPlace {

    /** In the user's cache directory, by the project's path. */
    record UserCache() implements HistoryPlace {}

    /** Nowhere: nothing is remembered. */
    record None() implements HistoryPlace {}

    /**
     * In a file of the project.
     *
     * @param path below the project's root
     */
    record Below(Path path) implements HistoryPlace {}

    /** {@return what the text means, empty if it means nothing} */
    static Optional<HistoryPlace> of(String text) {
        return switch (text) {
            case "user" -> Optional.of(new UserCache());
            case "none" -> Optional.of(new None());
            default -> below(text);
        };
    }

    private static Optional<HistoryPlace> below(String text) {
        try {
            Path path = Path.of(text).normalize();
            boolean names = !text.isBlank() && !path.toString().isEmpty();
            return names && !path.isAbsolute() && !path.startsWith("..")
                    ? Optional.of(new Below(path))
                    : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
