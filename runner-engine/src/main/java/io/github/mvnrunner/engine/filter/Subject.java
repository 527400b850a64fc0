package io.github.mvnrunner.engine.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Names what a predicate with a matcher looks at. */
public enum Subject {
    /** The method, or what it is shown as. */
    TEST(Usual.CONTAINS),
    /** The class or a class around it, with or without its package. */
    CLASS(Usual.GLOB),
    PACKAGE(Usual.GLOB),
    /** The module by its artifactId, {@code groupId:artifactId}, or directory. */
    MODULE(Usual.GLOB),
    /** The module, or one that depends on it. */
    DEPS(Usual.GLOB),
    /** The module, or one that it depends on. */
    RDEPS(Usual.GLOB),
    /** The source file, and a line of it. */
    FILE(Usual.EQUAL),
    TAG(Usual.EQUAL),
    /** The id of the test engine. */
    ENGINE(Usual.GLOB),
    KIND(Usual.EQUAL),
    /** The test group. */
    GROUP(Usual.GLOB);

    private static final String NO_GROUP = "@global";

    /** What an argument without a sign means. */
    enum Usual {
        EQUAL,
        CONTAINS,
        GLOB
    }

    private final Usual usual;

    Subject(Usual usual) {
        this.usual = usual;
    }

    Usual usual() {
        return usual;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Subject> of(String word) {
        return Arrays.stream(values()).filter(subject -> subject.word().equals(word)).findFirst();
    }

    /** {@return the names that a test goes by; a matcher must match one of them} */
    Stream<String> names(TestFacts test) {
        return switch (this) {
            case TEST -> Stream.of(test.methodName(), test.displayName()).filter(name -> !name.isEmpty());
            case CLASS -> classNames(test.className(), test.packageName());
            case PACKAGE -> Stream.of(test.packageName());
            case MODULE, DEPS, RDEPS -> names(test.module());
            case FILE -> test.module().sources().file(test.className()).stream();
            case TAG -> test.tags().stream();
            case ENGINE -> Stream.of(test.engineId());
            case KIND -> test.kinds().stream().map(kind -> kind.name().toLowerCase(Locale.ROOT));
            case GROUP -> Stream.of(test.group().orElse(NO_GROUP));
        };
    }

    /** {@return whether a matcher matches a test} */
    boolean matches(NameMatcher matcher, TestFacts test) {
        return this == FILE && matcher instanceof NameMatcher.Equal(String place)
                ? SourcePlace.parse(place).isOf(test)
                : names(test).anyMatch(matcher::matches);
    }

    /** {@return whether a matcher matches tests of a module, as far as that is known before its tests are} */
    Answer matches(NameMatcher matcher, ModuleFacts module) {
        return switch (this) {
            case MODULE, DEPS, RDEPS -> Answer.of(names(module).anyMatch(matcher::matches));
            case FILE ->
                matcher instanceof NameMatcher.Equal(String place) && !SourcePlace.parse(place).perhapsIn(module)
                        ? Answer.NO
                        : Answer.UNKNOWN;
            case TEST, CLASS, PACKAGE, TAG, ENGINE, KIND, GROUP -> Answer.UNKNOWN;
        };
    }

    private Stream<String> names(ModuleFacts module) {
        Stream<String> others =
                switch (this) {
                    case DEPS -> module.dependents().stream();
                    case RDEPS -> module.dependencies().stream();
                    case MODULE, FILE, TEST, CLASS, PACKAGE, TAG, ENGINE, KIND, GROUP -> Stream.empty();
                };
        return Stream.concat(Stream.of(module.artifactId(), module.id(), module.directory()), others)
                .filter(name -> !name.isEmpty());
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Subject::word).toList();
    }

    /** A nested class also goes by the names of the classes around it. */
    private static Stream<String> classNames(String className, String packageName) {
        int start = packageName.isEmpty() ? 0 : packageName.length() + 1;
        return around(className, start).flatMap(name -> Stream.of(name, name.substring(start)));
    }

    private static Stream<String> around(String className, int start) {
        return Stream.iterate(
                className, name -> name.length() > start, name -> name.substring(0, Math.max(start, name.lastIndexOf('$'))));
    }
}
