package io.github.mvnrunner.engine.filter;

import io.github.mvnrunner.engine.filter.TestFilter.All;
import io.github.mvnrunner.engine.filter.TestFilter.Default;
import io.github.mvnrunner.engine.filter.TestFilter.Failed;
import io.github.mvnrunner.engine.filter.TestFilter.Matching;
import io.github.mvnrunner.engine.filter.TestFilter.None;
import io.github.mvnrunner.engine.problem.FilterError.Span;
import io.github.mvnrunner.engine.problem.FilterError;
import io.github.mvnrunner.engine.problem.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Parses a predicate with its argument. */
final class PredicateParser {
    private static final TestFilter ANYTHING = new All();
    private static final List<String> CONSTANTS = List.of("all", "none", "default", "failed");
    private static final List<String> NOT_YET = List.of("changed");
    private static final List<String> KNOWN =
            Stream.of(Subject.words(), CONSTANTS).flatMap(List::stream).toList();
    private static final List<String> WORDS = Stream.concat(KNOWN.stream(), Stream.of("not", "and", "or"))
            .toList();
    private static final List<String> KINDS = Arrays.stream(TestKind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList();

    private final FilterText text;
    private final FilterPlace place;
    private final ArgumentParser arguments;

    PredicateParser(FilterText text, FilterPlace place) {
        this.text = text;
        this.place = place;
        this.arguments = new ArgumentParser(text);
    }

    /** Parses the predicate that starts here with {@code name}; takes at least the name. */
    TestFilter predicate(String name) {
        Span span = text.ahead(name.length());
        text.skip(name.length());
        boolean known = isKnown(name, span);
        text.blanks();
        if (!text.take("(")) {
            if (known) {
                text.error(new FilterError.ExpectedOpenParenthesis(span, name));
            }
            return ANYTHING;
        }
        if (!known) {
            arguments.skip();
            return ANYTHING;
        }
        return Subject.of(name).map(this::matching).orElseGet(() -> constant(name));
    }

    private boolean isKnown(String name, Span span) {
        place.ban(name)
                .ifPresent(reason -> text.error(new FilterError.BannedPredicate(span, name, reason)));
        if (NOT_YET.contains(name)) {
            text.error(new FilterError.PredicateNotYetSupported(span, name));
        } else if (!KNOWN.contains(name)) {
            text.error(new FilterError.UnknownPredicate(span, name, Nearest.to(name, WORDS), KNOWN));
        }
        return KNOWN.contains(name);
    }

    private TestFilter constant(String name) {
        text.blanks();
        int from = text.at();
        if (text.atEnd()) {
            arguments.close();
        } else if (!text.take(")")) {
            arguments.skip();
            text.error(new FilterError.UnexpectedArgument(text.from(from), name));
        }
        return switch (name) {
            case "none" -> new None();
            case "default" -> new Default();
            case "failed" -> new Failed();
            default -> ANYTHING;
        };
    }

    private TestFilter matching(Subject subject) {
        text.blanks();
        int from = text.at();
        boolean signed = "=~#/".indexOf(text.peek()) >= 0;
        if (subject == Subject.TAG && !signed) {
            return new TagParser(text).argument();
        }
        Optional<NameMatcher> matcher = arguments.matcher(subject);
        if (subject == Subject.KIND && matcher.isPresent()) {
            check(matcher.get(), new Span(from, text.at()));
        }
        boolean endless = matcher.isEmpty() && text.atEnd();
        if (!endless) {
            arguments.close();
        }
        return matcher.<TestFilter>map(found -> new Matching(subject, found)).orElse(ANYTHING);
    }

    private void check(NameMatcher kind, Span span) {
        if (kind instanceof NameMatcher.Equal(String name) && !KINDS.contains(name)) {
            text.error(new FilterError.UnknownKind(span, name, Nearest.to(name, KINDS), KINDS));
        }
    }
}
