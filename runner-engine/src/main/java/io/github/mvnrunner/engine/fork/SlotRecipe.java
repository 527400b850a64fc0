package io.github.mvnrunner.engine.fork;

import io.github.mvnrunner.engine.config.JvmSpec;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Numbers a recipe for one slot.
 *
 * <p>Where a recipe has Surefire's {@code ${surefire.forkNumber}} or {@code ${surefire.threadNumber}}, a worker gets the
 * number of its slot, counted from 1, so that workers that run at once keep apart.
 */
public final class SlotRecipe {
    private SlotRecipe() {}

    /** {@return that recipe for a worker on that slot, which counts from 0} */
    public static JvmSpec of(JvmSpec recipe, int slot) {
        String number = String.valueOf(slot + 1);
        return new JvmSpec(
                recipe.executable(),
                recipe.arguments().stream()
                        .map(argument -> numbered(argument, number))
                        .toList(),
                Path.of(numbered(recipe.workingDirectory().toString(), number)),
                numbered(recipe.environment(), number),
                recipe.excludedEnvironment(),
                numbered(recipe.systemProperties(), number),
                recipe.enableAssertions());
    }

    private static Map<String, String> numbered(Map<String, String> values, String number) {
        Map<String, String> result = new LinkedHashMap<>(values);
        result.replaceAll((_, value) -> numbered(value, number));
        return result;
    }

    private static String numbered(String text, String number) {
        return text.replace("${surefire.forkNumber}", number).replace("${surefire.threadNumber}", number);
    }
}
