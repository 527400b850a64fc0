package io.github.mvnrunner.engine.filter;

import java.util.regex.Pattern;

/**
 * Matches a class, or some methods of it: one item of {@code -Dtest}.
 *
 * @param classPart matched against a class file's path, {@code a/b/FooTest.class}
 * @param methodPart matched against a method's bare name
 */
record NamePattern(Part classPart, Part methodPart) {

    /** Matches one half of an item. */
    sealed interface Part {

        /** Whatever it is. */
        record Any() implements Part {}

        /** Ant's wildcards. */
        record Wildcard(String pattern) implements Part {}

        /** A regular expression that must match the whole text. */
        record Regex(Pattern pattern) implements Part {}
    }

    /** {@return whether this item speaks of methods} */
    boolean hasMethodPart() {
        return !(methodPart instanceof Part.Any);
    }

    /** {@return whether the class of this file is meant} */
    boolean matchesFile(String classFile) {
        return switch (classPart) {
            case Part.Any _ -> true;
            case Part.Regex(Pattern regex) -> regex.matcher(classFile).matches();
            case Part.Wildcard(String pattern) -> AntPath.matches(pattern, classFile)
                    || (!isFilePattern(pattern) && AntPath.matches(pattern + ".class", classFile));
        };
    }

    /** {@return whether a class is meant, by itself or through a class around it} */
    boolean matchesClassOrOuter(String className) {
        for (int end = className.length(); end > 0; end = className.lastIndexOf('$', end - 1)) {
            if (matchesFile(fileOf(className.substring(0, end)))) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether a method of that bare name is meant} */
    boolean matchesMethod(String methodName) {
        return switch (methodPart) {
            case Part.Any _ -> true;
            case Part.Regex(Pattern regex) -> regex.matcher(methodName).matches();
            case Part.Wildcard(String pattern) -> AntPath.matchesName(pattern, methodName);
        };
    }

    static String fileOf(String className) {
        return className.replace('.', '/') + ".class";
    }

    private static boolean isFilePattern(String pattern) {
        return pattern.endsWith(".*") || pattern.endsWith(".class");
    }
}
