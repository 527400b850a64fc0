package io.github.mvnrunner.engine.config;

import java.util.List;
import java.util.Optional;

/** Lists the keys that narrow a run down beside filters; libtest's. */
final class SelectKeys {
    static final Setting<RunIgnored> RUN_IGNORED = Setting.ofRun(
                    "run-ignored",
                    Forms.choice(RunIgnored.class),
                    "\"default\"",
                    RunIgnored.DEFAULT,
                    "Whether tests that `@Disabled`, `@Ignore`, TestNG's `enabled = false` or a condition of Jupiter leaves out are"
                            + " skipped, are the only ones to run, or run with all others; only on the command line.")
            .reaching(Setting.Reach.INVOCATION);
    static final Setting<List<String>> EXACT = Setting.ofRun(
                    "exact",
                    NameLists.FORM,
                    "none",
                    List.<String>of(),
                    "The full names of the tests or classes that alone are run, separated by commas; only on the command line.")
            .reaching(Setting.Reach.INVOCATION);
    static final Setting<List<String>> SKIP = Setting.ofRun(
                    "skip",
                    NameLists.FORM,
                    "none",
                    List.<String>of(),
                    "Parts of full names, separated by commas, of tests that are not run; only on the command line.")
            .reaching(Setting.Reach.INVOCATION);
    static final Setting<Optional<NoTests>> NO_TESTS = Setting.ofRun(
            "no-tests",
            RunKeys.optional(Forms.choice(NoTests.class)),
            "\"fail\"` where somebody selects, else `\"pass\"",
            Optional.empty(),
            "What a run without any test does to the build. To select is to give `filter`, `exact`, `skip`, `unique-id` or"
                    + " `run-ignored = \"only\"`; for `-Dtest` Surefire's `failIfNoSpecifiedTests` counts.");

    static final List<Setting<?>> ALL = List.of(RUN_IGNORED, EXACT, SKIP, NO_TESTS);

    private SelectKeys() {}
}
