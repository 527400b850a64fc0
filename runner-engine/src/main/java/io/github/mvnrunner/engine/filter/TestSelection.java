package io.github.mvnrunner.engine.filter;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Holds what a module's patterns select: classes, and methods of them.
 *
 * <p>Classes are selected as Surefire 3.6 selects them, with three differences: under {@code -Dtest} an excluded class
 * takes its nested classes with it; {@code %ant[…]} works, which Surefire documents but never matches; and a comma
 * inside {@code %regex[…]} doesn't end the item. Methods are matched by their bare names. An item without a method part stands
 * for all methods of its class and of the classes nested in it; an item with one stands for that very class only.
 */
public final class TestSelection {
    private static final List<String> DEFAULT_INCLUDES =
            List.of("**/Test*.java", "**/*Test.java", "**/*Tests.java", "**/*TestCase.java");
    private static final List<String> DEFAULT_EXCLUDES = List.of("**/*$*");

    private final PatternSet patterns;
    private final boolean specified;
    private final List<String> classNames;

    private TestSelection(PatternSet patterns, boolean specified, Path directory) {
        this.patterns = patterns;
        this.specified = specified;
        this.classNames = ClassScan.classFiles(directory).stream()
                .filter(this::selectsFile)
                .map(ClassScan::classNameOf)
                .sorted()
                .toList();
    }

    /**
     * Scans a directory of class files, which may be absent.
     *
     * @param includes Surefire's, where none means its four default patterns
     * @param excludes Surefire's, where none means nested classes
     * @param test the value of {@code -Dtest}, which replaces both lists
     * @throws io.github.mvnrunner.engine.problem.RunnerException if a pattern or the directory can't be read
     */
    public static TestSelection of(
            Path testClassesDirectory, List<String> includes, List<String> excludes, Optional<String> test) {
        Optional<String> specified = test.filter(text -> !text.isBlank());
        PatternSet patterns = specified
                .map(text -> PatternParser.parse(List.of(text), List.of()))
                .orElseGet(() -> PatternParser.parse(
                        or(includes, DEFAULT_INCLUDES), or(excludes, DEFAULT_EXCLUDES)));
        return new TestSelection(patterns, specified.isPresent(), testClassesDirectory);
    }

    /** {@return the binary names of the selected classes, sorted} */
    public List<String> classNames() {
        return classNames;
    }

    /** {@return whether {@code -Dtest} made the choice} */
    public boolean isSpecified() {
        return specified;
    }

    /** {@return whether some pattern speaks of methods, so that a class may be selected in part} */
    public boolean hasMethodPatterns() {
        return patterns.hasMethodParts();
    }

    /**
     * {@return whether a test of a selected class is to run}
     *
     * @param className binary name of the class that the test's source names
     * @param methodName its bare method name
     */
    public boolean matches(String className, String methodName) {
        return includes(className, methodName) && !excludes(className, methodName);
    }

    private boolean includes(String className, String methodName) {
        return !patterns.hasIncludedMethodParts()
                || patterns.included().stream()
                        .anyMatch(pattern -> pattern.hasMethodPart()
                                ? selectsMethod(pattern, className, methodName)
                                : pattern.matchesClassOrOuter(className));
    }

    private boolean excludes(String className, String methodName) {
        return patterns.excluded().stream()
                .anyMatch(pattern -> pattern.hasMethodPart()
                        ? selectsMethod(pattern, className, methodName)
                        : specified && pattern.matchesClassOrOuter(className));
    }

    private static boolean selectsMethod(NamePattern pattern, String className, String methodName) {
        return pattern.matchesFile(NamePattern.fileOf(className)) && pattern.matchesMethod(methodName);
    }

    private boolean selectsFile(String classFile) {
        return (patterns.included().isEmpty()
                        || patterns.included().stream().anyMatch(pattern -> pattern.matchesFile(classFile)))
                && patterns.excluded().stream()
                        .filter(pattern -> !pattern.hasMethodPart())
                        .noneMatch(pattern -> specified
                                ? pattern.matchesClassOrOuter(ClassScan.classNameOf(classFile))
                                : pattern.matchesFile(classFile));
    }

    private static List<String> or(List<String> patterns, List<String> fallback) {
        return patterns.stream().allMatch(String::isBlank) ? fallback : patterns;
    }
}
