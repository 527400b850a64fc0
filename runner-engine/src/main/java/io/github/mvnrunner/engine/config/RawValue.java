package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.Origin;
import java.util.Optional;

/**
 * Holds a value as a person wrote it.
 *
 * @param value from TOML: {@code String, Long, Boolean} or a foreign type; else {@code String}
 * @param typing whether the value's type is part of what was written
 */
record RawValue(Object value, Typing typing, Origin origin) {

    /** Says whether {@code 4} and {@code "4"} differ. */
    enum Typing {
        /** TOML. */
        STRICT,
        /** A command line or an environment, where all is text. */
        TEXT
    }

    Optional<String> text() {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    Optional<Long> integer() {
        return switch (value) {
            case Long number -> Optional.of(number);
            case String text when typing == Typing.TEXT && text.strip().matches("[+-]?\\d{1,18}") ->
                Optional.of(Long.valueOf(text.strip()));
            default -> Optional.empty();
        };
    }

    Optional<Boolean> flag() {
        return switch (value) {
            case Boolean flag -> Optional.of(flag);
            case String text when typing == Typing.TEXT -> word(text.strip());
            default -> Optional.empty();
        };
    }

    /** {@return the value as an error message shows it} */
    String shown() {
        return switch (value) {
            case String text -> "\"" + text + "\"";
            case Long number -> number.toString();
            case Boolean flag -> flag.toString();
            case Double number -> number.toString();
            case org.tomlj.TomlTable _ -> "a table";
            case org.tomlj.TomlArray _ -> "an array";
            default -> value.toString();
        };
    }

    private static Optional<Boolean> word(String text) {
        return switch (text) {
            case "true", "yes", "on", "1" -> Optional.of(true);
            case "false", "no", "off", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
