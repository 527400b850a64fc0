package io.github.mvnrunner.worker.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestEngine;

/**
 * A test engine that executes its top-level nodes one at a time.
 *
 * <p>Where JUnit Platform walks the nodes, each one waits at the gate. Other engines are executed once a node: takes the
 * children out of the root and puts back one for each execution, with the request unchanged: no public way
 * to make a request exists in all versions of JUnit Platform. The root's start and end are repeated by this; the
 * reporter tells them once. Refers to public types only and uses no lambda, because {@link EngineDisguise} loads copies.
 */
public final class GatedEngine implements TestEngine {
    private static final String SUITE = "junit-platform-suite";

    private final TestEngine delegate;
    private final ClaimLoader claim;

    public GatedEngine(TestEngine delegate, ClaimLoader claim) {
        this.delegate = delegate;
        this.claim = claim;
    }

    @Override
    public String getId() {
        return delegate.getId();
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
        return delegate.discover(request, uniqueId);
    }

    @Override
    public void execute(ExecutionRequest request) {
        claim.leave();
        if (claim.isOpen()) {
            delegate.execute(request);
        } else if (delegate instanceof HierarchicalTestEngine && !GatedNode.hasLocks(request.getRootTestDescriptor())) {
            gateChildren(request.getRootTestDescriptor());
            delegate.execute(request);
        } else {
            executeOneByOne(request);
        }
    }

    private void gateChildren(TestDescriptor root) {
        for (TestDescriptor child : new ArrayList<TestDescriptor>(root.getChildren())) {
            root.removeChild(child);
            root.addChild(new GatedNode<EngineExecutionContext>(child, claim));
        }
    }

    private void executeOneByOne(ExecutionRequest request) {
        TestDescriptor root = request.getRootTestDescriptor();
        List<TestDescriptor> children = new ArrayList<TestDescriptor>(root.getChildren());
        for (TestDescriptor child : children) {
            root.removeChild(child);
        }
        for (TestDescriptor child : children) {
            if (claim.admits(child.getUniqueId().toString())) {
                root.addChild(child);
                executeClaimed(request);
                root.removeChild(child);
            }
        }
    }

    /** A suite starts Jupiter inside this call, which must not see extensions that the user did not ask for. */
    private void executeClaimed(ExecutionRequest request) {
        if (getId().equals(SUITE)) {
            claim.enter();
        }
        try {
            delegate.execute(request);
        } finally {
            claim.leave();
        }
    }

    @Override
    public Optional<String> getGroupId() {
        return delegate.getGroupId();
    }

    @Override
    public Optional<String> getArtifactId() {
        return delegate.getArtifactId();
    }

    @Override
    public Optional<String> getVersion() {
        return delegate.getVersion();
    }
}
