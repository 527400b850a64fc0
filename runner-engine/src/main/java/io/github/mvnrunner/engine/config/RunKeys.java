package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.event.ConsoleLook;
import io.github.mvnrunner.engine.event.FinalStatusLevel;
import io.github.mvnrunner.engine.event.ReportTime;
import io.github.mvnrunner.engine.event.StatusLevel;
import io.github.mvnrunner.engine.filter.TestFilter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Lists the keys that are about the run as a whole. */
final class RunKeys {
    static final Setting<RunForms.SlotCount> TEST_THREADS = Setting.ofRun(
            "test-threads",
            RunForms.SLOTS,
            "\"num-cpus\"",
            new RunForms.SlotCount(0),
            "How many workers run at once; a negative number counts down from the number of CPUs, to 1 at least.");
    static final Setting<MaxFail> FAIL_FAST = Setting.ofRun(
            "fail-fast",
            RunForms.FAIL_FAST,
            "false",
            new MaxFail.All(),
            "Whether the first failure cancels the run, and whether tests that run then are ended too.");
    static final Setting<MaxFail> MAX_FAIL = Setting.ofRun(
            "max-fail",
            RunForms.MAX_FAIL,
            "\"all\"",
            new MaxFail.All(),
            "How many failures cancel the run; says the same as `fail-fast`, so only one of them may stand in one"
                    + " place.");
    static final Setting<OptionalInt> RETRIES_MAX_FAILURES = Setting.ofRun(
            "retries-max-failures",
            RunForms.LIMIT_OR_ALL,
            "\"all\"",
            OptionalInt.empty(),
            "After how many failed tests nothing is run again any more, because then it is not the tests.");
    static final Setting<Optional<Duration>> GLOBAL_TIMEOUT = Setting.ofRun(
            "global-timeout",
            optional(Forms.POSITIVE),
            "none",
            Optional.empty(),
            "After how long the whole run is cancelled.");
    static final Setting<Optional<String>> UNIQUE_ID = Setting.ofRun(
            "unique-id",
            optional(Forms.NAME),
            "none",
            Optional.empty(),
            "The one test, container or invocation to run, by its JUnit unique id; the command under a failure uses it.");
    static final Setting<Double> TIMEOUT_MULTIPLIER = Setting.ofRun(
            "timeout-multiplier",
            Forms.FACTOR,
            "1",
            1.0,
            "What every timeout is multiplied by, for slow machines: `slow-timeout` and `leak-timeout`,"
                    + " `global-timeout`, `init-timeout`, `grace-period`.");
    static final Setting<StatusLevel> STATUS_LEVEL = Setting.ofRun(
            "status-level",
            Forms.choice(StatusLevel.class),
            "\"pass\"",
            StatusLevel.PASS,
            "Which tests get a line as they end: this level and all before it."
                    + " Passed invocations of one parameterised test share a line, except under `all`.");
    static final Setting<FinalStatusLevel> FINAL_STATUS_LEVEL = Setting.ofRun(
            "final-status-level",
            RunForms.FINAL_STATUS_LEVEL,
            "\"flaky\"",
            FinalStatusLevel.FLAKY,
            "Which tests are listed again after the summary: this level and all before it; `retry` means `flaky`.");
    static final Setting<ConsoleLook> CONSOLE = Setting.ofRun(
            "console",
            Forms.choice(ConsoleLook.class),
            "\"runner\"",
            ConsoleLook.RUNNER,
            "Whose lines the console has: `runner`, or those of `surefire` for tools that read them; then"
                    + " what is shown of which test is Surefire's, too.");
    static final Setting<Compatibility> COMPATIBILITY = Setting.ofRun(
            "compatibility",
            new Form<>(
                    "\"surefire-3.6\" or \"surefire-3.5\"", (value, _) -> value.text().flatMap(Compatibility::of)),
            "\"surefire-3.6\"",
            Compatibility.SUREFIRE_3_6,
            "Which Surefire is followed where a project can tell them apart: whether groups of JUnit 4 are names or"
                    + " expressions, whether run orders of a POM reach methods, from where relative additionalClasspathElements"
                    + " count, and whether tests of JUnit 4 and TestNG run beside Jupiter's engine without one of their own."
                    + " Under Maven the default is the Surefire that the POM names.");
    static final Setting<ReportTime> REPORT_TIME = Setting.ofRun(
            "report-time",
            Forms.choice(ReportTime.class),
            "\"plain\"",
            ReportTime.PLAIN,
            "How the console shows how long a test took: `plain`, or in the colour of its limits, yellow past `slow-timeout`"
                    + " or `max-time`, and red where `max-time` made it a failure.");
    static final Setting<Boolean> NO_CAPTURE = Setting.ofRun(
            "no-capture",
            Forms.FLAG,
            "false",
            false,
            "Whether tests write to the terminal themselves, one at a time (`test-threads` is 1).");
    static final Setting<Boolean> INPUT_HANDLER = Setting.ofRun(
            "input-handler",
            Forms.FLAG,
            "true",
            true,
            "Whether `t` and Enter are read from the terminal while tests run.");
    static final Setting<Boolean> INTERFERENCE_CHECK = Setting.ofRun(
            "interference-check",
            Forms.FLAG,
            "true",
            true,
            "Whether a test that failed beside other workers is run once more, alone.");
    static final Setting<OnInterference> ON_INTERFERENCE = Setting.ofRun(
            "on-interference",
            Forms.choice(OnInterference.class),
            "\"pass\"",
            OnInterference.PASS,
            "What a test that passes only alone does to the build.");
    static final Setting<Duration> GRACE_PERIOD = Setting.ofRun(
            "grace-period",
            Forms.DURATION,
            "\"10s\"",
            Duration.ofSeconds(10),
            "How long a worker that is asked to end may take before it is killed.");
    static final Setting<Duration> INTERRUPT_GRACE_PERIOD = Setting.ofRun(
            "interrupt-grace-period",
            Forms.DURATION,
            "\"2s\"",
            Duration.ofSeconds(2),
            "The same after Ctrl-C, when a person waits for the prompt.");
    static final Setting<Duration> INIT_TIMEOUT = Setting.ofRun(
            "init-timeout",
            Forms.POSITIVE,
            "\"60s\"",
            Duration.ofSeconds(60),
            "How long a new worker may take to report to the engine; for finding its tests it gets ten times as long.");
    static final Setting<Boolean> FAST_START = Setting.ofRun(
            "fast-start",
            Forms.FLAG,
            "true",
            true,
            "Whether workers get JVM flags that suit a short life; flags of your own come first in any case.");
    static final Setting<Boolean> CLASS_DATA_ARCHIVE = Setting.ofRun(
            "class-data-archive",
            Forms.FLAG,
            "true",
            true,
            "Whether JVMs that one class or method has to itself read the classes of jars from an archive, which is made in"
                    + " the background; archives of your own come first in any case.");
    static final Setting<Boolean> EARLY_WORKERS = Setting.ofRun(
            "early-workers",
            Forms.FLAG,
            "true",
            true,
            "Whether the JVMs of a module's tests start while Maven compiles it, where the last run tells how; they are used only if"
                    + " this run would start the same.");
    static final Setting<Boolean> SPLIT_CLASSES = Setting.ofRun(
            "split-classes",
            Forms.FLAG,
            "true",
            true,
            "Whether the tests of a class that takes longer than its share run in several JVMs at once, if nothing is set up"
                    + " for all of them and no static field could carry anything from one to another.");
    static final Setting<Optional<ClassOrdering>> RUN_ORDER = Setting.ofRun(
            "run-order",
            optional(RunForms.RUN_ORDER),
            "\"longest-first\"",
            Optional.empty(),
            "In which order a module's classes are begun, among those of one `priority`; `runOrder` of a POM counts where"
                    + " nothing is said.");
    static final Setting<HistoryPlace> HISTORY = Setting.ofRun(
            "history",
            RunForms.HISTORY,
            "\"user\"",
            new HistoryPlace.UserCache(),
            "Where it is kept how long classes took and which failed: in the user's cache directory, in a file below the"
                    + " project's root, or nowhere (`\"none\"`).");
    static final Setting<Integer> MAX_RESTARTS = Setting.ofRun(
            "max-restarts",
            Forms.atLeast(0),
            "5",
            5,
            "How many workers of a module may die in a row without running a test before the module is given up.");
    static final Setting<Integer> MAX_OUTPUT = Setting.ofRun(
            "max-output",
            RunForms.size(1 << 10, 64 << 20),
            "\"4MiB\"",
            4 << 20,
            "How much of what one attempt prints to one stream is kept: the beginning and the end, a half each.");
    static final Setting<String> JUNIT_REPORT_NAME = Setting.ofRun(
            "junit.report-name",
            Forms.NAME,
            "\"runner-run\"",
            "runner-run",
            "The name of the root element of the merged `junit.xml`.");

    static final Setting<ReactorMode> REACTOR = Setting.ofRun(
            "reactor",
            Forms.choice(ReactorMode.class),
            "\"module\"",
            ReactorMode.MODULE,
            "When the tests of a [reactor](reactor.md)'s modules run: each in its module's own phase, all as one run at the end of"
                    + " the build, or while Maven builds the next modules.");

    static final Setting<TestFilter> DEFAULT_FILTER = Setting.<TestFilter>ofRun(
                    "default-filter",
                    FilterForms.DEFAULT_FILTER,
                    "\"all()\"",
                    new TestFilter.All(),
                    "Which tests are run if nothing else is said; what `default()` means.")
            .reaching(Setting.Reach.PLATFORM);
    static final Setting<Optional<TestFilter>> FILTER = Setting.ofRun(
                    "filter",
                    optional(FilterForms.SELECTION),
                    "none",
                    Optional.<TestFilter>empty(),
                    "Which tests are run, of those that `default-filter` lets through; only on the command line.")
            .reaching(Setting.Reach.INVOCATION);
    static final Setting<Boolean> IGNORE_DEFAULT_FILTER = Setting.ofRun(
                    "ignore-default-filter",
                    Forms.FLAG,
                    "false",
                    false,
                    "Whether `default-filter` counts for nothing but `default()`; only on the command line.")
            .reaching(Setting.Reach.INVOCATION);

    static final Setting<Debugging> DEBUG = Setting.ofRun(
                    "debug",
                    RunForms.DEBUG,
                    "false",
                    Debugging.OFF,
                    "Whether the one selected class waits for a debugger, at `localhost:5005` or where this says, without"
                            + " timeouts, retries and capture; `arguments` if the JVM arguments name the agent; only on the"
                            + " command line.")
            .reaching(Setting.Reach.INVOCATION);

    static final List<Setting<?>> ALL = List.of(
            TEST_THREADS,
            FAIL_FAST,
            MAX_FAIL,
            RETRIES_MAX_FAILURES,
            GLOBAL_TIMEOUT,
            UNIQUE_ID,
            TIMEOUT_MULTIPLIER,
            STATUS_LEVEL,
            FINAL_STATUS_LEVEL,
            CONSOLE,
            COMPATIBILITY,
            REPORT_TIME,
            NO_CAPTURE,
            INPUT_HANDLER,
            INTERFERENCE_CHECK,
            ON_INTERFERENCE,
            GRACE_PERIOD,
            INTERRUPT_GRACE_PERIOD,
            INIT_TIMEOUT,
            FAST_START,
            CLASS_DATA_ARCHIVE,
            EARLY_WORKERS,
            SPLIT_CLASSES,
            RUN_ORDER,
            HISTORY,
            MAX_RESTARTS,
            MAX_OUTPUT,
            JUNIT_REPORT_NAME,
            REACTOR,
            DEFAULT_FILTER,
            FILTER,
            IGNORE_DEFAULT_FILTER,
            DEBUG);

    private RunKeys() {}

    static <T> Form<Optional<T>> optional(Form<T> form) {
        return new Form<>(
                form.expected(), (value, reading) -> form.reader().read(value, reading).map(Optional::of));
    }
}
