package io.github.mvnrunner.engine.kit;

import io.github.mvnrunner.engine.config.JvmSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Stands in for {@code java}: counts its starts, misbehaves at some of them, and is the real one at all others.
 *
 * @param directory its own
 */
public record StandInJvm(Path directory) {
    /** Ends before it has said a word. */
    public static final String DIES = "echo no JVM today >&2; exit 3";

    /** Lives, and never says a word. */
    public static final String KEEPS_SILENT = "exec sleep 1000";

    /**
     * {@return a recipe with it}
     *
     * @param starts the shell's pattern of those that misbehave, such as {@code 1|2}; the first is 1
     */
    public UnaryOperator<JvmSpec> doing(String misdeed, String starts) {
        return jvm -> new JvmSpec(
                script(misdeed, starts, jvm.executable()),
                jvm.arguments(),
                jvm.workingDirectory(),
                jvm.environment(),
                jvm.excludedEnvironment(),
                jvm.systemProperties(),
                jvm.enableAssertions());
    }

    /** {@return how often it was started} */
    public long starts() throws IOException {
        try (Stream<Path> starts = Files.list(directory)) {
            return starts.filter(Files::isDirectory).count();
        }
    }

    private Path script(String misdeed, String starts, Path java) {
        try {
            Path script = Files.createDirectories(directory).resolve("java");
            Files.writeString(
                    script,
                    """
                    #!/bin/sh
                    start=1
                    until mkdir '%s/'$start 2>/dev/null; do start=$((start + 1)); done
                    case $start in %s) %s;; esac
                    exec '%s' "$@"
                    """
                            .formatted(directory, starts, misdeed, java));
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
            return script;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
