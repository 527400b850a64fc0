package io.github.mvnrunner.engine.filter;

import io.github.mvnrunner.engine.problem.FilterError;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Parses what stands between a predicate's parentheses. */
final class ArgumentParser {
    private final FilterText text;

    ArgumentParser(FilterText text) {
        this.text = text;
    }

    /** {@return the matcher that starts here; empty if something is wrong with it, which is reported} */
    Optional<NameMatcher> matcher(Subject subject) {
        int from = text.at();
        return switch (text.peek()) {
            case '=' -> signed(subject, from).map(NameMatcher.Equal::new);
            case '~' -> signed(subject, from).map(NameMatcher.Contains::new);
            case '#' -> signed(subject, from).flatMap(glob -> glob(glob, from));
            case '/' -> regex(subject, from);
            default -> name(subject, from).flatMap(name -> usual(subject, name, from));
        };
    }

    private Optional<NameMatcher> usual(Subject subject, String name, int from) {
        return switch (subject.usual()) {
            case EQUAL -> Optional.of(new NameMatcher.Equal(name));
            case CONTAINS -> Optional.of(new NameMatcher.Contains(name));
            case GLOB -> glob(name, from);
        };
    }

    private Optional<String> signed(Subject subject, int from) {
        text.skip(1);
        text.blanks();
        return name(subject, from);
    }

    /** Reads to the first {@code )} or {@code ,} without a backslash; blanks at the end don't count. */
    private Optional<String> name(Subject subject, int from) {
        StringBuilder name = new StringBuilder();
        int solid = 0;
        while (!text.atEnd() && text.peek() != ')' && text.peek() != ',') {
            boolean blank = Character.isWhitespace(text.peek());
            name.append(text.peek() == '\\' ? escape() : String.valueOf(text.next()));
            solid = blank ? solid : name.length();
        }
        if (name.isEmpty()) {
            text.error(new FilterError.EmptyArgument(text.from(from), subject.word()));
        }
        name.setLength(solid);
        return Optional.of(name.toString()).filter(found -> !found.isEmpty());
    }

    private String escape() {
        int from = text.at();
        text.skip(1);
        char c = text.peek();
        text.skip(1);
        return switch (c) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'b' -> "\b";
            case 'f' -> "\f";
            case '\\', '/', ')', ',' -> String.valueOf(c);
            case 'u' -> codePoint(from);
            default -> invalid(from);
        };
    }

    private String codePoint(int from) {
        int digits = 0;
        while (digits < 6 && Character.digit(text.peek(1 + digits), 16) >= 0) {
            digits++;
        }
        if (text.peek() != '{' || digits == 0 || text.peek(1 + digits) != '}') {
            return invalid(from);
        }
        text.skip(1);
        int start = text.at();
        text.skip(digits);
        int value = Integer.parseInt(text.since(start), 16);
        text.skip(1);
        boolean sound = Character.isValidCodePoint(value)
                && !(value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE);
        return sound ? Character.toString(value) : invalid(from);
    }

    private String invalid(int from) {
        text.error(new FilterError.InvalidEscape(text.from(from)));
        return "?";
    }

    private Optional<NameMatcher> glob(String glob, int from) {
        try {
            return Optional.of(new NameMatcher.Glob(glob, GlobCompiler.compile(glob)));
        } catch (IllegalArgumentException e) {
            text.error(new FilterError.InvalidGlob(text.from(from), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private Optional<NameMatcher> regex(Subject subject, int from) {
        text.skip(1);
        StringBuilder source = new StringBuilder();
        while (!text.atEnd() && text.peek() != '/') {
            source.append(regexPart());
        }
        if (!text.take("/")) {
            text.error(new FilterError.ExpectedCloseRegex(text.from(from)));
            return Optional.empty();
        }
        if (source.isEmpty()) {
            text.error(new FilterError.EmptyArgument(text.from(from), subject.word()));
            return Optional.empty();
        }
        return compiled(source.toString(), from);
    }

    /** Only a slash needs a backslash of ours; all other backslashes belong to the regular expression. */
    private String regexPart() {
        int from = text.at();
        if (text.peek() == '\\' && text.peek(1) == '/') {
            text.skip(2);
            return "/";
        }
        text.skip(text.peek() == '\\' ? 2 : 1);
        return text.since(from);
    }

    private Optional<NameMatcher> compiled(String source, int from) {
        try {
            return Optional.of(new NameMatcher.Regex(source, Pattern.compile(source)));
        } catch (PatternSyntaxException e) {
            String reason = e.getDescription();
            text.error(new FilterError.InvalidRegex(
                    text.from(from), reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1)));
        } catch (StackOverflowError _) {
            text.error(new FilterError.InvalidRegex(text.from(from), "it is nested too deeply"));
        }
        return Optional.empty();
    }

    /** Takes the closing parenthesis, and reports what stands before it. */
    void close() {
        text.blanks();
        int from = text.at();
        if (text.take(")")) {
            return;
        }
        boolean comma = text.peek() == ',';
        if (text.atEnd()) {
            text.error(new FilterError.ExpectedCloseParenthesis(text.ahead(0)));
        } else if (comma) {
            toClose();
            text.error(new FilterError.UnexpectedComma(text.from(from)));
            text.take(")");
        } else {
            toClose();
            text.error(new FilterError.ExpectedCloseParenthesis(text.from(from)));
            text.take(")");
        }
    }

    /** Takes everything up to and with the parenthesis that closes this argument. */
    void skip() {
        toClose();
        if (!text.take(")")) {
            text.error(new FilterError.ExpectedCloseParenthesis(text.ahead(0)));
        }
    }

    private void toClose() {
        int open = 0;
        while (!text.atEnd() && (open > 0 || text.peek() != ')')) {
            char c = text.next();
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            text.skip(c == '\\' ? 1 : 0);
        }
    }
}
