package io.github.mvnrunner.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/configuration.md} to what the code says.
 *
 * <p>Run with {@code -Drunner.docs.write=true} to write its generated parts anew.
 */
class ConfigDocumentationTests {
    private static final Path PAGE = Path.of("../docs/configuration.md");

    private static final Map<String, String> PARTS = Map.of(
            "keys of the run", table(Stream.concat(RunKeys.ALL.stream(), ShapeKeys.ALL.stream()).toList()),
            "keys of selections", table(SelectKeys.ALL),
            "keys of lists", table(ListKeys.ALL),
            "keys of each test", table(TestKeys.ALL),
            "keys of later versions", names(sorted(Settings.NOT_YET)),
            "tables of later versions", names(sorted(Settings.NOT_YET_AT_TOP)),
            "variables of workers", names(EngineVariables.FOR_WORKERS));

    @Test
    void thePageHoldsEveryGeneratedPart() throws IOException {
        String page = Files.readString(PAGE);
        String expected = page;
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            expected = withPart(expected, part.getKey(), part.getValue());
        }
        if (Boolean.getBoolean("runner.docs.write")) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    private static String withPart(String page, String name, String text) {
        String start = "<!-- generated: " + name + " -->\n";
        String end = "\n<!-- end -->";
        assertThat(page).containsOnlyOnce(start);
        int from = page.indexOf(start) + start.length();
        return page.substring(0, from) + text + page.substring(page.indexOf(end, from));
    }

    private static String table(List<Setting<?>> settings) {
        return "\n| key | a value must be | built in | what it does |\n|---|---|---|---|\n"
                + settings.stream().map(ConfigDocumentationTests::row).collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String row(Setting<?> setting) {
        return "| `%s` | %s | %s | %s |"
                .formatted(setting.key(), setting.form().expected(), setting.fallback(), setting.meaning());
    }

    private static List<String> sorted(Collection<String> names) {
        return names.stream().sorted().toList();
    }

    private static String names(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ", "", "."));
    }
}
