package io.github.mvnrunner.engine.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FilterDocumentationTests {
    private static final Path PAGE = Path.of("../docs/filter-language.md");
    private static final Pattern EXAMPLES = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);

    @Test
    void thePageHasEveryPredicateWithWhatItsArgumentMeans() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Subject.values()).allSatisfy(subject -> assertThat(page)
                .containsPattern("\\| `" + subject.word() + "\\(\\)` \\|.*\\| " + Pattern.quote(usual(subject))));
    }

    @Test
    void thePageHasEveryKind() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains(Arrays.stream(TestKind.values())
                        .map(kind -> "`" + kind.name().toLowerCase(Locale.ROOT) + "`")
                        .collect(Collectors.joining(", ")));
    }

    @ParameterizedTest
    @MethodSource
    void examplesAreSound(String example) {
        assertThat(TestFilter.parse(example, FilterPlace.SELECTION)).isInstanceOf(ParsedFilter.Sound.class);
    }

    static Stream<String> examplesAreSound() throws IOException {
        Matcher examples = EXAMPLES.matcher(Files.readString(PAGE));
        return examples.results().flatMap(block -> block.group(1).lines()).takeWhile(line -> !line.startsWith("-D"));
    }

    private static String usual(Subject subject) {
        return switch (subject.usual()) {
            case EQUAL -> subject == Subject.TAG ? "a tag expression" : "`=`";
            case CONTAINS -> "`~`";
            case GLOB -> "`#`";
        };
    }
}
