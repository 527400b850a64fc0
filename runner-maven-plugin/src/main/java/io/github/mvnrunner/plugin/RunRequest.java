package io.github.mvnrunner.plugin;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The request that the engine reads, as {@code docs/request-format.md} describes it. */
record RunRequest(Open open, List<Module> modules) {
    static final int FORMAT = 1;

    /** What holds for the whole run. */
    record Open(
            int format,
            String runnerVersion,
            String root,
            String outputDirectory,
            String profile,
            Map<String, String> options,
            Map<String, String> defaults,
            String workerJar,
            boolean interactive,
            boolean color,
            String rerunCommand,
            boolean failIfNoTests,
            boolean whole,
            List<String> reactor,
            Map<String, List<String>> dependencies) {}

    /** One class path with its tests. */
    record Module(
            String id,
            String name,
            String baseDirectory,
            String testClassesDirectory,
            String classesDirectory,
            String reportsDirectory,
            List<String> classPath,
            Scan scan,
            String groups,
            String excludedGroups,
            boolean categories,
            Jvm jvm,
            Map<String, String> configurationParameters,
            Report report,
            boolean failIfNoTests,
            boolean failIfNoSpecifiedTests,
            Surefire surefire) {
        /** The same module with so many workers at once. */
        Module forking(int forks) {
            return new Module(
                    id,
                    name,
                    baseDirectory,
                    testClassesDirectory,
                    classesDirectory,
                    reportsDirectory,
                    classPath,
                    scan,
                    groups,
                    excludedGroups,
                    categories,
                    jvm,
                    configurationParameters,
                    report,
                    failIfNoTests,
                    failIfNoSpecifiedTests,
                    surefire.forking(forks));
        }
    }

    /** What else Surefire was asked for. */
    record Surefire(
            Map<String, String> settings,
            List<String> includeEngines,
            List<String> excludeEngines,
            List<String> dependencies,
            List<String> suiteFiles,
            int forks,
            String runOrder,
            long runOrderSeed,
            int failOnFlakeCount) {
        private Surefire forking(int other) {
            return new Surefire(
                    settings,
                    includeEngines,
                    excludeEngines,
                    dependencies,
                    suiteFiles,
                    other,
                    runOrder,
                    runOrderSeed,
                    failOnFlakeCount);
        }
    }

    /** Which classes are looked at. */
    record Scan(List<String> includes, List<String> excludes, String test) {}

    /** How a worker JVM is started. */
    record Jvm(
            String executable,
            List<String> arguments,
            String workingDirectory,
            Map<String, String> environment,
            List<String> excludedEnvironment,
            Map<String, String> systemProperties,
            boolean enableAssertions) {
        /** The same JVM with more arguments. */
        Jvm with(List<String> more) {
            return new Jvm(
                    executable,
                    Stream.concat(arguments.stream(), more.stream()).toList(),
                    workingDirectory,
                    environment,
                    excludedEnvironment,
                    systemProperties,
                    enableAssertions);
        }
    }

    /** How the module's Surefire reports look. */
    record Report(
            boolean trimStackTrace,
            String nameSuffix,
            boolean enableProperties,
            boolean enableOutErr,
            boolean xml,
            String text,
            String encoding,
            boolean timestamps,
            boolean outputFiles,
            boolean secrets,
            List<String> phrased,
            String schema) {}
}
