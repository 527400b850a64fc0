package io.github.mvnrunner.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.mvnrunner.engine.problem.RunnerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/**
 * Holds the schema to what the engine reads.
 *
 * <p>Run with {@code -Drunner.docs.write=true} to write its two copies anew.
 */
class ConfigSchemaTests {
    private static final List<Path> COPIES = List.of(
            Path.of("../docs/runner.schema.json"), Path.of("src/main/resources").resolve(ConfigSchema.RESOURCE));
    private static final Pattern TOML = Pattern.compile("```toml\n(.*?)```", Pattern.DOTALL);
    private static final List<String> VALUES = List.of(
            "true", "-1", "0", "1", "7", "2000", "0.5", "1e9", "[]", "[\"a\"]", "{}", "\"\"", "\"all\"", "\"none\"",
            "\"fail\"", "\"pass\"", "\"warn\"", "\"slow\"", "\"retry\"", "\"immediate\"", "\"end\"", "\"never\"", "\"always\"", "\"failure\"",
            "\"shared\"", "\"class\"", "\"method\"", "\"fresh\"", "\"same\"", "\"num-cpus\"", "\"num-test-threads\"",
            "\"0.5C\"", "\"1:immediate\"", "\"10 classes\"", "\"1 class\"", "\"user\"", "\"reverse\"", "\"random:4\"",
            "\"@global\"", "\"final\"", "\"1m 30s\"", "\"0s\"", "\"512KiB\"", "\"tag(a)\"", "\"text\"",
            "{ max-fail = 1 }", "{ max-fail = \"all\", terminate = \"wait\" }", "{ max-fail = 0 }",
            "{ count = 2, backoff = \"fixed\" }", "{ count = 2 }", "{ backoff = \"exponential\", count = 3, delay = \"1s\" }",
            "{ period = \"1s\" }", "{ period = \"1s\", terminate-after = 2 }", "{ period = \"1s\", result = \"fail\" }",
            "{ classes = 3 }", "{ classes = 0 }", "{ period = 1 }", "{ nobody = 1 }");

    private final JsonSchema schema =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(ConfigSchema.text());

    @TempDir
    Path root;

    @Test
    void theCopiesAreWhatTheCodeSays() throws IOException {
        for (Path copy : COPIES) {
            if (Boolean.getBoolean("runner.docs.write")) {
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, ConfigSchema.text());
            }
            assertThat(Files.readString(copy)).isEqualTo(ConfigSchema.text());
        }
    }

    /** Whatever value the engine takes for a key, the schema takes, too; and it takes no key that the engine doesn't. */
    @Test
    void noSoundValueIsCalledWrong() {
        List<String> wrong = new ArrayList<>();
        int sound = 0;
        for (Setting<?> setting : Settings.ALL) {
            for (String value : VALUES) {
                String toml = "[profile.x]\n" + setting.key() + " = " + value;
                if (isSound(toml)) {
                    sound++;
                    errors(toml).forEach(error -> wrong.add(toml + ": " + error));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(sound).isGreaterThan(2 * Settings.ALL.size());
    }

    /** A schema that takes everything would be no help. */
    @Test
    void everyKeyHasAValueThatIsCalledWrong() {
        assertThat(Settings.ALL.stream()
                        .filter(setting -> setting.reach() != Setting.Reach.INVOCATION)
                        .map(Setting::key))
                .allSatisfy(key -> assertThat(VALUES).anyMatch(value -> !errors("[profile.x]\n" + key + " = " + value)
                        .isEmpty()));
    }

    @Test
    void keysOfOneRunHaveNoPlaceInAFile() {
        assertThat(Settings.ALL.stream()
                        .filter(setting -> setting.reach() == Setting.Reach.INVOCATION)
                        .map(Setting::key))
                .allSatisfy(key -> assertThat(errors("[profile.x]\n" + key + " = \"a\"")).isNotEmpty());
    }

    @Test
    void examplesOfTheDocumentationAreSound() throws IOException {
        int examples = 0;
        try (Stream<Path> pages = Files.list(Path.of("../docs"))) {
            for (Path page : pages.filter(path -> path.toString().endsWith(".md")).toList()) {
                for (String toml : TOML.matcher(Files.readString(page)).results().map(found -> found.group(1)).toList()) {
                    if (isSound(toml)) {
                        examples++;
                        assertThat(errors(toml)).as(toml).isEmpty();
                    }
                }
            }
        }
        assertThat(examples).isGreaterThan(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A key that nobody knows",
                "A value of the wrong kind",
                "A table that lacks a key",
                "A test group without a limit",
                "A key of the run in an override",
                "A selection in the file",
                "A key of a later version"
            })
    void errorsThatAnEditorCanKnowAreCalledWrong(String title) {
        GalleryCase example = GalleryCase.ALL.stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
        assertThat(errors(example.toml().orElseThrow())).isNotEmpty();
    }

    private List<String> errors(String toml) {
        TomlParseResult parsed = Toml.parse(toml);
        return parsed.hasErrors()
                ? List.of("no TOML")
                : schema.validate(parsed.toJson(), InputFormat.JSON).stream().map(Object::toString).toList();
    }

    private boolean isSound(String toml) {
        try {
            Path file = Files.writeString(root.resolve("runner.toml"), toml);
            ConfigResolver.resolve(
                    root, Optional.of(file), Optional.empty(), Map.of(), Map.of(), ConfigKit.LINUX, PomDefaults.NONE);
            return true;
        } catch (RunnerException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
