package io.github.mvnrunner.engine.fork;

import io.github.mvnrunner.engine.config.JvmSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Gathers the flags that a JVM gets, wherever somebody said them. */
public final class JvmFlags {
    /** The environment variables that hold flags, too. */
    public static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** What may hold, or mean, any flag. */
    public static final String ANYTHING = "@.+|-XX:(Flags|VMOptionsFile)=.+";

    private JvmFlags() {}

    /**
     * {@return the recipe's arguments, then the words of those variables}
     *
     * @param inherited the environment that workers inherit
     */
    public static List<String> said(JvmSpec recipe, Map<String, String> inherited) {
        Map<String, String> environment = new LinkedHashMap<>(inherited);
        environment.keySet().removeAll(recipe.excludedEnvironment());
        environment.putAll(recipe.environment());
        Stream<String> said = VARIABLES.stream()
                .map(variable -> environment.getOrDefault(variable, ""))
                .flatMap(text -> Stream.of(text.trim().split("[\\s\"']+")));
        return Stream.concat(recipe.arguments().stream(), said).toList();
    }
}
