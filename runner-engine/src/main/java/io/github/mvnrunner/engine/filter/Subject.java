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
            case MODULE -> names(test.module());
            case TAG -> test.tags().stream();
            case ENGINE -> Stream.of(test.engineId());
            case KIND -> test.kinds().stream().map(kind -> kind.name().toLowerCase(Locale.ROOT));
            case GROUP -> Stream.of(test.group().orElse(NO_GROUP));
        };
    }

    static Stream<String> names(ModuleFacts module) {
        return Stream.of(module.artifactId(), module.id(), module.directory()).filter(name -> !name.isEmpty());
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
