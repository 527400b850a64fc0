package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.config.RetrySpec.Backoff;
import io.github.mvnrunner.engine.problem.Nearest;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds the forms of values that may differ from test to test. */
final class TestForms {
    /** The name of no group. */
    static final String GLOBAL = "@global";

    private static final Pattern CLASSES = Pattern.compile("(\\d{1,9}) class(?:es)?");

    static final Form<RetrySpec> RETRIES = new Form<>(
            "a number of at least 0, or a table { backoff, count, delay, jitter, max-delay } with backoff = \"fixed\" or"
                    + " \"exponential\"",
            TestForms::retries);

    static final Form<SlowSpec> SLOW_TIMEOUT = new Form<>(
            Forms.POSITIVE.expected() + ", or a table { period, terminate-after, grace-period, on-timeout }",
            (value, reading) -> reading.table(
                            value, List.of("period", "terminate-after", "grace-period", "on-timeout"))
                    .map(TestForms::slowTimeout)
                    .orElseGet(() -> Forms.POSITIVE.reader().read(value, reading).map(SlowSpec::every)));

    static final Form<LeakTimeout> LEAK_TIMEOUT = new Form<>(
            Forms.DURATION.expected() + ", or a table { period, result }",
            (value, reading) -> reading.table(value, List.of("period", "result"))
                    .map(TestForms::leakTimeout)
                    .orElseGet(() -> Forms.DURATION.reader().read(value, reading).map(TestForms::harmless)));

    static final Form<Optional<MaxTime>> MAX_TIME = new Form<>(
            Forms.POSITIVE.expected() + ", or a table { limit, on-exceed } with on-exceed = \"warn\" or \"fail\"",
            (value, reading) -> reading.table(value, List.of("limit", "on-exceed"))
                    .map(TestForms::maxTime)
                    .orElseGet(() -> Forms.POSITIVE
                            .reader()
                            .read(value, reading)
                            .map(limit -> new MaxTime(limit, MaxTime.OnExceed.WARN)))
                    .map(Optional::of));

    static final Form<Weight> WEIGHT = new Form<>(
            "a number of at least 1, \"num-cpus\" or \"num-test-threads\"",
            (value, _) -> value.text()
                    .flatMap(TestForms::weight)
                    .or(() -> Forms.number(value, 1, Integer.MAX_VALUE).map(Weight.Threads::new)));

    static final Form<String> TEST_GROUP =
            new Form<>("the name of a test group, or \"" + GLOBAL + "\" for none", TestForms::testGroup);

    static final Form<RestartAfter> RESTART_AFTER = new Form<>(
            "\"never\", \"failure\", a number of classes such as \"10 classes\", or a table { classes }",
            (value, reading) -> reading.table(value, List.of("classes"))
                    .map(table -> table.required("classes", Forms.atLeast(1)).map(TestForms::classes))
                    .orElseGet(() -> value.text().flatMap(TestForms::restartAfter)));

    private TestForms() {}

    private static Optional<RetrySpec> retries(RawValue value, Reading reading) {
        return reading.table(value, List.of("backoff", "count", "delay", "jitter", "max-delay"))
                .map(TestForms::retryTable)
                .orElseGet(() -> Forms.number(value, 0, Integer.MAX_VALUE).map(RetrySpec::times));
    }

    /** Checks what nextest checks. */
    private static Optional<RetrySpec> retryTable(TableFields table) {
        Optional<Backoff> backoff = table.required("backoff", Forms.choice(Backoff.class));
        boolean exponential = backoff.filter(Backoff.EXPONENTIAL::equals).isPresent();
        Optional<Integer> count = table.required("count", Forms.atLeast(exponential ? 1 : 0));
        Optional<Duration> delay = exponential
                ? table.required("delay", Forms.POSITIVE)
                : table.optional("delay", Forms.DURATION).or(() -> Optional.of(Duration.ZERO));
        boolean jitter = table.optional("jitter", Forms.FLAG).orElse(false);
        Optional<Duration> most = table.optional("max-delay", Forms.POSITIVE);
        if (jitter && delay.filter(Duration::isZero).isPresent()) {
            table.clash("jitter", "false where there is no delay");
        }
        if (backoff.isPresent() && !exponential) {
            table.clash("max-delay", "absent where backoff is \"fixed\"");
        } else if (delay.isPresent() && most.isPresent() && most.get().compareTo(delay.get()) < 0) {
            table.clash("max-delay", "at least as long as the delay");
        }
        return backoff.flatMap(
                growth -> count.flatMap(n -> delay.map(first -> new RetrySpec(n, growth, first, jitter, most))));
    }

    private static Optional<SlowSpec> slowTimeout(TableFields table) {
        OptionalInt after = table.optional("terminate-after", Forms.atLeast(1))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
        Optional<Duration> grace = table.optional("grace-period", Forms.DURATION);
        SlowTimeout.OnTimeout result = table.optional("on-timeout", Forms.choice(SlowTimeout.OnTimeout.class))
                .orElse(SlowTimeout.OnTimeout.FAIL);
        return table.required("period", Forms.POSITIVE).map(period -> new SlowSpec(period, after, grace, result));
    }

    private static Optional<LeakTimeout> leakTimeout(TableFields table) {
        LeakTimeout.Result result =
                table.optional("result", Forms.choice(LeakTimeout.Result.class)).orElse(LeakTimeout.Result.PASS);
        return table.required("period", Forms.DURATION).map(period -> new LeakTimeout(period, result));
    }

    private static Optional<MaxTime> maxTime(TableFields table) {
        MaxTime.OnExceed exceeded =
                table.optional("on-exceed", Forms.choice(MaxTime.OnExceed.class)).orElse(MaxTime.OnExceed.WARN);
        return table.required("limit", Forms.POSITIVE).map(limit -> new MaxTime(limit, exceeded));
    }

    private static LeakTimeout harmless(Duration period) {
        return new LeakTimeout(period, LeakTimeout.Result.PASS);
    }

    private static Optional<Weight> weight(String text) {
        return switch (text) {
            case "num-cpus" -> Optional.of(new Weight.Cpus());
            case "num-test-threads" -> Optional.of(new Weight.TestThreads());
            default -> Optional.empty();
        };
    }

    private static Optional<String> testGroup(RawValue value, Reading reading) {
        Set<String> known = new TreeSet<>(reading.at().testGroups());
        known.add(GLOBAL);
        Optional<String> name = value.text();
        name.filter(text -> !known.contains(text))
                .ifPresent(text -> reading.problems()
                        .accept(new RunProblem.UnknownTestGroup(
                                value.origin(), text, Nearest.to(text, known), List.copyOf(known))));
        return name;
    }

    private static Optional<RestartAfter> restartAfter(String text) {
        Matcher classes = CLASSES.matcher(text);
        return switch (text) {
            case "never" -> Optional.of(new RestartAfter.Never());
            case "failure" -> Optional.of(new RestartAfter.Failure());
            case String _ when classes.matches() ->
                Optional.of(Integer.parseInt(classes.group(1))).filter(n -> n > 0).map(TestForms::classes);
            default -> Optional.empty();
        };
    }

    private static RestartAfter classes(int count) {
        return new RestartAfter.Classes(count);
    }
}
