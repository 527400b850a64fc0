package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.history.ClassRecord;
import java.time.Duration;
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
    /** For so much work one more worker is worth its start, in milliseconds, while the processors have nothing else to do. */
    private static final long SHARE = 500;

    /**
     * The same of the worker that takes the last slot. It takes one to two seconds of CPU time until it knows its tests, which the others and the
     * engine could use.
     */
    private static final long LAST_SHARE = 3_000;

    /** What a class of a module that never ran takes, in milliseconds; about what such classes take in real projects. */
    private static final double UNKNOWN = 60;

    /**
     * {@return how many workers these classes keep busy, 1 or more}
     *
     * @param slots how many may run at once; by default as many as there are processors
     */
    int workers(List<String> classes, int slots) {
        long all = millis(classes);
        int workers = 1;
        while (workers < Math.min(slots, classes.size()) && all / (workers + 1) >= (workers + 1 < slots ? SHARE : LAST_SHARE)) {
            workers++;
        }
        return workers;
    }

    /** {@return how many workers these classes keep busy, and for how long} */
    Worth worth(List<String> classes, int slots) {
        int workers = workers(classes, slots);
        return new Worth(workers, Duration.ofMillis(millis(classes) / workers));
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
