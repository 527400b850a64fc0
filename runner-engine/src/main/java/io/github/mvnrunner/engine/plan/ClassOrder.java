package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.config.RunOrder;
import io.github.mvnrunner.engine.history.ClassRecord;
import io.github.mvnrunner.engine.history.RunHistory;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts a module's classes in the order in which they are begun; pure.
 *
 * <p>Times count as powers of two, from half a second on: the order is the same from run to run unless a class has become
 * much slower, and short classes stay in the order of their names. A class that is new counts as one of average length.
 *
 * @param order by what
 * @param history what is known of the classes
 */
record ClassOrder(RunOrder order, RunHistory history) {
    private static final long SHORT = 500;

    /** {@return these classes, which are sorted by name, in their order} */
    List<String> of(String module, List<String> classes) {
        return switch (order) {
            case ALPHABETICAL -> classes;
            case REVERSE -> classes.reversed();
            case LONGEST_FIRST -> sorted(classes, longest(module, classes));
            case FAILED_FIRST -> sorted(
                    classes,
                    Comparator.comparing((String name) -> !failed(module, name)).thenComparing(longest(module, classes)));
        };
    }

    private static List<String> sorted(List<String> classes, Comparator<String> comparator) {
        return classes.stream().sorted(comparator).toList();
    }

    private Comparator<String> longest(String module, List<String> classes) {
        long average = (long) classes.stream()
                .flatMap(name -> history.of(module, name).stream())
                .mapToLong(ClassRecord::millis)
                .average()
                .orElse(0);
        return Comparator.comparingInt((String name) ->
                        magnitude(history.of(module, name).map(ClassRecord::millis).orElse(average)))
                .reversed();
    }

    private boolean failed(String module, String name) {
        Optional<ClassRecord> known = history.of(module, name);
        return known.isPresent() && known.get().failed();
    }

    private static int magnitude(long millis) {
        return Long.SIZE - Long.numberOfLeadingZeros(millis / SHORT);
    }
}
