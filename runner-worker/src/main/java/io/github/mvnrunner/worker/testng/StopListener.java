package io.github.mvnrunner.worker.testng;

import io.github.mvnrunner.worker.junit.Stop;
import org.testng.IInvokedMethod;
import org.testng.IInvokedMethodListener;
import org.testng.ITestResult;
import org.testng.SkipException;

/** Lets no test of TestNG begin once the engine wants no more; tear-down still happens. */
public final class StopListener implements IInvokedMethodListener {
    @Override
    public void beforeInvocation(IInvokedMethod method, ITestResult result) {
        if (method.isTestMethod() && Stop.OF_THIS_JVM.isPulled()) {
            throw new SkipException(Stop.REASON);
        }
    }

    @Override
    public void afterInvocation(IInvokedMethod method, ITestResult result) {
        // Whatever ran may have run.
    }
}
