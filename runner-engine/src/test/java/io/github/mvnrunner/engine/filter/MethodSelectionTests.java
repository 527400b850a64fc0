package io.github.mvnrunner.engine.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.problem.RunProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodSelectionTests {
    private static final List<Candidate> TESTS = List.of(
            new Candidate("a.ShopTest", "opens", "opens()", "opens()", false),
            new Candidate("a.ShopTest", "sells", "sells()", "sells what it has", false),
            new Candidate("a.ShopTest", "prices", "prices(int, int)", "prices(int, int)", true),
            new Candidate("a.ShopTest", "made", "made()", "made()", true),
            new Candidate("a.ShopTest$Till", "opens", "opens()", "opens()", false),
            new Candidate("a.ShopTest$Till", "counts", "counts()", "counts()", false),
            new Candidate("a.OldTest", "old", "old[0]", "old[0]", false),
            new Candidate("a.OldTest", "old", "old[1: v 1]", "old[1: v 1]", false));

    @TempDir
    static Path directory;

    @BeforeAll
    static void compile() throws IOException {
        for (String file : List.of("a/ShopTest.class", "a/ShopTest$Till.class", "a/OldTest.class")) {
            Files.createDirectories(directory.resolve(file).getParent());
            Files.createFile(directory.resolve(file));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ShopTest#opens | ShopTest.opens()",
                "ShopTest#counts | ShopTest$Till.counts()",
                "ShopTest$Till#opens | ShopTest$Till.opens()",
                "ShopTest#o*+counts | ShopTest.opens() ShopTest$Till.counts()",
                "ShopTest#opens() | ShopTest.opens()",
                "ShopTest#sells what it has | ShopTest.sells()",
                "ShopTest#prices | ShopTest.prices(int, int)",
                "ShopTest#prices(int, int) | ShopTest.prices(int, int)",
                "ShopTest#prices[2] | ShopTest.prices(int, int)[2]",
                "ShopTest#prices[2]+prices[4] | ShopTest.prices(int, int)[2, 4]",
                "ShopTest#prices(int, int)[2],OldTest#old[0] | ShopTest.prices(int, int)[2] OldTest.old[0]",
                "ShopTest#prices[2]+prices | ShopTest.prices(int, int)",
                "ShopTest#p*[1] | ShopTest.prices(int, int)[1]",
                "ShopTest#opens[1] |",
                "ShopTest#prices[2 for 1] | ShopTest.prices(int, int)[2 for 1]",
                "ShopTest#prices[a, b]+opens,OldTest#old[0] | ShopTest.opens() ShopTest.prices(int, int)[a, b] OldTest.old[0]",
                "ShopTest#prices(int, int)[issue #7: 1+1] | ShopTest.prices(int, int)[issue #7: 1+1]",
                "ShopTest#made[[1] a[b]] | ShopTest.made()[[1] a[b]]",
                "ShopTest#prices[a]+prices[3] | ShopTest.prices(int, int)[3, a]",
                "ShopTest#opens[a],OldTest#old[0] | OldTest.old[0]",
                "ShopTest#made[*,OldTest#old[0] | OldTest.old[0]",
                "OldTest#old | OldTest.old[0] OldTest.old[1: v 1]",
                "OldTest#old[1*] | OldTest.old[1: v 1]",
                "ShopTest,!ShopTest#prices+made,!OldTest"
                        + " | ShopTest.opens() ShopTest.sells() ShopTest$Till.opens() ShopTest$Till.counts()",
                "!ShopTest#*,!OldTest | ShopTest$Till.opens() ShopTest$Till.counts()",
                "'%regex[.*Shop.*#(opens|made)]' | ShopTest.opens() ShopTest.made() ShopTest$Till.opens()",
            })
    void itemsStandForMethodsNamesInvocationsAndNestedClasses(String test, String chosen) {
        MethodSelection selection = select(test).among(TESTS);
        assertThat(TESTS.stream()
                        .filter(each -> selection.choose(each).isAny())
                        .map(each -> each.className().substring(2) + "." + each.reportName() + indices(selection.choose(each)))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(chosen == null ? "" : chosen);
    }

    @Test
    void itemWhoseClassIsThereButWhoseMethodIsNotIsAnError() {
        assertThat(book("ShopTest#open+sells,OldTest").errors())
                .containsExactly(new RunProblem.UnmatchedSelector(
                        "ShopTest#open", Optional.of("opens"), List.of("counts", "made", "opens", "prices", "sells")));
    }

    @Test
    void itemOfAnotherModuleIsNone() {
        SelectionBook book = book("BarTest#m,ShopTest#opens");
        assertThat(book.errors()).isEmpty();
        assertThat(book.hints()).isEmpty();
    }

    @Test
    void mistypedClassIsAHint() {
        assertThat(book("Shoptest#opens,OdlTest").hints())
                .containsExactly(
                        new RunProblem.UnmatchedSelector("Shoptest#opens", Optional.of("ShopTest"), List.of("ShopTest")),
                        new RunProblem.UnmatchedSelector("OdlTest", Optional.of("OldTest"), List.of("OldTest")));
    }

    @Test
    void whatOneModuleFulfilsIsFulfilled() {
        SelectionBook book = book("ShopTest#open");
        TestSelection selection = select("ShopTest#open");
        book.note(selection);
        book.note(selection, selection.among(List.of(new Candidate("b.ShopTest", "open", "open()", "open()", false))));
        assertThat(book.errors()).isEmpty();
    }

    @Test
    void nameThatNoInvocationHasIsAnErrorOnceTheyAreKnown() {
        SelectionBook book = book("ShopTest#prices[aple]+made[nut]");
        assertThat(book.errors()).isEmpty();
        book.note("a.ShopTest", "aple", "pear", false);
        book.note("a.ShopTest", "aple", "apple", false);
        book.note("a.ShopTest", "nut", "shell", false);
        book.note("a.ShopTest", "nut", "nut", true);
        assertThat(book.errors())
                .containsExactly(new RunProblem.UnmatchedSelector(
                        "ShopTest#prices[aple]", Optional.of("apple"), List.of("apple", "pear")));
    }

    private static SelectionBook book(String test) {
        SelectionBook book = new SelectionBook();
        TestSelection selection = select(test);
        book.note(selection);
        book.note(selection, selection.among(TESTS));
        return book;
    }

    private static TestSelection select(String test) {
        return TestSelection.of(directory, List.of(), List.of(), Optional.of(test));
    }

    private static String indices(Choice choice) {
        Stream<?> numbers = choice.invocations().stream().sorted();
        return choice.all() ? "" : Stream.concat(numbers, choice.names().stream()).toList().toString();
    }
}
