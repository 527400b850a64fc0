package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.config.Isolation;
import io.github.mvnrunner.engine.config.LeakTimeout.Result;
import io.github.mvnrunner.engine.event.LeakVerdict;
import io.github.mvnrunner.engine.fork.Leak;
import io.github.mvnrunner.engine.link.ThreadStack;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides who answers for what a worker left behind; pure.
 *
 * <p>A test that had a JVM of its own answers for itself, a class that had one for its tests. Where classes share a
 * worker nobody can tell whose it was: the worker answers, and its threads, which end with it, are only told.
 *
 * @param test the test that answers; empty if it is the class, or the worker
 * @param shared whether it is the worker
 * @param left what was left, a thing each
 */
record LeakCharge(Optional<TestCase> test, boolean shared, List<String> left, LeakVerdict verdict) {
    LeakCharge {
        left = List.copyOf(left);
    }

    /**
     * Decides.
     *
     * @param passed the worker's last test, if it passed
     * @return empty if nothing was left
     */
    static Optional<LeakCharge> of(
            Isolation isolation,
            RanTests ran,
            Optional<TestCase> passed,
            Optional<Leak> leak,
            List<ThreadStack> threads) {
        List<String> left = Stream.concat(
                        leak.stream().flatMap(found -> found.lines().stream()), threads.stream().map(LeakCharge::line))
                .toList();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        boolean shared = isolation == Isolation.SHARED;
        Optional<TestCase> test = isolation == Isolation.METHOD ? ran.only() : Optional.empty();
        boolean fails = ran.leakTimeout().result() == Result.FAIL && (test.isEmpty() || test.equals(passed));
        LeakVerdict otherwise = shared && leak.isEmpty() ? LeakVerdict.NOTED : LeakVerdict.LEAK;
        return Optional.of(new LeakCharge(test, shared, left, fails ? LeakVerdict.FAIL : otherwise));
    }

    private static String line(ThreadStack thread) {
        return ("thread still runs: \"" + thread.name() + "\" (" + thread.state() + ")\n" + thread.stack()).strip();
    }
}
