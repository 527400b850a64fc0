package io.github.mvnrunner.engine.filter;

import java.util.List;
import java.util.stream.Collectors;

/** Writes expressions with all signs, so that no default matters. */
final class FilterPrinter {
    private FilterPrinter() {}

    static String print(TestFilter filter) {
        return switch (filter) {
            case TestFilter.All() -> "all()";
            case TestFilter.None() -> "none()";
            case TestFilter.Default() -> "default()";
            case TestFilter.Failed() -> "failed()";
            case TestFilter.Matching(Subject subject, NameMatcher matcher) ->
                subject.word() + "(" + print(matcher) + ")";
            case TestFilter.Not(TestFilter operand) -> "not " + inner(operand);
            case TestFilter.And(List<TestFilter> operands) ->
                operands.stream().map(FilterPrinter::inner).collect(Collectors.joining(" and "));
            case TestFilter.Or(List<TestFilter> operands) ->
                operands.stream().map(FilterPrinter::alternative).collect(Collectors.joining(" or "));
        };
    }

    /** {@code and} binds closer than {@code or}. */
    private static String alternative(TestFilter operand) {
        return operand instanceof TestFilter.And ? print(operand) : inner(operand);
    }

    private static String inner(TestFilter operand) {
        return switch (operand) {
            case TestFilter.And _, TestFilter.Or _ -> "(" + print(operand) + ")";
            case TestFilter.All _,
                    TestFilter.None _,
                    TestFilter.Default _,
                    TestFilter.Failed _,
                    TestFilter.Matching _,
                    TestFilter.Not _ ->
                print(operand);
        };
    }

    private static String print(NameMatcher matcher) {
        return switch (matcher) {
            case NameMatcher.Equal(String text) -> "=" + escaped(text);
            case NameMatcher.Contains(String text) -> "~" + escaped(text);
            case NameMatcher.Glob(String text, _) -> "#" + escaped(text);
            case NameMatcher.Regex(String source, _) -> "/" + slashed(source) + "/";
        };
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean edge = i == 0 || i == text.length() - 1;
            if (c == '\\' || c == ')' || c == ',') {
                out.append('\\').append(c);
            } else if (Character.isISOControl(c) || (edge && Character.isWhitespace(c))) {
                out.append("\\u{").append(Integer.toHexString(c)).append('}');
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** In a regular expression a backslash and what follows belong together. */
    private static String slashed(String source) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < source.length()) {
                out.append(c).append(source.charAt(++i));
            } else {
                out.append(c == '/' ? "\\/" : String.valueOf(c));
            }
        }
        return out.toString();
    }
}
