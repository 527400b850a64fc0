package io.github.mvnrunner.engine.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.JvmSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SlotRecipeTests {
    @Test
    void slotsAreCountedFromOne() {
        assertThat(SlotRecipe.of(recipe("${surefire.forkNumber}"), 0)).isEqualTo(recipe("1"));
        assertThat(SlotRecipe.of(recipe("${surefire.threadNumber}"), 11)).isEqualTo(recipe("12"));
    }

    @Test
    void everyPlaceholderIsReplacedAndNothingElse() {
        assertThat(SlotRecipe.of(recipe("${surefire.forkNumber}-${surefire.forkNumber}-${other}"), 1))
                .isEqualTo(recipe("2-2-${other}"));
    }

    private static JvmSpec recipe(String text) {
        return new JvmSpec(
                Path.of("/jdk/bin/java"),
                List.of("-Xmx1g", "-Da=" + text),
                Path.of("/build/" + text),
                Map.of("B", text),
                List.of("C"),
                Map.of("d", text),
                true);
    }
}
