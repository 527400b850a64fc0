package io.github.mvnrunner.engine.filter;

import io.github.mvnrunner.engine.problem.FilterError;
import java.util.List;

/** Holds what became of a text that should be an expression. */
public sealed interface ParsedFilter {

    /** Nothing is wrong with it. */
    record Sound(TestFilter filter) implements ParsedFilter {}

    /**
     * Something is wrong with it.
     *
     * @param errors one or more, in the order of the text
     */
    record Broken(List<FilterError> errors) implements ParsedFilter {
        public Broken {
            errors = List.copyOf(errors);
        }
    }
}
