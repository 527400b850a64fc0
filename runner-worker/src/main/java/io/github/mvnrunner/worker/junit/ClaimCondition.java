package io.github.mvnrunner.worker.junit;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets a top-level class of Jupiter run when the engine asks for it, no invocation that nobody asked for, and nothing
 * start once the engine wants no more.
 */
public final class ClaimCondition implements ExecutionCondition {
    private static final ConditionEvaluationResult MINE = ConditionEvaluationResult.enabled("mine");
    private static final ConditionEvaluationResult NOT_MINE = ConditionEvaluationResult.disabled("not mine");

    private static final ConditionEvaluationResult STOPPED = ConditionEvaluationResult.disabled(Stop.REASON);

    private final ClaimLoader claim;

    /** Takes its gate from the context class loader that made it visible. */
    public ClaimCondition() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        this.claim = loader instanceof ClaimLoader ? (ClaimLoader) loader : null;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String id = context.getUniqueId();
        if (claim != null && !admits(id)) {
            return NOT_MINE;
        }
        return Stop.OF_THIS_JVM.isPulled() ? STOPPED : MINE;
    }

    private boolean admits(String id) {
        return Ids.isJupiterTopLevel(id) ? claim.admits(id) : !claim.drops(id);
    }
}
