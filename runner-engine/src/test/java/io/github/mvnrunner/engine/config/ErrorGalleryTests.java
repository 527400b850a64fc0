package io.github.mvnrunner.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.mvnrunner.engine.problem.RunnerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds {@code docs/errors.md} to what the engine says.
 *
 * <p>Run with {@code -Drunner.docs.write=true} to write the page anew; then read it before it is committed.
 */
class ErrorGalleryTests {
    private static final Path PAGE = Path.of("../docs/errors.md");

    @TempDir
    Path root;

    @Test
    void thePageIsWhatTheEngineSays() throws IOException {
        String page = page();
        if (Boolean.getBoolean("runner.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void everyProblemOfAConfigurationIsShown() {
        Set<String> shown = GalleryCase.ALL.stream()
                .flatMap(example -> errors(example).problems().stream())
                .map(problem -> problem.getClass().getSimpleName())
                .collect(Collectors.toSet());
        assertThat(shown)
                .containsExactlyInAnyOrder(
                        "MalformedToml",
                        "UnknownKey",
                        "NotYetSupported",
                        "WrongValue",
                        "MissingKey",
                        "UnknownTestGroup",
                        "UnknownScript",
                        "MisplacedKey",
                        "MissingCondition",
                        "EmptyRule",
                        "ConflictingKeys",
                        "UnknownProfile",
                        "ProfileCycle",
                        "BadFilter");
    }

    private String page() {
        return """
                # Errors of a configuration

                What the engine says about a configuration that it can't use. All problems are reported at once; here each has
                an example of its own. This page is generated from the code, see `ErrorGalleryTests`.

                """
                + GalleryCase.ALL.stream().map(this::section).collect(Collectors.joining("\n"));
    }

    private String section(GalleryCase example) {
        return "## " + example.title() + "\n\n"
                + example.toml().map(toml -> block("toml", toml)).orElse("")
                + block("text", errors(example).getMessage().strip() + "\n");
    }

    private static String block(String language, String text) {
        return "```" + language + "\n" + text + "```\n" + (language.equals("toml") ? "\n" : "");
    }

    private RunnerException errors(GalleryCase example) {
        return catchThrowableOfType(
                RunnerException.class,
                () -> ConfigResolver.resolve(
                        root,
                        Optional.of(file(example.toml().orElse(""))),
                        Optional.empty(),
                        example.options(),
                        example.environment(),
                        ConfigKit.LINUX,
                        PomDefaults.NONE));
    }

    private Path file(String toml) throws IOException {
        Files.createDirectories(root.resolve(".mvn"));
        return Files.writeString(root.resolve(".mvn/runner.toml"), toml);
    }
}
