package io.github.mvnrunner.engine.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.problem.FilterError;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterParserTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "all(); all()",
                "test(a); test(~a)",
                "class(a); class(#a)",
                "kind(plain); kind(=plain)",
                "engine(a); engine(#a)",
                "tag(a); tag(=a)",
                "tag(a & b | c); tag(=a) and tag(=b) or tag(=c)",
                "tag(a | none()); tag(=a) or not tag(#*)",
                "tag(!(a|b)); not (tag(=a) or tag(=b))",
                "all()|none()&default(); all() or none() and default()",
                "all() or none() + default(); all() or none() or default()",
                "all() - none() and default(); all() and not none() and default()",
                "(all() and none()) and default(); (all() and none()) and default()",
                "(all() or none()) and default(); (all() or none()) and default()",
                "! ! all(); not not all()",
                "test( ~ a b  ); test(~a b)",
                "test(a\\)\\,\\\\\\/); test(~a\\)\\,\\\\/)",
                "test(\\u{20}a\\u{1f600}\\t); test(~\\u{20}a😀\\u{9})",
                "test(/a\\/b\\d[)]/); test(/a\\/b\\d[)]/)",
            })
    void isPrintedWithAllSigns(String text, String printed) {
        assertThat(FilterMother.filter(text).text()).isEqualTo(printed);
    }

    @Test
    void linesMayBeBroken() {
        assertThat(FilterMother.filter("\n test(a)\r\n\tor ( tag(b) )\n").text()).isEqualTo("test(~a) or tag(=b)");
    }

    /** An error is written as its type, and the text that it underlines. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                " -> ExpectedExpression[]",
                "and all() -> ExpectedExpression[and]",
                "all() or -> ExpectedExpression[]",
                "() -> ExpectedExpression[)]",
                "all() and or none() -> ExpectedExpression[or]",
                "all() & | none() -> ExpectedExpression[|]",
                "=name -> ExpectedExpression[=name]",
                "all() none() -> ExpectedOperator[none]",
                "all() (none()) -> ExpectedOperator[(]",
                "test -> ExpectedOpenParenthesis[test]",
                "test or all() -> ExpectedOpenParenthesis[test]",
                "(all() -> ExpectedCloseParenthesis[(]",
                "test(a -> ExpectedCloseParenthesis[]",
                "all( -> ExpectedCloseParenthesis[]",
                "all()) -> UnexpectedCloseParenthesis[)]",
                "all()) and nono() -> UnexpectedCloseParenthesis[)]; UnknownPredicate[nono]",
                "all() || none() -> ForeignOperator[||]",
                "all() OR none() -> ForeignOperator[OR]",
                "all() && none() -> ForeignOperator[&&]",
                "all() AND none() -> ForeignOperator[AND]",
                "NOT all() -> ForeignOperator[NOT]",
                "com.acme.OrderTests -> UnknownPredicate[com.acme.OrderTests]",
                "tset(a(b)) and changed(c) -> UnknownPredicate[tset]; PredicateNotYetSupported[changed]",
                "changed() -> PredicateNotYetSupported[changed]",
                "all(x) -> UnexpectedArgument[x)]",
                "test(a, b) -> UnexpectedComma[, b]",
                "test(=) -> EmptyArgument[=]",
                "tag() -> EmptyArgument[]",
                "test(//) -> EmptyArgument[//]",
                "test(a\\qb\\u{}c\\u{d800}) -> InvalidEscape[\\q]; InvalidEscape[\\u]; InvalidEscape[\\u{d800}]",
                "test(a\\ -> InvalidEscape[\\]; ExpectedCloseParenthesis[]",
                "test(/a) -> ExpectedCloseRegex[/a)]",
                "test(/a/ b) -> ExpectedCloseParenthesis[b]",
                "test(/(/) -> InvalidRegex[/(/]",
                "test(#[a) -> InvalidGlob[#[a]",
                "class({a) -> InvalidGlob[{a]",
                "class([b-a]) -> InvalidGlob[[b-a]]",
                "tag(a b) -> InvalidTagExpression[b]",
                "tag(a & ) -> InvalidTagExpression[)]",
                "tag((a) -> ExpectedCloseParenthesis[]",
                "tag(a, b) -> UnexpectedComma[, b]",
                "kind(parametrized) -> UnknownKind[parametrized]",
                "tset(a) or test(#[) && kind(=x) -> UnknownPredicate[tset]; InvalidGlob[#[]; ForeignOperator[&&]; UnknownKind[=x]",
            })
    void everyErrorIsFoundAtItsPlace(String row) {
        String[] parts = row.split(" -> ");
        assertThat(errors(parts[0], FilterPlace.SELECTION)).isEqualTo(parts[1]);
    }

    @ParameterizedTest
    @CsvSource({
        "RULE, group(a), BannedPredicate[group]",
        "DEFAULT_FILTER, group(a), BannedPredicate[group]",
        "DEFAULT_FILTER, all() - default(), BannedPredicate[default]",
    })
    void circularPredicatesAreRefused(FilterPlace place, String text, String error) {
        assertThat(errors(text, place)).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource({"'', !, all()", "'', (, all()", "tag(, !, a)", "tag(, (, a)", "'', all()-(, all()"})
    void nestingHasALimit(String start, String deeper, String end) {
        assertThat(errors(start + deeper.repeat(5000) + end, FilterPlace.SELECTION)).startsWith("TooDeep[");
    }

    @Test
    void aLongChainIsNotDeep() {
        String chain = "test(x) or ".repeat(20_000) + "test(a)";
        assertThat(FilterMother.filter(chain).matches(FilterMother.test("A", "a"))).isTrue();
    }

    @Test
    void aNestedRegexIsRefusedRatherThanFollowed() {
        String regex = "(".repeat(50_000) + ")".repeat(50_000);
        assertThat(errors("test(/" + regex + "/)", FilterPlace.SELECTION)).startsWith("InvalidRegex[");
    }

    private static String errors(String text, FilterPlace place) {
        return switch (TestFilter.parse(text, place)) {
            case ParsedFilter.Sound _ -> "";
            case ParsedFilter.Broken(List<FilterError> errors) ->
                errors.stream()
                        .map(error -> error.getClass().getSimpleName() + "["
                                + text.substring(error.span().from(), error.span().to()) + "]")
                        .collect(Collectors.joining("; "));
        };
    }
}
