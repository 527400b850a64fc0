package io.github.mvnrunner.plugin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every parameter of {@code surefire:test} that a POM can set, by its user property, and what becomes of it here;
 * and {@code forkMode}, which it had once.
 *
 * <p>A test compares names and properties with Surefire's own descriptor, and the fates with
 * {@code docs/migrating-from-surefire.md}.
 */
enum SurefireParameter {
    ADDITIONAL_CLASSPATH_DEPENDENCIES(
            "additionalClasspathDependencies",
            "maven.test.additionalClasspathDependencies"),
    ADDITIONAL_CLASSPATH_ELEMENTS("additionalClasspathElements", "maven.test.additionalClasspath"),
    ARG_LINE("argLine", "argLine"),
    CHILD_DELEGATION("childDelegation", "childDelegation", Fate.noEffect("false")),
    CLASSES_DIRECTORY("classesDirectory"),
    CLASSPATH_DEPENDENCY_EXCLUDES("classpathDependencyExcludes", "maven.test.dependency.excludes"),
    CLASSPATH_DEPENDENCY_SCOPE_EXCLUDE("classpathDependencyScopeExclude"),
    CONSOLE_OUTPUT_REPORTER("consoleOutputReporter"),
    DEBUG_FORKED_PROCESS("debugForkedProcess", "maven.surefire.debug"),
    DEPENDENCIES_TO_SCAN("dependenciesToScan", "dependenciesToScan"),
    DISABLE_XML_REPORT("disableXmlReport", "disableXmlReport"),
    ENABLE_ASSERTIONS("enableAssertions", "enableAssertions"),
    ENABLE_OUT_ERR_ELEMENTS("enableOutErrElements", "enableOutErrElements"),
    ENABLE_PROCESS_CHECKER("enableProcessChecker", "surefire.enableProcessChecker", Fate.NO_EFFECT),
    ENABLE_PROPERTIES_ELEMENT("enablePropertiesElement", "enablePropertiesElement"),
    ENCODING("encoding", "surefire.encoding"),
    ENVIRONMENT_VARIABLES("environmentVariables"),
    EXCLUDE_JUNIT5_ENGINES("excludeJUnit5Engines", "surefire.excludeJUnit5Engines"),
    EXCLUDED_ENVIRONMENT_VARIABLES("excludedEnvironmentVariables", "surefire.excludedEnvironmentVariables"),
    EXCLUDED_GROUPS("excludedGroups", "excludedGroups"),
    EXCLUDES("excludes", "surefire.excludes"),
    EXCLUDES_FILE("excludesFile", "surefire.excludesFile"),
    FAIL_IF_NO_SPECIFIED_TESTS("failIfNoSpecifiedTests", "surefire.failIfNoSpecifiedTests"),
    FAIL_IF_NO_TESTS("failIfNoTests", "failIfNoTests"),
    FAIL_ON_FLAKE_COUNT("failOnFlakeCount", "surefire.failOnFlakeCount"),
    FORK_COUNT("forkCount", "forkCount"),
    FORK_MODE("forkMode", "forkMode"),
    FORK_NODE("forkNode", "surefire.forkNode", Fate.NO_EFFECT),
    FORKED_PROCESS_EXIT_TIMEOUT_IN_SECONDS(
            "forkedProcessExitTimeoutInSeconds",
            "surefire.exitTimeout"),
    FORKED_PROCESS_TIMEOUT_EXTENSION_CONTEXT("forkedProcessTimeoutExtensionContext", Fate.NO_EFFECT),
    FORKED_PROCESS_TIMEOUT_IN_SECONDS("forkedProcessTimeoutInSeconds", "surefire.timeout"),
    GROUPS("groups", "groups"),
    INCLUDE_JUNIT5_ENGINES("includeJUnit5Engines", "surefire.includeJUnit5Engines"),
    INCLUDES("includes", "surefire.includes"),
    INCLUDES_FILE("includesFile", "surefire.includesFile"),
    JDK_TOOLCHAIN("jdkToolchain"),
    JUNIT_ARTIFACT_NAME("junitArtifactName", "junitArtifactName"),
    JVM("jvm", "jvm"),
    OBJECT_FACTORY("objectFactory", "objectFactory"),
    PARALLEL("parallel", "parallel"),
    PARALLEL_OPTIMIZED("parallelOptimized", "parallelOptimized", Fate.noEffect("true")),
    PARALLEL_TESTS_TIMEOUT_FORCED_IN_SECONDS(
            "parallelTestsTimeoutForcedInSeconds",
            "surefire.parallel.forcedTimeout",
            Fate.NO_EFFECT),
    PARALLEL_TESTS_TIMEOUT_IN_SECONDS("parallelTestsTimeoutInSeconds", "surefire.parallel.timeout", Fate.NO_EFFECT),
    PER_CORE_THREAD_COUNT("perCoreThreadCount", "perCoreThreadCount"),
    PRINT_SUMMARY("printSummary", "surefire.printSummary"),
    PROMOTE_USER_PROPERTIES_TO_SYSTEM_PROPERTIES("promoteUserPropertiesToSystemProperties"),
    PROPERTIES("properties"),
    REDIRECT_TEST_OUTPUT_TO_FILE(
            "redirectTestOutputToFile",
            "maven.test.redirectTestOutputToFile"),
    REPORT_FORMAT("reportFormat", "surefire.reportFormat"),
    REPORT_NAME_SUFFIX("reportNameSuffix", "surefire.reportNameSuffix"),
    REPORT_TEST_TIMESTAMP("reportTestTimestamp", "reportTestTimestamp"),
    REPORTS_DIRECTORY("reportsDirectory"),
    RERUN_FAILING_TESTS_COUNT("rerunFailingTestsCount", "surefire.rerunFailingTestsCount"),
    REUSE_FORKS("reuseForks", "reuseForks"),
    RUN_ORDER("runOrder", "surefire.runOrder"),
    RUN_ORDER_RANDOM_SEED("runOrderRandomSeed", "surefire.runOrder.random.seed"),
    RUN_ORDER_STATISTICS_FILE_CHECKSUM(
            "runOrderStatisticsFileChecksum",
            "surefire.runOrder.statisticsFile.checksum",
            Fate.NO_EFFECT),
    SHUTDOWN("shutdown", "surefire.shutdown", Fate.noEffect("exit", "testset", "kill")),
    SKIP("skip", "maven.test.skip"),
    SKIP_AFTER_FAILURE_COUNT("skipAfterFailureCount", "surefire.skipAfterFailureCount"),
    SKIP_EXEC("skipExec", "maven.test.skip.exec"),
    SKIP_TESTS("skipTests", "skipTests"),
    STACK_TRACE_FILTER_PREFIXES("stackTraceFilterPrefixes", "surefire.stackTraceFilterPrefixes", Fate.NO_EFFECT),
    STACK_TRACE_MAX_FRAMES("stackTraceMaxFrames", "surefire.stackTraceMaxFrames", Fate.noEffect("15")),
    STATELESS_TESTSET_INFO_REPORTER("statelessTestsetInfoReporter"),
    STATELESS_TESTSET_REPORTER("statelessTestsetReporter"),
    SUITE_XML_FILES("suiteXmlFiles", "surefire.suiteXmlFiles"),
    SYSTEM_PROPERTIES("systemProperties"),
    SYSTEM_PROPERTIES_FILE("systemPropertiesFile", "surefire.systemPropertiesFile"),
    SYSTEM_PROPERTY_VARIABLES("systemPropertyVariables"),
    TEMP_DIR("tempDir", "tempDir", Fate.noEffect("surefire")),
    TEST("test", "test"),
    TEST_CLASSES_DIRECTORY("testClassesDirectory"),
    TEST_FAILURE_IGNORE("testFailureIgnore", "maven.test.failure.ignore"),
    TESTNG_ARTIFACT_NAME("testNGArtifactName", "testNGArtifactName"),
    TEST_SOURCE_DIRECTORY("testSourceDirectory", Fate.NO_EFFECT),
    THREAD_COUNT("threadCount", "threadCount"),
    THREAD_COUNT_CLASSES("threadCountClasses", "threadCountClasses", Fate.noEffect("0")),
    THREAD_COUNT_METHODS("threadCountMethods", "threadCountMethods", Fate.noEffect("0")),
    THREAD_COUNT_SUITES("threadCountSuites", "threadCountSuites", Fate.noEffect("0")),
    TRIM_STACK_TRACE("trimStackTrace", "trimStackTrace"),
    USE_FILE("useFile", "surefire.useFile"),
    USE_MANIFEST_ONLY_JAR("useManifestOnlyJar", "surefire.useManifestOnlyJar", Fate.noEffect("true")),
    USE_MODULE_PATH("useModulePath", "surefire.useModulePath"),
    USE_SYSTEM_CLASS_LOADER("useSystemClassLoader", "surefire.useSystemClassLoader", Fate.noEffect("true")),
    USE_UNLIMITED_THREADS("useUnlimitedThreads", "useUnlimitedThreads", Fate.noEffect("false")),
    WORKING_DIRECTORY("workingDirectory", "basedir");

    private final String element;
    private final Optional<String> property;
    private final Fate fate;

    /** What becomes of a parameter. */
    sealed interface Fate {
        Fate HONOURED = new Honoured();
        Fate NO_EFFECT = noEffect("");

        static Fate noEffect(String standard, String... others) {
            return new NoEffect(standard, Stream.concat(Stream.of(standard), Stream.of(others)).toList());
        }

        /** It does what it does under Surefire, or what comes closest. */
        record Honoured() implements Fate {}

        /**
         * It can be given; a warning says that nothing comes of it.
         *
         * @param standard Surefire's default, which needs no warning; empty for none
         * @param known the values that Surefire takes; just {@code standard} if it takes any
         */
        record NoEffect(String standard, List<String> known) implements Fate {}
    }

    SurefireParameter(String element) {
        this(element, Optional.empty(), Fate.HONOURED);
    }

    SurefireParameter(String element, Fate fate) {
        this(element, Optional.empty(), fate);
    }

    SurefireParameter(String element, String property) {
        this(element, Optional.of(property), Fate.HONOURED);
    }

    SurefireParameter(String element, String property, Fate fate) {
        this(element, Optional.of(property), fate);
    }

    SurefireParameter(String element, Optional<String> property, Fate fate) {
        this.element = element;
        this.property = property;
        this.fate = fate;
    }

    /** The element's name in a POM. */
    String element() {
        return element;
    }

    /** The user property, if there is one. */
    Optional<String> property() {
        return property;
    }

    Fate fate() {
        return fate;
    }
}
