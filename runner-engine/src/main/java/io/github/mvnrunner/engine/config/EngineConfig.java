package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.event.ConsoleLook;
import io.github.mvnrunner.engine.event.FinalStatusLevel;
import io.github.mvnrunner.engine.event.ReportTime;
import io.github.mvnrunner.engine.event.StatusLevel;
import io.github.mvnrunner.engine.filter.TestFacts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Holds every setting of a run, resolved; {@code docs/configuration.md} describes each.
 *
 * <p>All timeouts have been multiplied by {@code timeoutMultiplier} already.
 *
 * @param profile the selected profile's name
 * @param testThreads how many slots, at least 1; 1 under {@code noCapture}
 * @param retriesMaxFailures after how many failed tests nothing is retried any more; empty for no limit
 * @param globalTimeout how long the run may take; empty for no limit
 * @param uniqueId the JUnit unique id of the one node to run; empty for all
 * @param console whose lines the console has
 * @param compatibility which Surefire is followed where they differ
 * @param reportTime how the console shows how long tests took
 * @param inputHandler whether keys are read from the terminal
 * @param gracePeriod from the polite to the forced end of a worker
 * @param interruptGracePeriod the same after Ctrl-C
 * @param initTimeout how long a new worker may take to report
 * @param fastStart whether workers get flags for a short life
 * @param classDataArchive whether workers that share nothing read classes of jars from an archive
 * @param earlyWorkers whether workers may be started before their run
 * @param splitClasses whether tests of a long class may run in several workers
 * @param runOrder in which order classes are begun; empty for what POMs say, and else the longest first
 * @param history where it is remembered how long they took
 * @param maxRestarts how many workers of a module may die in a row without running a test
 * @param debugging whether, and how, a debugger gets at the tests
 * @param maxOutput how many bytes of one stream of an attempt are kept
 * @param testGroups each group's limit by its name
 * @param filters say which tests are run
 * @param scripts all of them, in the order of the file
 * @param scriptRules which tests need which scripts, nearest profile first
 * @param shape which part of the tests is run
 * @param defaults the settings of a test that no override speaks of
 * @param overrides what is set for some tests only
 * @param narrowing what leaves tests out beside filters
 * @param listing how tests are listed
 * @param checks what should be about some test
 */
public record EngineConfig(
        String profile,
        int testThreads,
        MaxFail maxFail,
        OptionalInt retriesMaxFailures,
        Optional<Duration> globalTimeout,
        Optional<String> uniqueId,
        double timeoutMultiplier,
        StatusLevel statusLevel,
        FinalStatusLevel finalStatusLevel,
        ConsoleLook console,
        Compatibility compatibility,
        ReportTime reportTime,
        boolean noCapture,
        boolean inputHandler,
        boolean interferenceCheck,
        OnInterference onInterference,
        Duration gracePeriod,
        Duration interruptGracePeriod,
        Duration initTimeout,
        boolean fastStart,
        boolean classDataArchive,
        boolean earlyWorkers,
        boolean splitClasses,
        Optional<ClassOrdering> runOrder,
        HistoryPlace history,
        int maxRestarts,
        int maxOutput,
        String junitReportName,
        Debugging debugging,
        Map<String, Integer> testGroups,
        Filters filters,
        List<ScriptSpec> scripts,
        List<ScriptRule> scriptRules,
        RunShape shape,
        TestSettings defaults,
        Overrides overrides,
        Narrowing narrowing,
        Listing listing,
        List<MatchCheck> checks) {

    public EngineConfig {
        testGroups = Map.copyOf(testGroups);
        scripts = List.copyOf(scripts);
        scriptRules = List.copyOf(scriptRules);
        checks = List.copyOf(checks);
    }

    /** {@return the settings of one test, the first override that matches and sets it deciding for each} */
    public TestSettings settingsFor(TestFacts test) {
        return overrides.settingsFor(test);
    }

    /** {@return each setting of one test with who said it} */
    public List<Effective> explain(TestFacts test) {
        return overrides.explain(test, new Surroundings(Machine.here(testThreads, Map.of()), testGroups.keySet()));
    }

    /** {@return the scripts that a test needs, with the rules that say so} */
    public List<Effective> scriptsFor(TestFacts test) {
        return scriptRules.stream()
                .filter(rule -> rule.condition().holdsFor(test))
                .flatMap(rule -> rule.effective().stream())
                .toList();
    }

    /** {@return whether the run may wait for a person after some test} */
    public boolean pauses() {
        return overrides.anyTest(settings -> settings.pauseAfter() != PauseAfter.NEVER);
    }

    /** {@return whether the output of some tests is shown otherwise than that of most} */
    public boolean outputDiffers() {
        return overrides.anyTest(settings -> !settings.output().equals(defaults.output()));
    }

    /** {@return whether some tests may have other settings than the defaults} */
    public boolean hasOverrides() {
        return !overrides.rules().isEmpty() || !overrides.modules().isEmpty();
    }

    /** {@return a watch over what should be about some test} */
    public MatchWatch watch() {
        return new MatchWatch(checks);
    }

    /** {@return whether all tests of the project are to run, so that what is about none of them is of no use} */
    public boolean runsAll() {
        return filters.filter().isEmpty() && uniqueId.isEmpty() && !narrowing.isNarrow() && !debugging.isOn();
    }

    /** {@return what becomes of the build if no test is run} */
    public NoTests noTests() {
        boolean selects = filters.filter().isPresent() || uniqueId.isPresent() || narrowing.isNarrow();
        return narrowing.noTests().orElse(selects ? NoTests.FAIL : NoTests.PASS);
    }

    /** {@return whether filters let a test through} */
    public boolean selects(TestFacts test) {
        return filters.selects(test, () -> settingsFor(test).testGroup());
    }
}
