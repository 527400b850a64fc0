package io.github.mvnrunner.engine.filter;

import io.github.mvnrunner.engine.filter.TestFilter.All;
import io.github.mvnrunner.engine.filter.TestFilter.And;
import io.github.mvnrunner.engine.filter.TestFilter.Not;
import io.github.mvnrunner.engine.filter.TestFilter.Or;
import io.github.mvnrunner.engine.problem.FilterError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses expressions; goes on after an error, so that all of them are found at once.
 *
 * <p>What can't be understood counts as {@code all()} until the end, where any error spoils the whole. The grammar is
 * nextest's:
 *
 * <pre>
 * expression  := conjunction { ("or" | "|" | "+") conjunction }
 * conjunction := operand { ("and" | "&amp;" | "-") operand }
 * operand     := ("not" | "!") operand | "(" expression ")" | predicate
 * </pre>
 */
final class FilterParser {
    private static final TestFilter ANYTHING = new All();
    private static final List<String> OR = List.of("or", "|", "+");
    private static final List<String> AND = List.of("and", "&");
    private static final List<String> NOT = List.of("not", "!");

    private final FilterText text;
    private final PredicateParser predicates;

    private FilterParser(FilterText text, PredicateParser predicates) {
        this.text = text;
        this.predicates = predicates;
    }

    static ParsedFilter parse(String expression, FilterPlace place) {
        FilterText text = new FilterText(expression);
        TestFilter filter = new FilterParser(text, new PredicateParser(text, place)).whole();
        List<FilterError> errors = text.errors();
        return errors.isEmpty() ? new ParsedFilter.Sound(filter) : new ParsedFilter.Broken(errors);
    }

    private TestFilter whole() {
        TestFilter filter = expression(operand());
        while (!text.atEnd()) {
            text.error(new FilterError.UnexpectedCloseParenthesis(text.ahead(1)));
            text.skip(1);
            filter = expression(filter);
        }
        return filter;
    }

    private TestFilter expression(TestFilter first) {
        List<TestFilter> alternatives = new ArrayList<>(List.of(conjunction(first)));
        while (or()) {
            alternatives.add(conjunction(operand()));
        }
        return alternatives.size() == 1 ? alternatives.getFirst() : new Or(alternatives);
    }

    private TestFilter conjunction(TestFilter first) {
        List<TestFilter> operands = new ArrayList<>(List.of(first));
        Optional<Link> link = link();
        while (link.isPresent()) {
            operands.add(link.get() == Link.AND ? operand() : negated());
            link = link();
        }
        return operands.size() == 1 ? operands.getFirst() : new And(operands);
    }

    /** How an operand is linked to what stands before it. */
    private enum Link {
        AND,
        MINUS
    }

    private Optional<Link> link() {
        text.blanks();
        if (text.atEnd() || text.peek() == ')' || isOr()) {
            return Optional.empty();
        }
        if (text.take("-")) {
            return Optional.of(Link.MINUS);
        }
        if (!operator(List.of("AND", "&&"), AND)) {
            text.error(new FilterError.ExpectedOperator(text.ahead(Math.max(1, text.word().length()))));
        }
        return Optional.of(Link.AND);
    }

    private boolean isOr() {
        String word = text.word();
        return text.peek() == '|' || text.peek() == '+' || word.equals("or") || word.equals("OR");
    }

    private boolean or() {
        return operator(List.of("OR", "||"), OR);
    }

    /** Takes an operator in one of our spellings, or, with an error, in a foreign one. */
    private boolean operator(List<String> foreign, List<String> ours) {
        text.blanks();
        int from = text.at();
        if (foreign.stream().anyMatch(this::takeOperator)) {
            text.error(new FilterError.ForeignOperator(text.from(from), text.since(from), ours));
            return true;
        }
        return ours.stream().anyMatch(this::takeOperator);
    }

    /** A word must be taken as a whole, or not at all. */
    private boolean takeOperator(String operator) {
        String word = text.word();
        return (word.isEmpty() || word.equals(operator)) && text.take(operator);
    }

    private TestFilter operand() {
        if (operator(List.of("NOT"), NOT)) {
            return negated();
        }
        if (text.take("(")) {
            return group();
        }
        String word = text.word();
        if (word.isEmpty() || OR.contains(word) || AND.contains(word) || word.equals("OR") || word.equals("AND")) {
            return missing(word);
        }
        return predicates.predicate(word);
    }

    private TestFilter negated() {
        TestFilter operand = text.enter() ? operand() : ANYTHING;
        text.leave();
        return new Not(operand);
    }

    private TestFilter group() {
        int open = text.at() - 1;
        TestFilter inner = text.enter() ? expression(operand()) : ANYTHING;
        text.leave();
        if (!text.take(")")) {
            text.error(new FilterError.ExpectedCloseParenthesis(new FilterError.Span(open, open + 1)));
        }
        return inner;
    }

    /** Leaves operators to those who look for them, and takes what nobody would. */
    private TestFilter missing(String word) {
        int from = text.at();
        if (!word.isEmpty() || text.atEnd() || ")&|+-".indexOf(text.peek()) >= 0) {
            text.error(new FilterError.ExpectedExpression(text.ahead(Math.max(1, word.length()))));
            return ANYTHING;
        }
        while (!text.atEnd() && !isBoundary(text.peek())) {
            text.skip(1);
        }
        text.error(new FilterError.ExpectedExpression(text.from(from)));
        return ANYTHING;
    }

    private static boolean isBoundary(char c) {
        return Character.isWhitespace(c) || "()!&|+-".indexOf(c) >= 0;
    }
}
