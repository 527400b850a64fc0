package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.Origin;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Holds a value as a person wrote it.
 *
 * @param value from TOML: {@code String, Long, Double, Boolean, RawTable, List<RawValue>} or a foreign type; else
 *     {@code String}
 * @param typing whether the value's type is part of what was written
 * @param key where the key stands
 * @param origin where the value stands
 */
record RawValue(Object value, Typing typing, Origin key, Origin origin) {

    /** Says whether {@code 4} and {@code "4"} differ. */
    enum Typing {
        /** TOML. */
        STRICT,
        /** A command line or an environment, where all is text. */
        TEXT
    }

    /** {@return a value from where all is text} */
    static RawValue ofText(String text, Origin origin) {
        return new RawValue(text, Typing.TEXT, origin, origin);
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

    /** {@return the number, never infinite} */
    Optional<Double> decimal() {
        return switch (value) {
            case Double number -> Optional.of(number).filter(Double::isFinite);
            case String text when typing == Typing.TEXT && text.strip().matches("\\d{1,9}(\\.\\d{1,9})?") ->
                Optional.of(new BigDecimal(text.strip()).doubleValue());
            default -> integer().map(Long::doubleValue);
        };
    }

    Optional<Boolean> flag() {
        return switch (value) {
            case Boolean flag -> Optional.of(flag);
            case String text when typing == Typing.TEXT -> word(text.strip());
            default -> Optional.empty();
        };
    }

    /** {@return the table; on a command line it is written as TOML's inline table} */
    Optional<RawTable> table() {
        return switch (value) {
            case RawTable table -> Optional.of(table);
            case String text when typing == Typing.TEXT && text.strip().startsWith("{") ->
                TomlValues.inline(text.strip(), origin);
            default -> Optional.empty();
        };
    }

    /** {@return the elements of an array} */
    Optional<List<RawValue>> list() {
        return value instanceof List<?> elements
                ? Optional.of(elements.stream().map(RawValue.class::cast).toList())
                : Optional.empty();
    }

    /** {@return the value as an error message shows it} */
    String shown() {
        return switch (value) {
            case String text -> "\"" + text + "\"";
            case Long number -> number.toString();
            case Boolean flag -> flag.toString();
            case Double number -> number.toString();
            case RawTable _ -> "a table";
            case List<?> _ -> "an array";
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
