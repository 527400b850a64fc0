package io.github.mvnrunner.engine.config;

import java.time.Duration;
import java.util.Optional;

/**
 * Says how often the tests of a run are run.
 *
 * @param limit until when all of them are run again, one iteration after the other
 * @param copies how many of each test stand in one queue, at least 1
 */
public record Stress(Limit limit, int copies) {
    /** All tests once. */
    public static final Stress NONE = new Stress(new Limit.Times(1), 1);

    /** Ends a row of iterations. */
    public sealed interface Limit {
        /** So many iterations, at least 1. */
        record Times(int count) implements Limit {}

        /** No iteration begins once this time has passed. */
        record During(Duration time) implements Limit {}

        /** Until somebody ends the run. */
        record Endless() implements Limit {}
    }

    static Stress of(LayeredSettings settings) {
        Limit limit = settings.get(StressKeys.DURATION)
                .<Limit>map(Limit.During::new)
                .or(() -> settings.get(StressKeys.COUNT))
                .orElse(new Limit.Times(1));
        return new Stress(limit, settings.get(StressKeys.MULTIPLY));
    }

    /** {@return whether a test may be run by several iterations} */
    public boolean iterates() {
        return !limit.equals(new Limit.Times(1));
    }

    /** {@return whether a test may have several results} */
    public boolean isOn() {
        return iterates() || copies > 1;
    }

    /** {@return whether another iteration begins after so many, that long after the first began} */
    public boolean goesOn(int done, Duration elapsed) {
        return switch (limit) {
            case Limit.Times(int count) -> done < count;
            case Limit.During(Duration time) -> elapsed.compareTo(time) < 0;
            case Limit.Endless _ -> true;
        };
    }

    /** {@return how many iterations there will be, if that is known} */
    public Optional<Integer> total() {
        return limit instanceof Limit.Times(int count) ? Optional.of(count) : Optional.empty();
    }
}
