package io.github.mvnrunner.engine.filter;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Holds what a module's patterns select: classes, and methods of them.
 *
 * <p>Classes are selected as Surefire 3.6 selects them, with three differences: under {@code -Dtest} an excluded class
 * takes its nested classes with it; {@code %ant[…]} works, which Surefire documents but never matches; and a comma
 * inside {@code %regex[…]} doesn't end the item. An item without a method part stands for all methods of its class and of
 * the classes nested in it. What one with a method part stands for is known once the tests are: see {@link #among}.
 */
public final class TestSelection {
    private static final List<String> DEFAULT_INCLUDES =
            List.of("**/Test*.java", "**/*Test.java", "**/*Tests.java", "**/*TestCase.java");
    private static final List<String> DEFAULT_EXCLUDES = List.of("**/*$*");

    private final PatternSet patterns;
    private final boolean specified;
    private final List<String> known;
    private final List<String> classNames;

    private TestSelection(PatternSet patterns, boolean specified, List<Path> places) {
        this.patterns = patterns;
        this.specified = specified;
        List<String> files = places.stream()
                .flatMap(place -> ClassScan.classFiles(place).stream())
                .distinct()
                .toList();
        this.known = files.stream().map(ClassScan::classNameOf).toList();
        this.classNames = files.stream()
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
        return of(List.of(testClassesDirectory), includes, excludes, test);
    }

    /** Scans several directories, or jars, as if they were one. */
    public static TestSelection of(
            List<Path> places, List<String> includes, List<String> excludes, Optional<String> test) {
        Optional<String> specified = test.filter(text -> !text.isBlank());
        PatternSet patterns = specified
                .map(text -> PatternParser.parse(List.of(text), List.of()))
                .orElseGet(() -> PatternParser.parse(
                        or(includes, DEFAULT_INCLUDES), or(excludes, DEFAULT_EXCLUDES)));
        return new TestSelection(patterns, specified.isPresent(), places);
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

    /** {@return what of these tests, which are all that the selected classes hold, is to run} */
    public MethodSelection among(Collection<Candidate> tests) {
        return new MethodSelection(patterns, specified, tests);
    }

    /** {@return what {@code -Dtest} asks for, as far as that is not to be left out} */
    List<NamePattern> asked() {
        return specified ? patterns.included() : List.of();
    }

    /** {@return the binary names of all classes that were looked at} */
    List<String> known() {
        return known;
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
