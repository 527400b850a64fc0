package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.Origin;
import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.problem.RunnerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Parses {@code .mvn/runner.toml} and knows where in it everything stands. */
record ConfigFile(Path shown, List<String> lines, TomlTable table) {

    /**
     * {@return the parsed file, empty if there is none}
     *
     * @throws RunnerException if it can't be read, or is no TOML
     */
    static Optional<ConfigFile> read(Path root, Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Path shown = file.startsWith(root) ? root.relativize(file) : file;
        String text = text(file);
        TomlParseResult result = Toml.parse(text);
        ConfigFile parsed = new ConfigFile(shown, text.lines().toList(), result);
        if (result.hasErrors()) {
            throw new RunnerException(
                    result.errors().stream().<RunProblem>map(parsed::malformed).toList());
        }
        return Optional.of(parsed);
    }

    /** {@return all that the file says} */
    RawTable contents() {
        return TomlValues.of(table, new TomlValues.Places() {
            @Override
            public Origin key(TomlTable of, String key) {
                return keyOrigin(of, key);
            }

            @Override
            public Origin value(TomlTable of, String key) {
                return valueOrigin(of, key);
            }

            @Override
            public Origin element(TomlArray of, int index) {
                return elementOrigin(of.inputPositionOf(index));
            }
        });
    }

    /** {@return where {@code key} of {@code table} stands, underlined} */
    private Origin.InFile keyOrigin(TomlTable of, String key) {
        TomlPosition position = of.inputPositionOf(List.of(key));
        return position == null ? origin(1, 1, 1) : keyOrigin(position, key);
    }

    /** {@return where the value of {@code key} stands: the rest of its line} */
    private Origin.InFile valueOrigin(TomlTable of, String key) {
        Origin.InFile start = keyOrigin(of, key);
        int width = start.text().stripTrailing().length() - start.column() + 1;
        return origin(start.line(), start.column(), Math.max(1, width));
    }

    private Origin.InFile elementOrigin(TomlPosition position) {
        int width = lineText(position.line()).stripTrailing().length() - position.column() + 1;
        return origin(position.line(), position.column(), Math.max(1, width));
    }

    private Origin.InFile keyOrigin(TomlPosition position, String key) {
        int from = lineText(position.line()).indexOf(key, position.column() - 1);
        return from < 0
                ? origin(position.line(), position.column(), 1)
                : origin(position.line(), from + 1, key.length());
    }

    private RunProblem malformed(TomlParseError error) {
        String message = error.getMessage();
        return new RunProblem.MalformedToml(
                origin(error.position().line(), error.position().column(), 1),
                message.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + message.substring(1));
    }

    private Origin.InFile origin(int line, int column, int width) {
        return new Origin.InFile(shown, line, column, width, lineText(line));
    }

    private String lineText(int line) {
        return line <= lines.size() ? lines.get(line - 1) : "";
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new RunnerException(new RunProblem.UnreadableFile(file, e.toString()));
        }
    }
}
