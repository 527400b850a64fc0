package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.config.RunOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/**
 * Puts classes into Surefire's {@code runOrder}.
 *
 * @param hour of the day
 * @param past what the last run said of a class
 */
record ClassOrder(RunOrder order, long seed, int hour, Function<String, Optional<Past>> past) {

    /** What the last run said of a class. */
    record Past(Duration time, boolean failed) {}

    /** {@return the classes in their order; what nothing is known of stands by name} */
    List<String> of(List<String> classes) {
        List<String> ordered = new ArrayList<>(classes);
        Collections.sort(ordered);
        switch (order) {
            case FILESYSTEM, ALPHABETICAL -> {}
            case REVERSEALPHABETICAL -> Collections.reverse(ordered);
            case HOURLY -> {
                if (hour % 2 != 0) {
                    Collections.reverse(ordered);
                }
            }
            case RANDOM -> Collections.shuffle(ordered, new Random(seed));
            case FAILEDFIRST -> ordered.sort(Comparator.comparing(name -> !failed(name)));
            case BALANCED -> ordered.sort(Comparator.comparing(this::time).reversed());
        }
        return ordered;
    }

    private boolean failed(String name) {
        return past.apply(name).map(Past::failed).orElse(false);
    }

    private Duration time(String name) {
        return past.apply(name).map(Past::time).orElse(Duration.ZERO);
    }
}
