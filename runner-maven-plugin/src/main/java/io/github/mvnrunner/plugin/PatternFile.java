package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/** Files of patterns, one a line; blank lines and lines that start with {@code #} count for nothing. */
final class PatternFile {
    private PatternFile() {}

    static void append(List<String> patterns, BuildContext context, Optional<String> file)
            throws MojoExecutionException {
        if (file.isEmpty()) {
            return;
        }
        try {
            Files.readAllLines(Path.of(context.absolute(file.get()))).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(patterns::add);
        } catch (IOException e) {
            throw new MojoExecutionException("Failed to load list from file " + file.get(), e);
        }
    }
}
