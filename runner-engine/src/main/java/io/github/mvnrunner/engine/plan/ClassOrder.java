package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.config.ClassOrdering;
import io.github.mvnrunner.engine.history.ClassRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/**
 * Puts a module's classes in the order in which they are begun; pure.
 *
 * <p>Times count as powers of two, from half a second on: the order is the same from run to run unless a class has become
 * much slower, and short classes stay in the order of their names. A class that is new counts as one of average length.
 *
 * @param ordering by what
 * @param hour of the day
 * @param history what is known of a class
 */
record ClassOrder(ClassOrdering ordering, int hour, Function<String, Optional<ClassRecord>> history) {
    private static final long SHORT = 500;

    /** {@return these classes, which are sorted by name, in their order} */
    List<String> of(List<String> classes) {
        return switch (ordering.order()) {
            case ALPHABETICAL -> classes;
            case REVERSE -> classes.reversed();
            case HOURLY -> hour % 2 == 0 ? classes : classes.reversed();
            case RANDOM -> shuffled(classes);
            case LONGEST_FIRST -> sorted(classes, longest(classes));
            case FAILED_FIRST -> sorted(
                    classes, Comparator.comparing((String name) -> !failed(name)).thenComparing(longest(classes)));
        };
    }

    private List<String> shuffled(List<String> classes) {
        List<String> shuffled = new ArrayList<>(classes);
        Collections.shuffle(shuffled, new Random(ordering.seed()));
        return shuffled;
    }

    private static List<String> sorted(List<String> classes, Comparator<String> comparator) {
        return classes.stream().sorted(comparator).toList();
    }

    private Comparator<String> longest(List<String> classes) {
        long average = (long) classes.stream()
                .flatMap(name -> history.apply(name).stream())
                .mapToLong(ClassRecord::millis)
                .average()
                .orElse(0);
        return Comparator.comparingInt((String name) ->
                        magnitude(history.apply(name).map(ClassRecord::millis).orElse(average)))
                .reversed();
    }

    private boolean failed(String name) {
        return history.apply(name).filter(ClassRecord::failed).isPresent();
    }

    private static int magnitude(long millis) {
        return Long.SIZE - Long.numberOfLeadingZeros(millis / SHORT);
    }
}
