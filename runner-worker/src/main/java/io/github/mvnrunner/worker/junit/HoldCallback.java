package io.github.mvnrunner.worker.junit;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets a test of Jupiter wait before its {@code @AfterEach} tears down what it built. */
public final class HoldCallback implements AfterTestExecutionCallback {
    private static final String ABORTED = "org.opentest4j.TestAbortedException";

    private final ClaimLoader claim;

    /** Takes its bridge from the context class loader that made it visible. */
    public HoldCallback() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        this.claim = loader instanceof ClaimLoader ? (ClaimLoader) loader : null;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (claim != null) {
            Throwable thrown = context.getExecutionException().orElse(null);
            claim.hold(context.getUniqueId(), isAbort(thrown) ? null : thrown);
        }
    }

    private static boolean isAbort(Throwable thrown) {
        for (Class<?> type = thrown == null ? null : thrown.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(ABORTED)) {
                return true;
            }
        }
        return false;
    }
}
