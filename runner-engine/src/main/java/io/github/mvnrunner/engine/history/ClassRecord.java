package io.github.mvnrunner.engine.history;

import java.util.Set;

/**
 * Holds what is remembered of a top-level class.
 *
 * @param millis how long its tests took together when all of them were run last, before- and after-class code included
 * @param failed whether one of them failed when it was run last
 * @param failures JUnit unique ids of those tests and containers; none if nobody remembers which
 * @param apart whether one of them has failed beside other workers and passed alone, now or before
 * @param longest how long the longest method of a long class took, all its invocations together, in milliseconds; 0 if
 *     nobody knows, {@link #WHOLE} if nobody is to ask
 */
public record ClassRecord(long millis, boolean failed, Set<String> failures, boolean apart, long longest) {
    /** For a class that is never split, because one of its tests has failed beside others of its own and passed alone. */
    public static final long WHOLE = -1;

    public ClassRecord {
        failures = Set.copyOf(failures);
    }

    /** A class of which nobody knows how long its methods took. */
    public ClassRecord(long millis, boolean failed, Set<String> failures, boolean apart) {
        this(millis, failed, failures, apart, 0);
    }

    /** A class that may run beside others. */
    public ClassRecord(long millis, boolean failed, Set<String> failures) {
        this(millis, failed, failures, false);
    }

    /** A class of which nobody remembers which tests failed. */
    public ClassRecord(long millis, boolean failed) {
        this(millis, failed, Set.of());
    }

    /**
     * {@return whether that test or container failed last, or one below it, or one around it}
     *
     * <p>Any test of a class may have failed of which nobody remembers which did.
     */
    public boolean failed(String uniqueId) {
        return failed && (failures.isEmpty() || failures.stream().anyMatch(failure -> isAkin(failure, uniqueId)));
    }

    private static boolean isAkin(String failure, String id) {
        return failure.equals(id) || failure.startsWith(id + "/") || id.startsWith(failure + "/");
    }
}
