package io.github.mvnrunner.engine.filter;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Matches a class, or some methods of it: one item of {@code -Dtest}.
 *
 * @param text the item as it was written, one method at a time
 * @param classPart matched against a class file's path, {@code a/b/FooTest.class}
 * @param methodPart matched against a test's names
 */
record NamePattern(String text, Part classPart, Part methodPart) {
    private static final Pattern INDEXED = Pattern.compile("(.+)\\[(\\d+)]");


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

    /**
     * {@return what of a test is meant}
     *
     * <p>A wildcard may mean the bare name, the name in reports such as {@code param(int)}, or the display name; with an
     * index behind it, one invocation of those that a method will have.
     */
    Choice choose(Candidate test) {
        return switch (methodPart) {
            case Part.Any _ -> Choice.ALL;
            case Part.Regex(Pattern regex) -> Choice.allIf(regex.matcher(test.methodName()).matches());
            case Part.Wildcard(String pattern) ->
                names(test, pattern) ? Choice.ALL : test.grows() ? invocation(test, pattern) : Choice.NOTHING;
        };
    }

    private static Choice invocation(Candidate test, String pattern) {
        Matcher indexed = INDEXED.matcher(pattern);
        return indexed.matches() && names(test, indexed.group(1))
                ? new Choice(false, Set.of(Integer.valueOf(indexed.group(2))))
                : Choice.NOTHING;
    }

    private static boolean names(Candidate test, String pattern) {
        return AntPath.matchesName(pattern, test.methodName())
                || AntPath.matchesName(pattern, test.reportName())
                || AntPath.matchesName(pattern, test.displayName());
    }

    static String fileOf(String className) {
        return className.replace('.', '/') + ".class";
    }

    private static boolean isFilePattern(String pattern) {
        return pattern.endsWith(".*") || pattern.endsWith(".class");
    }
}
