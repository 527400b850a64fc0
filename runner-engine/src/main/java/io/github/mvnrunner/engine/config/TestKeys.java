package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.event.OutputMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Lists the keys that may differ from test to test. */
final class TestKeys {
    static final Setting<RetrySpec> RETRIES = Setting.ofTest(
            "retries",
            TestForms.RETRIES,
            "0",
            RetrySpec.NONE,
            "How often a failed test is run again, and after which delay; passing then, it is flaky.");
    static final Setting<RetryOrder> RETRY_ORDER = Setting.ofTest(
            "retry-order",
            Forms.choice(RetryOrder.class),
            "\"end\"",
            RetryOrder.END,
            "Whether a retry waits for all first attempts, or comes at once.");
    static final Setting<FlakyResult> FLAKY_RESULT = Setting.ofTest(
            "flaky-result",
            Forms.choice(FlakyResult.class),
            "\"pass\"",
            FlakyResult.PASS,
            "What a test that passes only on a retry does to the build.");
    static final Setting<SlowSpec> SLOW_TIMEOUT = Setting.ofTest(
            "slow-timeout",
            TestForms.SLOW_TIMEOUT,
            "\"60s\"",
            SlowSpec.every(Duration.ofSeconds(60)),
            "After how long, and how often, a running test is reported as slow; with `terminate-after`, after how many"
                    + " periods it is ended; without `grace-period` that key of the run counts.");
    static final Setting<LeakTimeout> LEAK_TIMEOUT = Setting.ofTest(
            "leak-timeout",
            TestForms.LEAK_TIMEOUT,
            "\"200ms\"",
            new LeakTimeout(Duration.ofMillis(200), LeakTimeout.Result.PASS),
            "How long what a test leaves behind may take to end, and whether a leak is a failure (`result = \"fail\"`).");
    static final Setting<Optional<MaxTime>> MAX_TIME = Setting.ofTest(
            "max-time",
            TestForms.MAX_TIME,
            "none",
            Optional.empty(),
            "How long a test may take that passes; one that took longer is told, or a failure (`on-exceed = \"fail\"`). It is"
                    + " never ended for that.");
    static final Setting<Weight> THREADS_REQUIRED = Setting.ofTest(
            "threads-required",
            TestForms.WEIGHT,
            "1",
            new Weight.Threads(1),
            "How many of the `test-threads` a test takes.");
    static final Setting<String> TEST_GROUP = Setting.ofTest(
            "test-group",
            TestForms.TEST_GROUP,
            "\"" + TestForms.GLOBAL + "\"",
            TestForms.GLOBAL,
            "The group whose `max-threads` a test counts against; one that `[test-groups]` defines.");
    static final Setting<Integer> PRIORITY = Setting.ofTest(
            "priority", Forms.between(-100, 100), "0", 0, "Which tests start earlier: those with the higher number.");
    static final Setting<Isolation> ISOLATION = Setting.ofTest(
            "isolation",
            Forms.choice(Isolation.class),
            "\"shared\"",
            Isolation.SHARED,
            "What shares a JVM: the classes of a module, the tests of a class, or nothing.");
    static final Setting<RestartAfter> RESTART_AFTER = Setting.ofTest(
            "restart-after",
            TestForms.RESTART_AFTER,
            "\"never\"",
            new RestartAfter.Never(),
            "When a worker that still lives is replaced by a fresh one.");

    static final Setting<RetryIn> RETRY_IN = Setting.ofTest(
            "retry-in",
            Forms.choice(RetryIn.class),
            "\"fresh\"",
            RetryIn.FRESH,
            "Whether a retry runs in a JVM of its own, or at once in the JVM in which the test failed.");

    static final Setting<Integer> REPEAT = Setting.ofTest(
            "repeat",
            Forms.between(1, 100_000),
            "1",
            1,
            "How often a test is run, whatever comes of it; it passes only if it passes each time. What is repeated is not"
                    + " retried.");
    static final Setting<RetryIn> REPEAT_IN = Setting.ofTest(
            "repeat-in",
            Forms.choice(RetryIn.class),
            "\"fresh\"",
            RetryIn.FRESH,
            "Whether each repetition runs in a JVM of its own, or in the JVM of the one before.");

    static final Setting<PauseAfter> PAUSE_AFTER = Setting.ofTest(
            "pause-after",
            Forms.choice(PauseAfter.class),
            "\"never\"",
            PauseAfter.NEVER,
            "After which tests the run waits, with all that the test built still alive, until somebody presses Enter.");

    static final Setting<OutputMode> SUCCESS_OUTPUT = Setting.ofTest(
            "success-output",
            Forms.choice(OutputMode.class),
            "\"never\"",
            OutputMode.NEVER,
            "When the output of a passed test is shown.");
    static final Setting<OutputMode> FAILURE_OUTPUT = Setting.ofTest(
            "failure-output",
            Forms.choice(OutputMode.class),
            "\"immediate\"",
            OutputMode.IMMEDIATE,
            "When the output of a failed test is shown.");
    static final List<Setting<?>> ALL = List.of(
            RETRIES,
            RETRY_ORDER,
            FLAKY_RESULT,
            SLOW_TIMEOUT,
            LEAK_TIMEOUT,
            MAX_TIME,
            THREADS_REQUIRED,
            TEST_GROUP,
            PRIORITY,
            ISOLATION,
            RESTART_AFTER,
            RETRY_IN,
            REPEAT,
            REPEAT_IN,
            PAUSE_AFTER,
            SUCCESS_OUTPUT,
            FAILURE_OUTPUT);

    private TestKeys() {}
}
