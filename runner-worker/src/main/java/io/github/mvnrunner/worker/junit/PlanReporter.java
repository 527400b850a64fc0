package io.github.mvnrunner.worker.junit;

import io.github.mvnrunner.worker.wire.ThrowableRecord;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Tells the engine what the launch does, without the nodes it did not ask for.
 *
 * <p>Every top-level node passes the gate here as well: an engine may skip or fail one before our condition is asked.
 * The root of a gated engine starts and ends once for each unit; its first start is told, and the worst of its ends when
 * the plan is over.
 */
final class PlanReporter implements TestExecutionListener {
    private final Consumer<WorkerFrame> engine;
    private final NodeTable nodes;
    private final Gate gate;
    private final Hold hold;
    private final ClaimLoader claim;
    private final Named named;
    private final NodeWatcher watcher;
    private final Roots roots;
    private final Set<String> startedRoots = ConcurrentHashMap.newKeySet();
    private final Map<TestIdentifier, TestExecutionResult> rootResults = new ConcurrentHashMap<>();
    private Map<String, String> lastProperties = new HashMap<>();
    private Properties lastLook;
    private Object lastSeen;

    /** Whether starts and ends of engines are news. */
    enum Roots {
        TOLD,
        UNTOLD
    }

    PlanReporter(
            Consumer<WorkerFrame> engine,
            NodeTable nodes,
            Gate gate,
            Hold hold,
            ClaimLoader claim,
            Named named,
            NodeWatcher watcher,
            Roots roots) {
        this.engine = engine;
        this.nodes = nodes;
        this.gate = gate;
        this.hold = hold;
        this.claim = claim;
        this.named = named;
        this.watcher = watcher;
        this.roots = roots;
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (roots == Roots.TOLD) {
            rootResults.forEach(this::tellFinished);
        }
    }

    @Override
    public void dynamicTestRegistered(TestIdentifier node) {
        named.registered(node);
        engine.accept(new WorkerFrame.Node(nodes.add(node, true)));
    }

    @Override
    public void executionStarted(TestIdentifier node) {
        String id = node.getUniqueId();
        if (named.drops(id)) {
            return;
        }
        if (Ids.isJupiterRoot(id)) {
            claim.leave();
        }
        occur(node);
        if (node.isTest()) {
            hold.begin(nodes.index(node));
        }
        if (isRun(id) && (!Ids.isRoot(id) || isNews(id))) {
            engine.accept(new WorkerFrame.Started(nodes.index(node), hold.nanoTime()));
        }
        watcher.started(nodes.index(node), kind(node), NodeTable.label(node));
    }

    @Override
    public void executionSkipped(TestIdentifier node, String reason) {
        if (!named.drops(node.getUniqueId()) && isRun(node.getUniqueId())) {
            occur(node);
            if (!Stop.OF_THIS_JVM.isMeantBy(reason)) {
                engine.accept(new WorkerFrame.Skipped(nodes.index(node), reason));
            }
            unitDone(node);
        }
    }

    @Override
    public void executionFinished(TestIdentifier node, TestExecutionResult result) {
        if (named.drops(node.getUniqueId())) {
            return;
        }
        if (node.isTest()) {
            hold.after(nodes.index(node), failure(result));
        }
        watcher.finished(nodes.index(node));
        String id = node.getUniqueId();
        if (Ids.isRoot(id)) {
            rootResults.merge(node, result, (a, b) -> a.getStatus().compareTo(b.getStatus()) >= 0 ? a : b);
        } else if (isRun(id)) {
            if (isLeftOut(result)) {
                engine.accept(new WorkerFrame.Skipped(nodes.index(node), Stop.REASON));
            } else {
                tellFinished(node, result);
            }
            unitDone(node);
        }
    }

    @Override
    public void reportingEntryPublished(TestIdentifier node, ReportEntry entry) {
        engine.accept(new WorkerFrame.ReportEntry(nodes.index(node), entry.getKeyValuePairs()));
    }

    private boolean isNews(String root) {
        return roots == Roots.TOLD && startedRoots.add(root);
    }

    private void occur(TestIdentifier node) {
        nodes.occur(node).ifPresent(again -> engine.accept(new WorkerFrame.Node(again)));
    }

    private boolean isRun(String id) {
        return !Ids.isTopLevel(id) || gate.admits(id);
    }

    /** TestNG tells of a start before anything can keep a test from it. */
    private static boolean isLeftOut(TestExecutionResult result) {
        return result.getStatus() == TestExecutionResult.Status.ABORTED
                && result.getThrowable()
                        .filter(thrown -> Stop.OF_THIS_JVM.isMeantBy(thrown.getMessage()))
                        .isPresent();
    }

    private void tellFinished(TestIdentifier node, TestExecutionResult result) {
        TestSource source = node.getSource().orElse(null);
        ThrowableRecord throwable = result.getThrowable()
                .map(t -> ThrowableText.of(t, NodeTable.className(source), NodeTable.methodName(source)))
                .orElse(null);
        WorkerFrame.Status status =
                WorkerFrame.Status.valueOf(result.getStatus().name());
        engine.accept(new WorkerFrame.Finished(nodes.index(node), hold.nanoTime(), status, throwable));
    }

    private static Throwable failure(TestExecutionResult result) {
        boolean failed = result.getStatus() == TestExecutionResult.Status.FAILED;
        return failed ? result.getThrowable().orElseGet(() -> new AssertionError("failed without a reason")) : null;
    }

    private void unitDone(TestIdentifier node) {
        if (Ids.isTopLevel(node.getUniqueId())) {
            tellProperties();
            if (node.isTest()) {
                gate.mayBeDone(node.getUniqueId());
            } else {
                gate.done(node.getUniqueId());
            }
        }
    }

    /** What most classes leave as it was is compared without a copy of it. */
    private synchronized void tellProperties() {
        Properties now = System.getProperties();
        if (now == lastLook && now.equals(lastSeen)) {
            return;
        }
        lastLook = now;
        lastSeen = now.clone(); // which no other thread can disturb
        Map<String, String> properties = new TreeMap<>();
        for (String name : now.stringPropertyNames()) {
            properties.put(name, now.getProperty(name, ""));
        }
        if (!properties.equals(lastProperties)) {
            lastProperties = properties;
            engine.accept(new WorkerFrame.Properties(properties));
        }
    }

    private static NodeWatcher.Kind kind(TestIdentifier node) {
        if (Ids.isRoot(node.getUniqueId())) {
            return NodeWatcher.Kind.ENGINE;
        }
        return node.isTest() ? NodeWatcher.Kind.TEST : NodeWatcher.Kind.CONTAINER;
    }
}
