package io.github.mvnrunner.engine.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Lists the keys that run tests more than once. */
final class StressKeys {
    static final Setting<Optional<Stress.Limit>> COUNT = Setting.ofRun(
                    "stress-count",
                    new Form<Optional<Stress.Limit>>(
                            "a number of at least 1, or \"infinite\"",
                            (value, _) -> Forms.isWord(value, "infinite")
                                    ? Optional.of(Optional.of(new Stress.Limit.Endless()))
                                    : Forms.number(value, 1, Integer.MAX_VALUE)
                                            .map(count -> Optional.of(count)
                                                    .filter(several -> several > 1)
                                                    .map(Stress.Limit.Times::new))),
                    "1",
                    Optional.<Stress.Limit>empty(),
                    "How often all tests are run, one whole iteration after the other; only on the command line.")
            .reaching(Setting.Reach.INVOCATION);
    static final Setting<Optional<Duration>> DURATION = Setting.ofRun(
                    "stress-duration",
                    RunKeys.optional(Forms.POSITIVE),
                    "none",
                    Optional.<Duration>empty(),
                    "How long all tests are run again and again; the iteration that is under way then is the last one; only on"
                            + " the command line.")
            .reaching(Setting.Reach.INVOCATION);
    static final Setting<Integer> MULTIPLY = Setting.ofRun(
                    "multiply",
                    Forms.between(1, 10_000),
                    "1",
                    1,
                    "How many copies of each module's tests stand in one queue, to run beside each other; only on the command"
                            + " line.")
            .reaching(Setting.Reach.INVOCATION);

    static final List<Setting<?>> ALL = List.of(COUNT, DURATION, MULTIPLY);

    private StressKeys() {}

    /** {@return keys that can't stand beside each other, a pair each} */
    static List<List<String>> conflicts() {
        String partition = ShapeKeys.PARTITION.key();
        String debug = RunKeys.DEBUG.key();
        return List.of(
                List.of(COUNT.key(), DURATION.key()),
                List.of(COUNT.key(), partition),
                List.of(DURATION.key(), partition),
                List.of(MULTIPLY.key(), partition),
                List.of(COUNT.key(), debug),
                List.of(DURATION.key(), debug),
                List.of(MULTIPLY.key(), debug));
    }
}
