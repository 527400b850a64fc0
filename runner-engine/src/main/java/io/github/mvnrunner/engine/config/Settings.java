package io.github.mvnrunner.engine.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists all keys; the source of {@code docs/configuration.md}. */
final class Settings {
    static final Setting<SlotCount> TEST_THREADS = new Setting<>(
            "test-threads",
            "a number other than 0, \"num-cpus\", or a multiple of the CPUs such as \"0.5C\"",
            "`\"num-cpus\"`",
            new SlotCount(0),
            "How many workers run at once; a negative number counts down from the number of CPUs, to 1 at least.",
            Settings::slots);
    static final Setting<MaxFail> FAIL_FAST = new Setting<>(
            "fail-fast",
            "true, false, or in the file { max-fail = N } or { max-fail = \"all\" }",
            "`false`",
            new MaxFail.All(),
            "Whether the first failure cancels the run.",
            (value, _) -> value.flag().map(fast -> fast ? new MaxFail.AtMost(1) : new MaxFail.All()));
    static final Setting<MaxFail> MAX_FAIL = new Setting<>(
            "max-fail",
            "a number of at least 1, or \"all\"",
            "`\"all\"`",
            new MaxFail.All(),
            "How many failures cancel the run; says the same as `fail-fast`, so only one of them may stand in one place.",
            Settings::maxFail);
    static final Setting<Integer> RETRIES = new Setting<>(
            "retries",
            "a number of at least 0",
            "`0`",
            0,
            "How often a failed test is run again; passing then, it is flaky.",
            (value, _) -> number(value, 0));
    static final Setting<Duration> SLOW_TIMEOUT = duration(
            "slow-timeout",
            Duration.ofSeconds(60),
            "`\"60s\"`",
            "After how long, and how often, a running test is reported as slow; also `{ period = \"60s\" }`.");
    static final Setting<StatusLevel> STATUS_LEVEL = choice(
            "status-level",
            StatusLevel.PASS,
            "Which tests get a line as they end: this level and all before it."
                    + " Passed invocations of one parameterised test share a line, except under `all`.");
    static final Setting<FinalStatusLevel> FINAL_STATUS_LEVEL = new Setting<>(
            "final-status-level",
            words(FinalStatusLevel.class),
            "`\"flaky\"`",
            FinalStatusLevel.FLAKY,
            "Which tests are listed again after the summary: this level and all before it; `retry` means `flaky`.",
            (value, _) -> value.text().flatMap(text ->
                    text.equals("retry") ? Optional.of(FinalStatusLevel.FLAKY) : word(FinalStatusLevel.class, text)));
    static final Setting<OutputMode> SUCCESS_OUTPUT =
            choice("success-output", OutputMode.NEVER, "When the output of a passed test is shown.");
    static final Setting<OutputMode> FAILURE_OUTPUT =
            choice("failure-output", OutputMode.IMMEDIATE, "When the output of a failed test is shown.");
    static final Setting<Boolean> NO_CAPTURE = flag(
            "no-capture", false, "Whether tests write to the terminal themselves, one at a time (`test-threads` is 1).");
    static final Setting<Isolation> ISOLATION = new Setting<>(
            "isolation",
            "\"shared\" (\"class\" and \"method\" are not yet supported)",
            "`\"shared\"`",
            Isolation.SHARED,
            "Which tests share a JVM; reserved.",
            (value, _) -> value.text().filter("shared"::equals).map(_ -> Isolation.SHARED));
    static final Setting<Boolean> INTERFERENCE_CHECK = flag(
            "interference-check", true, "Whether a test that failed beside other workers is run once more, alone.");
    static final Setting<OnInterference> ON_INTERFERENCE = choice(
            "on-interference", OnInterference.PASS, "What a test that passes only alone does to the build.");
    static final Setting<Duration> GRACE_PERIOD = grace(
            "grace-period",
            Duration.ofSeconds(10),
            "`\"10s\"`",
            "How long a worker that is asked to end may take before it is killed.");
    static final Setting<Duration> INTERRUPT_GRACE_PERIOD = grace(
            "interrupt-grace-period",
            Duration.ofSeconds(2),
            "`\"2s\"`",
            "The same after Ctrl-C, when a person waits for the prompt.");
    static final Setting<Duration> INIT_TIMEOUT = duration(
            "init-timeout",
            Duration.ofSeconds(60),
            "`\"60s\"`",
            "How long a new worker may take to report to the engine.");
    static final Setting<Integer> MAX_RESTARTS = new Setting<>(
            "max-restarts",
            "a number of at least 0",
            "`5`",
            5,
            "How many workers may die on one class before the rest of it is given up.",
            (value, _) -> number(value, 0));
    static final Setting<String> JUNIT_REPORT_NAME = new Setting<>(
            "junit.report-name",
            "a string that is not blank",
            "`\"runner-run\"`",
            "runner-run",
            "The name of the root element of the merged `junit.xml`.",
            (value, _) -> value.text().filter(text -> !text.isBlank()));

    static final List<Setting<?>> ALL = List.of(
            TEST_THREADS,
            FAIL_FAST,
            MAX_FAIL,
            RETRIES,
            SLOW_TIMEOUT,
            STATUS_LEVEL,
            FINAL_STATUS_LEVEL,
            SUCCESS_OUTPUT,
            FAILURE_OUTPUT,
            NO_CAPTURE,
            ISOLATION,
            INTERFERENCE_CHECK,
            ON_INTERFERENCE,
            GRACE_PERIOD,
            INTERRUPT_GRACE_PERIOD,
            INIT_TIMEOUT,
            MAX_RESTARTS,
            JUNIT_REPORT_NAME);

    /** Keys of nextest, and of our plans, that are not there yet; nested ones with their table's name. */
    static final Set<String> NOT_YET = Set.of(
            "archive",
            "bench",
            "default-filter",
            "fail-fast.terminate",
            "flaky-result",
            "global-timeout",
            "junit.flaky-fail-status",
            "junit.path",
            "junit.report-skipped",
            "junit.store-failure-output",
            "junit.store-success-output",
            "leak-timeout",
            "overrides",
            "priority",
            "record",
            "retry-order",
            "run-extra-args",
            "scripts",
            "slow-timeout.grace-period",
            "slow-timeout.on-timeout",
            "slow-timeout.terminate-after",
            "test-group",
            "threads-required");

    /** The same for the top of the file. */
    static final Set<String> NOT_YET_AT_TOP =
            Set.of("experimental", "record", "runner-version", "nextest-version", "scripts", "store", "test-groups");

    private static final Pattern PER_CPU = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,4})?)C");

    private Settings() {}

    static Optional<Setting<?>> byKey(String key) {
        return ALL.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    static List<String> keys() {
        return ALL.stream().<String>map(Setting::key).toList();
    }

    /**
     * A number of slots.
     *
     * @param count 0 for one a CPU
     */
    record SlotCount(int count) {
        int on(int cpus) {
            return count == 0 ? Math.max(1, cpus) : count;
        }
    }

    private static Optional<SlotCount> slots(RawValue value, int cpus) {
        if (value.text().filter("num-cpus"::equals).isPresent()) {
            return Optional.of(new SlotCount(0));
        }
        return value.text()
                .map(PER_CPU::matcher)
                .filter(matcher -> matcher.matches() && Double.parseDouble(matcher.group(1)) > 0)
                .map(matcher -> (int) (Double.parseDouble(matcher.group(1)) * cpus))
                .or(() -> number(value, Integer.MIN_VALUE)
                        .filter(number -> number != 0)
                        .map(number -> number < 0 ? (int) Math.max(1L, (long) cpus + number) : number))
                .map(count -> new SlotCount(Math.max(1, count)));
    }

    private static Optional<MaxFail> maxFail(RawValue value, int cpus) {
        return value.text().filter("all"::equals).isPresent()
                ? Optional.of(new MaxFail.All())
                : number(value, 1).map(MaxFail.AtMost::new);
    }

    private static Optional<Integer> number(RawValue value, int least) {
        return value.integer()
                .filter(number -> number >= least && number <= Integer.MAX_VALUE)
                .map(Long::intValue);
    }

    private static Setting<Duration> duration(String key, Duration builtIn, String fallback, String meaning) {
        return new Setting<>(
                key,
                "a duration above 0 such as \"1m 30s\", \"200ms\" or \"PT90S\"",
                fallback,
                builtIn,
                meaning,
                (value, _) -> value.text().flatMap(HumanTime::parse).filter(duration -> !duration.isZero()));
    }

    private static Setting<Duration> grace(String key, Duration builtIn, String fallback, String meaning) {
        return new Setting<>(
                key,
                "a duration such as \"1m 30s\" or \"200ms\", or \"0s\" for none",
                fallback,
                builtIn,
                meaning,
                (value, _) -> value.text().flatMap(HumanTime::parse));
    }

    private static Setting<Boolean> flag(String key, boolean builtIn, String meaning) {
        return new Setting<>(
                key, "true or false", "`" + builtIn + "`", builtIn, meaning, (value, _) -> value.flag());
    }

    private static <E extends Enum<E>> Setting<E> choice(String key, E builtIn, String meaning) {
        Class<E> type = builtIn.getDeclaringClass();
        return new Setting<>(
                key,
                words(type),
                "`\"" + wordOf(builtIn) + "\"`",
                builtIn,
                meaning,
                (value, _) -> value.text().flatMap(text -> word(type, text)));
    }

    private static <E extends Enum<E>> Optional<E> word(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> wordOf(constant).equals(text))
                .findFirst();
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        String all = Arrays.stream(type.getEnumConstants())
                .map(constant -> "\"" + wordOf(constant) + "\"")
                .collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return all.substring(0, last) + " or" + all.substring(last + 1);
    }

    private static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
