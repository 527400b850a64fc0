package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes values as TOML. */
final class TomlText {
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_-]+");

    private TomlText() {}

    /** {@return the value of a setting, as it would stand in the file} */
    static String of(Setting<?> setting, RawValue value, Surroundings at) {
        return switch (value.typing()) {
            case STRICT -> of(value);
            case TEXT -> ofText(setting, (String) value.value(), value, at);
        };
    }

    /** {@return a value from the file} */
    static String of(RawValue value) {
        return switch (value.value()) {
            case String text -> quoted(text);
            case RawTable table -> table.entries().entrySet().stream()
                    .map(entry -> key(entry.getKey()) + " = " + of(entry.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
            case List<?> list -> list.stream()
                    .map(element -> of((RawValue) element))
                    .collect(Collectors.joining(", ", "[", "]"));
            default -> value.value().toString();
        };
    }

    static String key(String key) {
        return BARE.matcher(key).matches() ? key : quoted(key);
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"', '\\' -> out.append('\\').append((char) c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' || c == 0x7f ? String.format("\\u%04x", c) : String.valueOf((char) c));
            }
        });
        return out.append('"').toString();
    }

    /** A command line has no types: what can be a string is one. */
    private static String ofText(Setting<?> setting, String text, RawValue value, Surroundings at) {
        RawValue string = new RawValue(text, RawValue.Typing.STRICT, value.key(), value.origin());
        Consumer<RunProblem> nobody = _ -> {};
        if (new Reading(setting.key(), at, nobody).read(setting.form(), string).isPresent()) {
            return quoted(text);
        }
        return value.flag().filter(_ -> value.integer().isEmpty() || setting.form() == Forms.FLAG)
                .map(String::valueOf)
                .orElse(text.strip());
    }
}
