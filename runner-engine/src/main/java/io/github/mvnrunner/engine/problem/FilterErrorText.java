package io.github.mvnrunner.engine.problem;

import java.util.List;
import java.util.Optional;

/** Puts what is wrong with a filter expression into words. */
final class FilterErrorText {
    private FilterErrorText() {}

    /** {@return what is wrong, because of what, and what to try} */
    static String of(FilterError error) {
        return switch (error) {
            case FilterError.ExpectedExpression _ ->
                "an expression is missing, because no predicate starts here; try one such as test(name) or all().";
            case FilterError.ExpectedOperator _ ->
                "an operator is missing, because two expressions stand side by side; try \"and\" or \"or\" between them.";
            case FilterError.ExpectedOpenParenthesis(_, var predicate) -> "\"" + predicate
                    + "\" is incomplete, because a predicate has an argument in parentheses; try " + predicate + "(…).";
            case FilterError.ExpectedCloseParenthesis _ ->
                "a \")\" is missing, because what was opened is not closed; try to add it.";
            case FilterError.UnexpectedCloseParenthesis _ ->
                "this \")\" is too much, because no \"(\" is open; try without it, or \"\\)\" inside an argument.";
            case FilterError.ForeignOperator(_, var operator, var ours) -> "\"" + operator
                    + "\" is no operator, because here it is written " + list(ours) + "; try \"" + ours.getFirst()
                    + "\".";
            case FilterError.UnknownPredicate(_, var name, var suggestion, var known) -> "unknown predicate \"" + name
                    + "\"" + advice(suggestion, known);
            case FilterError.PredicateNotYetSupported(_, var name) -> name
                    + "() is refused, because it is not yet supported; try without it.";
            case FilterError.BannedPredicate(_, var name, var reason) -> name + "() can't be used here, because "
                    + reason + "; try without it.";
            case FilterError.UnexpectedArgument(_, var predicate) -> predicate
                    + "() can't have an argument, because it has nothing to match; try " + predicate + "().";
            case FilterError.UnexpectedComma _ ->
                "a second argument is refused, because a predicate has only one; try \"\\,\" for a comma in it.";
            case FilterError.EmptyArgument(_, var predicate) -> predicate
                    + "() matches nothing, because its argument is empty; try " + predicate + "(name).";
            case FilterError.InvalidEscape _ ->
                "this escape is unknown, because only \\n \\r \\t \\b \\f \\\\ \\/ \\) \\, and \\u{…} are; try \"\\\\\""
                        + " for a backslash.";
            case FilterError.ExpectedCloseRegex _ ->
                "the regular expression has no end, because the closing \"/\" is missing; try \"\\/\" for a slash in it.";
            case FilterError.InvalidRegex(_, var reason) -> "the regular expression is none, because " + reason
                    + "; try to correct it.";
            case FilterError.InvalidGlob(_, var reason) -> "the glob is none, because " + reason
                    + "; try \"~\" or \"=\" before a text without wildcards.";
            case FilterError.InvalidTagExpression(_, var reason) -> "the tag expression is none, because " + reason
                    + "; try for example tag(fast & !flaky).";
            case FilterError.UnknownKind(_, var name, var suggestion, var known) -> "unknown kind \"" + name + "\""
                    + advice(suggestion, known);
            case FilterError.TooDeep(_, var limit) -> "this is nested too deeply, because " + limit
                    + " levels are the most; try fewer parentheses.";
        };
    }

    private static String list(List<String> words) {
        return "\"" + String.join("\", \"", words) + "\"";
    }

    private static String advice(Optional<String> suggestion, List<String> known) {
        return ", because it is none of " + String.join(", ", known) + "; try "
                + suggestion.map(name -> "\"" + name + "\".").orElse("one of these.");
    }
}
