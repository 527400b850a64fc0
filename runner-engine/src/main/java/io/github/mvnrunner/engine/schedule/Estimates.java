package io.github.mvnrunner.engine.schedule;

import io.github.mvnrunner.engine.plan.ForkLimit;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Keeps to how many workers a module's classes are worth, until these have run for longer than their history let expect.
 *
 * <p>Otherwise a test that has begun to hang, or a class that now takes minutes, would keep all others behind it though
 * slots are free. Confined to its scheduler.
 */
final class Estimates {
    /** When they will have, by module, in nanoseconds of the caller's clock. */
    private final Map<String, Long> ends = new HashMap<>();

    private final Set<String> exceeded = new HashSet<>();

    /** Tells that a unit of its module starts. */
    void began(ForkLimit limit, long now) {
        if (limit.worth() < limit.most() && !exceeded.contains(limit.module())) {
            ends.putIfAbsent(limit.module(), now + limit.patience().toNanos());
        }
    }

    /** {@return whether some module has run for too long since anybody last asked, so that more of its units fit} */
    boolean exceed(long now) {
        return ends.entrySet().removeIf(end -> end.getValue() - now <= 0 && exceeded.add(end.getKey()));
    }

    /** {@return how many units of its module may run at once now} */
    int most(ForkLimit limit) {
        return exceeded.contains(limit.module()) ? limit.most() : limit.worth();
    }

    /** {@return after how long, from now on, more units of such modules may fit} */
    Stream<Duration> untilExceeded(Predicate<String> modules, long now) {
        return ends.entrySet().stream()
                .filter(end -> end.getValue() - now > 0 && modules.test(end.getKey()))
                .map(end -> Duration.ofNanos(end.getValue() - now));
    }
}
