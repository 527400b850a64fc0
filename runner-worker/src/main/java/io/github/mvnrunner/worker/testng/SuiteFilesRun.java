package io.github.mvnrunner.worker.testng;

import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.ConfigurationParameters;
import org.testng.ITestNGListener;
import org.testng.TestNG;
import org.testng.xml.XmlSuite;

/** Configures TestNG as Surefire does, and runs it. Uses only what 6.14.3 and 7 have in common. */
final class SuiteFilesRun {
    private final ConfigurationParameters parameters;

    SuiteFilesRun(ConfigurationParameters parameters) {
        this.parameters = parameters;
    }

    void run(List<String> files, SuiteReporter reporter) throws ReflectiveOperationException {
        TestNG testNg = new TestNG(parameters.getBoolean("testng.useDefaultListeners").orElse(true));
        parameters.get("testng.outputDirectory").ifPresent(testNg::setOutputDirectory);
        testNg.setVerbose(number("testng.verbose").orElse(0));
        parameters.get("testng.groups").ifPresent(testNg::setGroups);
        parameters.get("testng.excludedGroups").ifPresent(testNg::setExcludedGroups);
        parameters
                .get("testng.parallel")
                .map(XmlSuite.ParallelMode::getValidParallel)
                .ifPresent(testNg::setParallel);
        number("testng.threadCount").ifPresent(testNg::setThreadCount);
        number("testng.dataProviderThreadCount").ifPresent(testNg::setDataProviderThreadCount);
        for (String listener : parameters.get("testng.listeners").orElse("").split(",")) {
            if (!listener.trim().isEmpty()) {
                testNg.addListener(listener(listener.trim()));
            }
        }
        testNg.addListener((ITestNGListener) reporter);
        testNg.setTestSuites(files);
        testNg.run();
    }

    private Optional<Integer> number(String key) {
        return parameters.get(key).map(Integer::valueOf);
    }

    private static ITestNGListener listener(String name) throws ReflectiveOperationException {
        Class<?> type = Class.forName(name, true, Thread.currentThread().getContextClassLoader());
        return (ITestNGListener) type.getDeclaredConstructor().newInstance();
    }
}
