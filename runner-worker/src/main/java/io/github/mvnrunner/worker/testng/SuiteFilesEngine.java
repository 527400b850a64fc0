package io.github.mvnrunner.worker.testng;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/**
 * A test engine for TestNG's suite files.
 *
 * <p>All files are one run of TestNG below one node, as under Surefire 3.5, which calls it {@code TestSuite}. What the
 * files hold is known only as it runs: a trial run would call the listeners of the suites twice. A test that is asked
 * for by its id is run without the others, unless methods depend on one another.
 */
public final class SuiteFilesEngine implements TestEngine {
    /** The configuration parameter that lists the files, separated as a class path is. */
    public static final String FILES = "runner.testng.suiteFiles";

    private static final String ID = "testng-suite-files";

    /** {@return whether there is anything to do for this engine} */
    public static boolean isAskedFor(Map<String, String> parameters) {
        return parameters.containsKey(FILES);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
        EngineDescriptor root = new EngineDescriptor(uniqueId, "TestNG suite files");
        root.addChild(SuiteNode.suite(uniqueId, chosen(request)));
        return root;
    }

    private static List<String> chosen(EngineDiscoveryRequest request) {
        List<String> ids = new ArrayList<>();
        for (UniqueIdSelector selector : request.getSelectorsByType(UniqueIdSelector.class)) {
            List<UniqueId.Segment> segments = selector.getUniqueId().getSegments();
            UniqueId.Segment last = segments.get(segments.size() - 1);
            if (last.getType().equals(SuiteNode.TEST)) {
                ids.add(last.getValue());
            }
        }
        return ids;
    }

    @Override
    public void execute(ExecutionRequest request) {
        EngineExecutionListener listener = request.getEngineExecutionListener();
        TestDescriptor root = request.getRootTestDescriptor();
        listener.executionStarted(root);
        for (TestDescriptor suite : root.getChildren()) {
            listener.executionStarted(suite);
            listener.executionFinished(suite, run((SuiteNode) suite, listener, request.getConfigurationParameters()));
        }
        listener.executionFinished(root, TestExecutionResult.successful());
    }

    private static TestExecutionResult run(
            SuiteNode suite, EngineExecutionListener listener, ConfigurationParameters parameters) {
        try {
            new SuiteFilesRun(parameters).run(files(parameters), new SuiteReporter(suite, listener));
            return TestExecutionResult.successful();
        } catch (RuntimeException | LinkageError | ReflectiveOperationException e) {
            return TestExecutionResult.failed(e);
        }
    }

    private static List<String> files(ConfigurationParameters parameters) {
        List<String> files = new ArrayList<>();
        Optional<String> all = parameters.get(FILES);
        for (String file : all.orElse("").split(File.pathSeparator)) {
            files.add(file);
        }
        return files;
    }
}
