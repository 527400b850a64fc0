package io.github.mvnrunner.worker.junit;

import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;

/** Keeps dynamic tests from running that were not asked for; no condition reaches them. Needs Jupiter 5.6. */
public final class NamedInterceptor implements InvocationInterceptor {
    private final ClaimLoader claim;

    /** Takes its bridge from the context class loader that made it visible. */
    public NamedInterceptor() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        this.claim = loader instanceof ClaimLoader ? (ClaimLoader) loader : null;
    }

    /** What Jupiter calls until 5.7. */
    @Override
    @SuppressWarnings("deprecation")
    public void interceptDynamicTest(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        if (claim != null && claim.drops(context.getUniqueId())) {
            invocation.skip();
        } else {
            invocation.proceed();
        }
    }

    @Override
    @SuppressWarnings("deprecation")
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context)
            throws Throwable {
        interceptDynamicTest(invocation, context);
    }
}
