package io.github.mvnrunner.worker.junit;

import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;
import org.junit.platform.engine.support.hierarchical.ExclusiveResource;
import org.junit.platform.engine.support.hierarchical.Node;

/**
 * Stands for a top-level node of an engine that JUnit Platform walks, and waits at the gate before anything of it begins.
 *
 * <p>So such an engine is executed once, as under Surefire: what it does before the first node and after the last one, as
 * Spock's global extensions, it does once. The nodes wait one after the other, also where the engine runs nodes side by
 * side; what is below them runs as the engine would have it.
 *
 * @param <C> the engine's own
 */
public final class GatedNode<C extends EngineExecutionContext> implements TestDescriptor, Node<C> {
    private static final Node<EngineExecutionContext> NONE = new Node<EngineExecutionContext>() {};

    private final TestDescriptor descriptor;
    private final Node<C> node;
    private final ClaimLoader claim;
    private boolean admitted;

    @SuppressWarnings("unchecked") // the engine that made the descriptor also made the context
    public GatedNode(TestDescriptor descriptor, ClaimLoader claim) {
        this.descriptor = descriptor;
        this.node = (Node<C>) (descriptor instanceof Node ? descriptor : NONE);
        this.claim = claim;
    }

    /**
     * Whether any of these nodes needs a resource for itself. What is below such a node runs in one thread, which JUnit
     * Platform finds out from its parent; that must be the very object that JUnit Platform walks.
     */
    public static boolean hasLocks(TestDescriptor root) {
        for (TestDescriptor each : root.getDescendants()) {
            if (each instanceof Node && !((Node<?>) each).getExclusiveResources().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The first that is called of a node, in all versions. */
    @Override
    public C prepare(C context) throws Exception {
        admitted = claim.admits(descriptor.getUniqueId().toString());
        return admitted ? node.prepare(context) : context;
    }

    @Override
    public SkipResult shouldBeSkipped(C context) throws Exception {
        return admitted ? node.shouldBeSkipped(context) : SkipResult.skip("not mine");
    }

    @Override
    public void cleanUp(C context) throws Exception {
        if (admitted) {
            node.cleanUp(context);
        }
    }

    @Override
    public void nodeSkipped(C context, TestDescriptor self, SkipResult result) {
        if (admitted) {
            node.nodeSkipped(context, descriptor, result);
        }
    }

    @Override
    public void nodeFinished(C context, TestDescriptor self, TestExecutionResult result) {
        node.nodeFinished(context, descriptor, result);
    }

    @Override
    public C before(C context) throws Exception {
        return node.before(context);
    }

    @Override
    public C execute(C context, DynamicTestExecutor dynamicTestExecutor) throws Exception {
        return node.execute(context, dynamicTestExecutor);
    }

    @Override
    public void after(C context) throws Exception {
        node.after(context);
    }

    @Override
    public void around(C context, Invocation<C> invocation) throws Exception {
        node.around(context, invocation);
    }

    @Override
    public Set<ExclusiveResource> getExclusiveResources() {
        return node.getExclusiveResources();
    }

    @Override
    public ExecutionMode getExecutionMode() {
        return ExecutionMode.SAME_THREAD;
    }

    @Override
    public UniqueId getUniqueId() {
        return descriptor.getUniqueId();
    }

    @Override
    public String getDisplayName() {
        return descriptor.getDisplayName();
    }

    @Override
    public String getLegacyReportingName() {
        return descriptor.getLegacyReportingName();
    }

    @Override
    public Set<TestTag> getTags() {
        return descriptor.getTags();
    }

    @Override
    public Optional<TestSource> getSource() {
        return descriptor.getSource();
    }

    @Override
    public Optional<TestDescriptor> getParent() {
        return descriptor.getParent();
    }

    @Override
    public void setParent(TestDescriptor parent) {
        descriptor.setParent(parent);
    }

    @Override
    public Set<? extends TestDescriptor> getChildren() {
        return descriptor.getChildren();
    }

    @Override
    public void addChild(TestDescriptor child) {
        descriptor.addChild(child);
    }

    @Override
    public void removeChild(TestDescriptor child) {
        descriptor.removeChild(child);
    }

    @Override
    public void removeFromHierarchy() {
        descriptor.removeFromHierarchy();
    }

    @Override
    public Type getType() {
        return descriptor.getType();
    }

    @Override
    public boolean mayRegisterTests() {
        return descriptor.mayRegisterTests();
    }

    @Override
    public Optional<? extends TestDescriptor> findByUniqueId(UniqueId uniqueId) {
        return descriptor.findByUniqueId(uniqueId);
    }
}
