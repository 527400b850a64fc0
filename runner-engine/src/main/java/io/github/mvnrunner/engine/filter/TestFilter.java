package io.github.mvnrunner.engine.filter;

import java.util.List;
import java.util.function.Function;

/**
 * Selects tests; an expression of the filter language, which {@code docs/filter-language.md} describes.
 *
 * <p>{@link #text()} is the expression as a person could write it: parsed again, it gives an equal filter.
 */
public sealed interface TestFilter {

    /** Matches every test. */
    record All() implements TestFilter {}

    /** Matches no test. */
    record None() implements TestFilter {}

    /** Matches what the profile's default filter matches; everything until {@link #withDefault} says what that is. */
    record Default() implements TestFilter {}

    /** Matches tests that failed when they were run last. */
    record Failed() implements TestFilter {}

    /** Matches tests that go by a matching name. */
    record Matching(Subject subject, NameMatcher matcher) implements TestFilter {}

    /** Matches what its operand doesn't. */
    record Not(TestFilter operand) implements TestFilter {}

    /**
     * Matches what all operands match.
     *
     * @param operands two or more
     */
    record And(List<TestFilter> operands) implements TestFilter {
        public And {
            operands = List.copyOf(operands);
        }
    }

    /**
     * Matches what any operand matches.
     *
     * @param operands two or more
     */
    record Or(List<TestFilter> operands) implements TestFilter {
        public Or {
            operands = List.copyOf(operands);
        }
    }

    /** {@return the expression in {@code text}, or all that is wrong with it} */
    static ParsedFilter parse(String text, FilterPlace place) {
        return FilterParser.parse(text, place);
    }

    /** {@return the expression, with all signs} */
    default String text() {
        return FilterPrinter.print(this);
    }

    /** {@return whether a test matches} */
    default boolean matches(TestFacts test) {
        return answer(
                        match -> Answer.of(match.subject().matches(match.matcher(), test)),
                        Answer.of(test.failedLast()))
                == Answer.YES;
    }

    /** {@return whether all, none or perhaps some of a module's tests match} */
    default Answer matchesModule(ModuleFacts module) {
        return answer(
                match -> match.subject().matches(match.matcher(), module), Answer.UNKNOWN);
    }

    /** {@return the same filter where {@code default()} means {@code meaning}} */
    default TestFilter withDefault(TestFilter meaning) {
        return switch (this) {
            case Default() -> meaning;
            case All _, None _, Failed _, Matching _ -> this;
            case Not(TestFilter operand) -> new Not(operand.withDefault(meaning));
            case And(List<TestFilter> operands) ->
                new And(operands.stream().map(operand -> operand.withDefault(meaning)).toList());
            case Or(List<TestFilter> operands) ->
                new Or(operands.stream().map(operand -> operand.withDefault(meaning)).toList());
        };
    }

    private Answer answer(Function<Matching, Answer> leaf, Answer failed) {
        return switch (this) {
            case All(), Default() -> Answer.YES;
            case None() -> Answer.NO;
            case Failed() -> failed;
            case Matching match -> leaf.apply(match);
            case Not(TestFilter operand) -> operand.answer(leaf, failed).not();
            case And(List<TestFilter> operands) ->
                operands.stream().map(operand -> operand.answer(leaf, failed)).reduce(Answer.YES, Answer::and);
            case Or(List<TestFilter> operands) ->
                operands.stream().map(operand -> operand.answer(leaf, failed)).reduce(Answer.NO, Answer::or);
        };
    }
}
