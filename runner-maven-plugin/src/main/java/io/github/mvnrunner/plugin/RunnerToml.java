package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/**
 * Reads from {@code .mvn/runner.toml} what has to be known before there is an engine.
 *
 * <p>Whatever is wrong with the file is left to the engine, which says it better.
 */
final class RunnerToml {
    static final String FILE = ".mvn/runner.toml";

    private RunnerToml() {}

    /** {@return whether the file may have that key; whoever doesn't use it shall not pay for a parser} */
    static boolean mentions(Path root, String key) {
        return text(root).contains(key);
    }

    /** {@return what a profile, or one that it inherits from, says for a key that has a text} */
    static Optional<String> text(Path root, String profile, String key) {
        TomlParseResult toml = Toml.parse(text(root));
        if (toml.hasErrors()) {
            return Optional.empty();
        }
        Set<String> seen = new HashSet<>();
        for (String name = profile; seen.add(name); name = text(toml, name, "inherits").orElse("default")) {
            Object value = toml.get(List.of("profile", name, key));
            if (value != null) {
                return Optional.of(value.toString());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(TomlParseResult toml, String profile, String key) {
        return Optional.ofNullable(toml.get(List.of("profile", profile, key))).map(Object::toString);
    }

    private static String text(Path root) {
        try {
            return Files.readString(root.resolve(FILE));
        } catch (IOException absentOrUnreadable) {
            return "";
        }
    }
}
