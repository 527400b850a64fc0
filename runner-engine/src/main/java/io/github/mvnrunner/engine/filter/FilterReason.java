package io.github.mvnrunner.engine.filter;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Names a part of an expression that decided about a test.
 *
 * @param part as it is written with all signs
 * @param matches whether the part matches the test
 * @param subject what the part looks at, such as {@code tag}; empty for {@code all()} and {@code none()}
 * @param seen the names that it was compared with
 */
public record FilterReason(String part, boolean matches, String subject, List<String> seen) {
    public FilterReason {
        seen = List.copyOf(seen);
    }

    /**
     * {@return the parts that decided: those that had to match, or the one that was enough}
     *
     * <p>A part that could be left out of the expression without another answer for this test is none of them, but for
     * those that say the same as another.
     */
    public static List<FilterReason> of(TestFilter filter, TestFacts test) {
        return reasons(filter, test).toList();
    }

    private static Stream<FilterReason> reasons(TestFilter filter, TestFacts test) {
        return switch (filter) {
            case TestFilter.All _, TestFilter.Default _, TestFilter.None _, TestFilter.Failed _ ->
                Stream.of(new FilterReason(filter.text(), filter.matches(test), "", List.of()));
            case TestFilter.Matching(Subject subject, NameMatcher _) ->
                Stream.of(new FilterReason(
                        filter.text(),
                        filter.matches(test),
                        subject.name().toLowerCase(Locale.ROOT),
                        subject.names(test).distinct().sorted().toList()));
            case TestFilter.Not(TestFilter operand) -> reasons(operand, test);
            case TestFilter.And(List<TestFilter> operands) ->
                filter.matches(test) ? all(operands, test) : first(operands, test, false);
            case TestFilter.Or(List<TestFilter> operands) ->
                filter.matches(test) ? first(operands, test, true) : all(operands, test);
        };
    }

    private static Stream<FilterReason> all(List<TestFilter> operands, TestFacts test) {
        return operands.stream().flatMap(operand -> reasons(operand, test));
    }

    private static Stream<FilterReason> first(List<TestFilter> operands, TestFacts test, boolean matching) {
        return operands.stream()
                .filter(operand -> operand.matches(test) == matching)
                .limit(1)
                .flatMap(operand -> reasons(operand, test));
    }
}
