package io.github.mvnrunner.engine.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.filter.TestFilter.And;
import io.github.mvnrunner.engine.filter.TestFilter.Matching;
import io.github.mvnrunner.engine.filter.TestFilter.Not;
import io.github.mvnrunner.engine.filter.TestFilter.Or;
import io.github.mvnrunner.engine.problem.FilterError;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FilterPropertyTests {
    private static final List<String> PIECES = List.of(
            "all()", "none()", "default()", "test(", "class(", "tag(", "kind(", "group(", "deps(", "module(=a)", "test(/a/)",
            " and ", " or ", "not ", "&", "|", "+", "-", "!", "(", ")", "\\", "\\u{", "}", "{", "[", "]", "/", "#", "~", "=",
            ",", " ", "\n", "a", "nested", "*", "AND", "||", "any()", "é", "\ud83d");

    @Property
    void anyTextIsSoundOrHasErrorsInsideIt(@ForAll String text, @ForAll FilterPlace place) {
        check(text, place);
    }

    @Property(tries = 3000)
    void soIsATextThatLooksLikeAnExpression(@ForAll("texts") String text, @ForAll FilterPlace place) {
        check(text, place);
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void whatWasPrintedIsParsedToTheSame(@ForAll("filters") TestFilter filter) {
        assertThat(TestFilter.parse(filter.text(), FilterPlace.SELECTION)).isEqualTo(new ParsedFilter.Sound(filter));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aModuleThatCannotMatchHasNoTestThatDoes(@ForAll("filters") TestFilter filter, @ForAll("tests") TestFacts test) {
        Answer module = filter.matchesModule(test.module());
        assertThat(filter.matches(test)).isIn(module == Answer.UNKNOWN ? List.of(true, false) : List.of(module == Answer.YES));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void negationsAndBracketsFollowDeMorgan(
            @ForAll("filters") TestFilter a, @ForAll("filters") TestFilter b, @ForAll("tests") TestFacts test) {
        assertThat(new Not(new And(List.of(a, b))).matches(test))
                .isEqualTo(new Or(List.of(new Not(a), new Not(b))).matches(test));
    }

    private static void check(String text, FilterPlace place) {
        switch (TestFilter.parse(text, place)) {
            case ParsedFilter.Sound(TestFilter filter) ->
                assertThat(TestFilter.parse(filter.text(), place)).isEqualTo(new ParsedFilter.Sound(filter));
            case ParsedFilter.Broken(List<FilterError> errors) ->
                assertThat(errors).isNotEmpty().allSatisfy(error -> {
                    assertThat(error.span().from()).isBetween(0, text.length());
                    assertThat(error.span().to()).isBetween(error.span().from(), text.length());
                });
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(20).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<TestFilter> filters() {
        return filters(4);
    }

    private Arbitrary<TestFilter> filters(int depth) {
        if (depth == 0) {
            return leaves();
        }
        Arbitrary<TestFilter> inner = filters(depth - 1);
        return Arbitraries.oneOf(
                leaves(),
                inner.map(Not::new),
                inner.list().ofMinSize(2).ofMaxSize(3).map(And::new),
                inner.list().ofMinSize(2).ofMaxSize(3).map(Or::new));
    }

    private Arbitrary<TestFilter> leaves() {
        Arbitrary<TestFilter> constants =
                Arbitraries.of(
                        new TestFilter.All(),
                        new TestFilter.None(),
                        new TestFilter.Default(),
                        new TestFilter.Failed());
        Arbitrary<TestFilter> matching = Combinators.combine(
                        Arbitraries.of(Subject.class).filter(subject -> subject != Subject.KIND), matchers())
                .as(Matching::new);
        return Arbitraries.oneOf(constants, matching);
    }

    private static Arbitrary<NameMatcher> matchers() {
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("ab.$/\\),(=~# \t\n\u0001é")
                .ofMinLength(1)
                .ofMaxLength(6);
        Arbitrary<String> globs = Arbitraries.strings().withChars("ab*?.\\),/").ofMinLength(1).ofMaxLength(6);
        Arbitrary<String> regexes = Arbitraries.of("a", "a/b", "\\d+", "[)]", "a\\\\", "(a|b)*,", " ");
        return Arbitraries.oneOf(
                names.map(NameMatcher.Equal::new),
                names.map(NameMatcher.Contains::new),
                globs.map(glob -> new NameMatcher.Glob(glob, GlobCompiler.compile(glob))),
                regexes.map(regex -> new NameMatcher.Regex(regex, java.util.regex.Pattern.compile(regex))));
    }

    @Provide
    Arbitrary<TestFacts> tests() {
        Arbitrary<String> names = Arbitraries.of("a", "b", "ab", "a.b", "a.b$a", "");
        return Combinators.combine(names, names, names, names)
                .as((module, type, method, tag) -> new TestFacts(
                        new ModuleFacts("g:" + module, module, ""),
                        type,
                        method,
                        method + "()",
                        Set.of(tag),
                        "a",
                        Set.of(TestKind.PLAIN),
                        Optional.of(tag).filter(name -> !name.isEmpty())));
    }
}
