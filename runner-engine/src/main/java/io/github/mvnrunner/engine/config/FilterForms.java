package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.filter.FilterPlace;
import io.github.mvnrunner.engine.filter.ParsedFilter;
import io.github.mvnrunner.engine.filter.TestFilter;
import io.github.mvnrunner.engine.problem.FilterError;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.List;
import java.util.Optional;

/** Holds the forms of filter expressions. */
final class FilterForms {
    static final Form<TestFilter> SELECTION = filter(FilterPlace.SELECTION);
    static final Form<TestFilter> RULE = filter(FilterPlace.RULE);
    static final Form<TestFilter> DEFAULT_FILTER = filter(FilterPlace.DEFAULT_FILTER);

    private FilterForms() {}

    private static Form<TestFilter> filter(FilterPlace place) {
        return new Form<>(
                "a filter expression such as \"tag(slow) and not module(core)\"",
                (value, reading) -> value.text().flatMap(text -> parse(text, place, value, reading)));
    }

    private static Optional<TestFilter> parse(String text, FilterPlace place, RawValue value, Reading reading) {
        return switch (TestFilter.parse(text, place)) {
            case ParsedFilter.Sound(TestFilter filter) -> Optional.of(filter);
            case ParsedFilter.Broken(List<FilterError> errors) -> {
                errors.forEach(error -> reading.problems()
                        .accept(new RunProblem.BadFilter(value.origin(), reading.key(), text, error)));
                yield Optional.empty();
            }
        };
    }
}
