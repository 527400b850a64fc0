package io.github.mvnrunner.engine.filter;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Matches a class, or some methods of it: one item of {@code -Dtest}.
 *
 * @param text the item as it was written, one method at a time
 * @param classPart matched against a class file's path, {@code a/b/FooTest.class}
 * @param methodPart matched against a test's names
 */
record NamePattern(String text, Part classPart, Part methodPart) {
    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

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
     * <p>A wildcard may mean the bare name, the name in reports such as {@code param(int)}, or the display name; with
     * brackets behind it, those of the invocations that a method will have that have this index, or are displayed so.
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
        Optional<String> found = invocation(pattern, test);
        return found.isEmpty()
                ? Choice.NOTHING
                : found.filter(INDEX.asMatchPredicate())
                        .map(index -> new Choice(false, Set.of(Integer.valueOf(index)), Set.of()))
                        .orElseGet(() -> new Choice(false, Set.of(), Set.of(found.get())));
    }

    /** {@return what stands in the brackets behind a name of that test, of which some may belong to the name} */
    private static Optional<String> invocation(String pattern, Candidate test) {
        return IntStream.range(1, pattern.length() - 2)
                .filter(at -> pattern.charAt(at) == '[' && Brackets.end(pattern, at) == pattern.length() - 1)
                .filter(at -> names(test, pattern.substring(0, at)))
                .mapToObj(at -> pattern.substring(at + 1, pattern.length() - 1))
                .findFirst();
    }

    /** {@return what a name in brackets at the end of this item says; empty if it has none, or only an index} */
    Optional<String> invocationName() {
        return methodPart instanceof Part.Wildcard(String pattern)
                ? IntStream.range(1, pattern.length() - 2)
                        .filter(at -> pattern.charAt(at) == '[' && Brackets.end(pattern, at) == pattern.length() - 1)
                        .mapToObj(at -> pattern.substring(at + 1, pattern.length() - 1))
                        .filter(INDEX.asMatchPredicate().negate())
                        .findFirst()
                : Optional.empty();
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
