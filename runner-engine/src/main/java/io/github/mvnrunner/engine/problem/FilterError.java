package io.github.mvnrunner.engine.problem;

import java.util.List;
import java.util.Optional;

/** States what is wrong with a filter expression, and where in it. */
public sealed interface FilterError {

    /** {@return the part of the text that is wrong; may be empty, never outside} */
    Span span();

    /**
     * A part of the text.
     *
     * @param from the first character, counted from 0
     * @param to the character after the last
     */
    record Span(int from, int to) {}

    /** An operand is missing, or something stands in its place. */
    record ExpectedExpression(Span span) implements FilterError {}

    /** Two operands stand side by side. */
    record ExpectedOperator(Span span) implements FilterError {}

    /** A predicate has no argument list. */
    record ExpectedOpenParenthesis(Span span, String predicate) implements FilterError {}

    /** A parenthesis is never closed. */
    record ExpectedCloseParenthesis(Span span) implements FilterError {}

    /** A parenthesis is closed that was never opened. */
    record UnexpectedCloseParenthesis(Span span) implements FilterError {}

    /** An operator of another language. */
    record ForeignOperator(Span span, String operator, List<String> ours) implements FilterError {
        public ForeignOperator {
            ours = List.copyOf(ours);
        }
    }

    /** A predicate is none of those known. */
    record UnknownPredicate(Span span, String name, Optional<String> suggestion, List<String> known)
            implements FilterError {
        public UnknownPredicate {
            known = List.copyOf(known);
        }
    }

    /** A predicate belongs to a later version. */
    record PredicateNotYetSupported(Span span, String name) implements FilterError {}

    /** A predicate can't be used where this expression stands. */
    record BannedPredicate(Span span, String name, String reason) implements FilterError {}

    /** A predicate without arguments has one. */
    record UnexpectedArgument(Span span, String predicate) implements FilterError {}

    /** A predicate has more than one argument. */
    record UnexpectedComma(Span span) implements FilterError {}

    /** A predicate's argument is empty. */
    record EmptyArgument(Span span, String predicate) implements FilterError {}

    /** A backslash stands before what needs none. */
    record InvalidEscape(Span span) implements FilterError {}

    /** A regular expression has no closing slash. */
    record ExpectedCloseRegex(Span span) implements FilterError {}

    /** A regular expression is none. */
    record InvalidRegex(Span span, String reason) implements FilterError {}

    /** A glob is none. */
    record InvalidGlob(Span span, String reason) implements FilterError {}

    /** A tag expression is none. */
    record InvalidTagExpression(Span span, String reason) implements FilterError {}

    /** A kind is none of those known. */
    record UnknownKind(Span span, String name, Optional<String> suggestion, List<String> known)
            implements FilterError {
        public UnknownKind {
            known = List.copyOf(known);
        }
    }

    /** Parentheses or negations are nested without end. */
    record TooDeep(Span span, int limit) implements FilterError {}
}
