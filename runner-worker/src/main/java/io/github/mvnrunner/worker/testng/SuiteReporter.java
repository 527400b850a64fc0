package io.github.mvnrunner.worker.testng;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.commons.util.ClassUtils;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestExecutionResult;
import org.testng.IConfigurationListener;
import org.testng.IMethodInstance;
import org.testng.IMethodInterceptor;
import org.testng.ITestContext;
import org.testng.ITestListener;
import org.testng.ITestNGMethod;
import org.testng.ITestResult;

/**
 * Tells what TestNG does in the words of the JUnit Platform, under the names of Surefire 3.5.
 *
 * <p>An invocation is called {@code method[parameters](count)}, where TestNG counts an invocation when it has ended. Set-up and tear-down count only if they fail, or are
 * skipped because other set-up failed.
 */
public final class SuiteReporter implements ITestListener, IConfigurationListener, IMethodInterceptor {
    private final SuiteNode suite;
    private final EngineExecutionListener listener;
    private final Map<ITestResult, SuiteNode> running = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<String, Integer> times = new ConcurrentHashMap<>();

    SuiteReporter(SuiteNode suite, EngineExecutionListener listener) {
        this.suite = suite;
        this.listener = listener;
    }

    @Override
    public List<IMethodInstance> intercept(List<IMethodInstance> methods, ITestContext context) {
        List<IMethodInstance> wanted = new ArrayList<>();
        for (IMethodInstance method : methods) {
            if (isChosen(method.getMethod(), context)) {
                wanted.add(method);
            }
        }
        for (IMethodInstance method : wanted) {
            if (method.getMethod().getMethodsDependedUpon().length > 0
                    || method.getMethod().getGroupsDependedUpon().length > 0) {
                return methods;
            }
        }
        return wanted;
    }

    private boolean isChosen(ITestNGMethod method, ITestContext context) {
        String key = key(method, context);
        return suite.chosen.isEmpty() || suite.chosen.stream().anyMatch(each -> each.startsWith(key));
    }

    @Override
    public void onTestStart(ITestResult result) {
        running.put(result, started(result, 1));
    }

    private SuiteNode started(ITestResult result, int uncounted) {
        SuiteNode test = register(result, uncounted);
        listener.executionStarted(test);
        return test;
    }

    private SuiteNode register(ITestResult result, int uncounted) {
        String key = key(result.getMethod(), result.getTestContext());
        int time = times.merge(key, 1, Integer::sum);
        ITestNGMethod method = result.getMethod();
        synchronized (suite) {
            SuiteNode test = suite.test(
                    key + time,
                    name(result, uncounted),
                    result.getTestClass().getName(),
                    method.getMethodName(),
                    types(method));
            listener.dynamicTestRegistered(test);
            return test;
        }
    }

    @Override
    public void onTestSuccess(ITestResult result) {
        finished(result, TestExecutionResult.successful());
    }

    @Override
    public void onTestFailure(ITestResult result) {
        finished(result, TestExecutionResult.failed(result.getThrowable()));
    }

    /** What didn't start has no time of its own. */
    @Override
    public void onTestSkipped(ITestResult result) {
        Throwable reason = result.getThrowable();
        if (running.containsKey(result)) {
            finished(result, TestExecutionResult.aborted(reason));
        } else {
            String message = reason == null ? null : reason.getMessage();
            listener.executionSkipped(register(result, 0), message == null ? "" : message);
        }
    }

    @Override
    public void onTestFailedButWithinSuccessPercentage(ITestResult result) {
        finished(result, TestExecutionResult.successful());
    }

    private void finished(ITestResult result, TestExecutionResult how) {
        SuiteNode test = running.remove(result);
        listener.executionFinished(test == null ? started(result, 0) : test, how);
    }

    @Override
    public void onStart(ITestContext context) {
        // A test of the suite is no node.
    }

    @Override
    public void onFinish(ITestContext context) {
        // Neither is its end.
    }

    @Override
    public void onConfigurationSuccess(ITestResult result) {
        // Not a test.
    }

    @Override
    public void onConfigurationFailure(ITestResult result) {
        onTestFailure(result);
    }

    @Override
    public void onConfigurationSkip(ITestResult result) {
        onTestSkipped(result);
    }

    private static String key(ITestNGMethod method, ITestContext context) {
        return context.getSuite().getName() + ":" + context.getName() + ":"
                + method.getTestClass().getName() + "." + method.getMethodName() + "(" + types(method) + ")#";
    }

    private static String types(ITestNGMethod method) {
        return ClassUtils.nullSafeToString(method.getConstructorOrMethod().getMethod().getParameterTypes());
    }

    private static String name(ITestResult result, int uncounted) {
        Object[] parameters = result.getParameters();
        return parameters == null || parameters.length == 0
                ? result.getName()
                : result.getName() + Arrays.toString(parameters) + "("
                        + (result.getMethod().getCurrentInvocationCount() + uncounted) + ")";
    }
}
