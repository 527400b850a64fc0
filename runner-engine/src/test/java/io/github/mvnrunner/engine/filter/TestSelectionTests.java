package io.github.mvnrunner.engine.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mvnrunner.engine.problem.RunnerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestSelectionTests {
    private static final List<String> FILES = List.of(
            "RootTest.class",
            "a/FooTest.class",
            "a/FooTest$Inner.class",
            "a/FooTest$Inner$Deep.class",
            "a/FooTest$1.class",
            "a/b/BarTests.class",
            "a/b/TestBaz.class",
            "a/b/FooTest.class",
            "a/b/SomeTestCase.class",
            "a/b/Fixture.class",
            "a/b/ShopIT.class",
            "a/b/package-info.class",
            "a/b/data.txt",
            "module-info.class");

    @TempDir
    static Path directory;

    @BeforeAll
    static void compile() throws IOException {
        for (String file : FILES) {
            Files.createDirectories(directory.resolve(file).getParent());
            Files.createFile(directory.resolve(file));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|''|RootTest a.FooTest a.b.BarTests a.b.FooTest a.b.SomeTestCase a.b.TestBaz",
                "' '|' '|RootTest a.FooTest a.b.BarTests a.b.FooTest a.b.SomeTestCase a.b.TestBaz",
                "**/*IT.java|''|a.b.ShopIT",
                "**/*IT.java,**/Bar*|''|a.b.BarTests a.b.ShopIT",
                "**/*IT|''|a.b.ShopIT",
                "**/*IT.class|''|a.b.ShopIT",
                "a/b/*Test.java|''|a.b.FooTest",
                "a/**/*Test.java|''|a.FooTest a.b.FooTest",
                "a/b/**|**/Fixture*|a.b.BarTests a.b.FooTest a.b.ShopIT a.b.SomeTestCase a.b.TestBaz",
                "**/Foo*.java|''|a.FooTest a.b.FooTest",
                "**/Foo*.java|**/b/*|a.FooTest a.FooTest$1 a.FooTest$Inner a.FooTest$Inner$Deep",
                "**/*Test.java,!**/b/*|''|RootTest a.FooTest",
                "%regex[.*Foo.*]|''|a.FooTest a.b.FooTest",
                "%regex[a/[^/]*Test.class]|''|a.FooTest",
                "%ant[**/B*.java]|''|a.b.BarTests",
                "a.b.FooTest|''|a.b.FooTest",
                "a.b.*|''|",
                "**/???Test.java|''|a.FooTest a.b.FooTest",
                "**/footest.java|''|",
                "**/*Test.java|%regex[.*/b/.*]|RootTest a.FooTest",
            })
    void includesAndExcludesSelectClasses(String includes, String excludes, String classes) {
        assertThat(String.join(" ", select(includes, excludes).classNames())).isEqualTo(classes == null ? "" : classes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FooTest|a.FooTest a.b.FooTest",
                "a.FooTest|a.FooTest",
                "a/b/FooTest.java|a.b.FooTest",
                "FooTest.class|a.FooTest a.b.FooTest",
                "a.b.F*|a.b.Fixture a.b.FooTest",
                "Fixture|a.b.Fixture",
                "FooTest$Inner|a.FooTest$Inner",
                "FooTest$Inner#m|a.FooTest$Inner",
                "a.FooTest#one+two|a.FooTest",
                "Foo*|a.FooTest a.FooTest$1 a.FooTest$Inner a.FooTest$Inner$Deep a.b.FooTest",
                "Foo*,!FooTest$Inner|a.FooTest a.FooTest$1 a.b.FooTest",
                "Foo*,!a.FooTest|a.b.FooTest",
                "Foo*,!a.FooTest#m|a.FooTest a.FooTest$1 a.FooTest$Inner a.FooTest$Inner$Deep a.b.FooTest",
                "FooTest , RootTest|RootTest a.FooTest a.b.FooTest",
                "!a.*Test,!b/*,!Root*,!**/b/*|",
                "%regex[a/b/[BF]o?a?[or].*]|a.b.BarTests a.b.FooTest",
                "%regex[a/b/[A-F]{1,2}o.*Test.class#m]|a.b.FooTest",
                "!%regex[.*/b/.*],!%regex[.*Foo.*]|RootTest",
                "Nothing|",
            })
    void dashDTestReplacesBothLists(String test, String classes) {
        assertThat(String.join(" ", test(test).classNames())).isEqualTo(classes == null ? "" : classes);
    }

    @ParameterizedTest
    @CsvSource({
        "FooTest, a.FooTest, m, true",
        "FooTest, a.FooTest$Inner, m, true",
        "MySuite, a.FooTest, m, true",
        "FooTest#m, a.FooTest, m, true",
        "FooTest#m, a.FooTest, n, false",
        "FooTest#m, a.FooTest$Inner, m, true",
        "FooTest#m+n, a.FooTest, n, true",
        "FooTest#m + n*, a.FooTest, nothing, true",
        "FooTest#?x*, a.FooTest, axe, true",
        "FooTest#?x*, a.FooTest, x, false",
        "a.FooTest#m, b.FooTest, m, false",
        "FooTest$Inner#m, a.FooTest$Inner, m, true",
        "FooTest$Inner#m, a.FooTest$Inner, n, false",
        "FooTest$Inner#m, a.FooTest, m, false",
        "'FooTest$Inner,RootTest#m', a.FooTest$Inner$Deep, x, true",
        "'FooTest,RootTest#m', a.FooTest$Inner, x, true",
        "'FooTest,RootTest#m', RootTest, x, false",
        "#m, a.FooTest, m, true",
        "#m, a.FooTest, n, false",
        "!FooTest#m, a.FooTest, m, false",
        "!FooTest#m, a.FooTest, n, true",
        "'Foo*,!FooTest$Inner', a.FooTest$Inner$Deep, m, false",
        "'Foo*,!FooTest$Inner', a.FooTest, m, true",
        "'FooTest#*,!FooTest#slow*', a.FooTest, slowly, false",
        "'FooTest#*,!FooTest#slow*', a.FooTest, fast, true",
        "%regex[.*Foo.*#(one|two)], a.FooTest, two, true",
        "%regex[.*Foo.*#(one|two)], a.FooTest, three, false",
        "%regex[#t.*], x.Any, two, true",
        "!%regex[#t.*], x.Any, two, false",
    })
    void methodsAreMatchedByTheirBareNames(String test, String className, String method, boolean matches) {
        assertThat(chosen(test(test), className, method).all()).isEqualTo(matches);
    }

    @Test
    void theExclusionOfNestedClassesFromTheScanLeavesTheirTestsIn() {
        assertThat(chosen(select("", ""), "a.FooTest$Inner", "m").all()).isTrue();
    }

    @Test
    void onlyPatternsWithAMethodPartNeedMatching() {
        assertThat(test("FooTest").hasMethodPatterns()).isFalse();
        assertThat(test("FooTest#m").hasMethodPatterns()).isTrue();
        assertThat(test("!FooTest#m").hasMethodPatterns()).isTrue();
        assertThat(test("FooTest").isSpecified()).isTrue();
        assertThat(test(" ").isSpecified()).isFalse();
    }

    @Test
    void aMissingDirectoryHoldsNoTests() {
        assertThat(ClassScan.scan(directory.resolve("none"), List.of(), List.of(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void jarsAreScannedLikeDirectories(@TempDir Path other) throws IOException {
        Path jar = other.resolve("shared.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String entry : List.of("b/JarTest.class", "b/Helper.class", "META-INF/versions/9/b/JarTest.class", "b/T.txt")) {
                out.putNextEntry(new ZipEntry(entry));
            }
        }
        assertThat(TestSelection.of(List.of(directory, jar), List.of("**/b/*Test.java"), List.of(), Optional.empty())
                        .classNames())
                .containsExactly("a.b.FooTest", "b.JarTest");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%regex[(]|\"(\" is no regular expression: Unclosed group",
                "%regex[a#b#c]|it holds more than one \"#\"",
                "Foo#a#b|it holds more than one \"#\"",
                "%regex[]|the regular expression is empty",
                "x%regex[a]|a regular expression is written %regex[class#method], with class or #method optional",
            })
    void badPatternsAreExplained(String pattern, String reason) {
        assertThatThrownBy(() -> test(pattern))
                .isInstanceOf(RunnerException.class)
                .hasMessage("The pattern \"" + pattern + "\" selects nothing, because " + reason
                        + "; try for example -Dtest=MyTest#method*.");
    }

    @Test
    void anExcludeCanNotBeNegated() {
        assertThatThrownBy(() -> select("", "!Foo")).hasMessageContaining("an exclude can't be negated with \"!\"");
    }

    private static TestSelection test(String test) {
        return TestSelection.of(directory, List.of("**/*IT.java"), List.of("**/*"), Optional.of(test));
    }

    private static TestSelection select(String includes, String excludes) {
        return TestSelection.of(directory, List.of(includes), List.of(excludes), Optional.empty());
    }

    private static Choice chosen(TestSelection selection, String className, String method) {
        Candidate test = new Candidate(className, method, method + "()", method + "()", false);
        return selection.among(List.of(test)).choose(test);
    }
}
