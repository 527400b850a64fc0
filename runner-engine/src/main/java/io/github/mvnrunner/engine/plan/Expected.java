package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.history.ClassRecord;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Expects how long classes will take; pure.
 *
 * @param history what is known of a class
 */
record Expected(Function<String, Optional<ClassRecord>> history) {
    /**
     * For so much work one more worker is worth its start, in milliseconds. It takes one to two seconds of CPU time until it knows its tests,
     * most of which the workers that there are could use.
     */
    private static final long SHARE = 3_000;

    /** What a class of a module that never ran takes, in milliseconds; about what such classes take in real projects. */
    private static final double UNKNOWN = 60;

    /** {@return how many workers these classes keep busy, 1 or more} */
    int workers(List<String> classes) {
        return Math.clamp(Math.min(millis(classes) / SHARE, classes.size()), 1, Integer.MAX_VALUE);
    }

    /** {@return how long these classes take, one after the other; those without history as long as the others} */
    long millis(List<String> classes) {
        List<Long> known = classes.stream()
                .flatMap(name -> history.apply(name).stream())
                .map(ClassRecord::millis)
                .toList();
        OptionalDouble mean = known.stream().mapToLong(Long::longValue).average();
        double unknown = mean.orElse(UNKNOWN) * (classes.size() - known.size());
        return known.stream().mapToLong(Long::longValue).sum() + Math.round(unknown);
    }
}
