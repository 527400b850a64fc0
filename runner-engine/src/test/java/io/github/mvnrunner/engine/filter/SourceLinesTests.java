package io.github.mvnrunner.engine.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finds the methods of a class in this very file. */
final class SourceLinesTests {
    private static final String FILE = "io/github/mvnrunner/engine/filter/SourceLinesTests.java";

    @SuppressWarnings("unused")
    static final class Sample { // @class
        private static final Object FIRST = new Object();

        // @above-first
        void first() {
            Runnable inside = () -> {
                FIRST.hashCode(); // @in-first
            };
            inside.run();
        }

        // @above-inner
        static final class Inner { // @inner
            void second() {
                FIRST.hashCode(); // @in-second
            }
        }

        void third() {
            new Object() {
                void hidden() {
                    FIRST.hashCode(); // @in-third
                }
            }.hidden();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "@above-first, Sample.first",
        "@in-first, Sample.first",
        "@above-inner, Inner.second",
        "@in-second, Inner.second",
        "@in-third, Sample.third",
        "@inner, Inner.second"
    })
    void lineIsAtOneMethod(String mark, String expected) throws IOException {
        assertThat(at("src/test/java/" + FILE + ":" + line(mark))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"io/github/mvnrunner/engine/filter/SourceLinesTests.java", "SourceLinesTests.java", "src/test/java/io/github/mvnrunner/engine/filter/SourceLinesTests.java"})
    void fileWithoutALineIsAtAllMethods(String path) {
        assertThat(at(path)).containsExactly("Sample.first", "Inner.second", "Sample.third");
    }

    @ParameterizedTest
    @CsvSource({"io/github/mvnrunner/engine/filter/OtherTests.java", "Tests.java", "other/src/test/java/io/github/mvnrunner/engine/filter/SourceLinesTests.java"})
    void otherFileIsAtNone(String path) {
        assertThat(at(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"@class"})
    void lineOfTheClassIsAtAllOfItsOwn(String mark) throws IOException {
        assertThat(at("SourceLinesTests.java:" + line(mark))).containsExactly("Sample.first", "Sample.third");
    }

    private static List<String> at(String place) {
        TestFilter filter = FilterMother.filter("file(" + place + ")");
        return Stream.of("Sample.first", "Inner.second", "Sample.third")
                .filter(name -> filter.matches(test(name)))
                .toList();
    }

    private static TestFacts test(String name) {
        String[] parts = name.split("\\.");
        Class<?> type = parts[0].equals("Inner") ? Sample.Inner.class : Sample.class;
        Path classes = Path.of(URI.create(
                SourceLinesTests.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        ModuleFacts module = new ModuleFacts(
                "g:a", "a", "core", OptionalInt.empty(), List.of(), List.of(), SourceLines.of(classes));
        return new TestFacts(
                module, type.getName(), parts[1], parts[1], Set.of(), "junit-jupiter", Set.of(), Optional.empty());
    }

    private static int line(String mark) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/java").resolve(FILE));
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).endsWith("// " + mark) || lines.get(at).contains("{ // " + mark)) {
                return at + 1;
            }
        }
        throw new AssertionError(mark);
    }
}
