package io.github.mvnrunner.worker.junit;

import io.github.mvnrunner.worker.testng.SuiteFilesEngine;
import io.github.mvnrunner.worker.wire.EngineFrame;
import io.github.mvnrunner.worker.wire.NodeRecord;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * The only door to JUnit Platform: one session, one discovery, one launch.
 *
 * <p>One launch per life, because a launch per class closes Jupiter's root store and ends the plan after every class,
 * which breaks fixtures that start once. Jupiter goes first, so that our context class loader meets no other engine.
 */
public final class PlatformBridge {
    private final Consumer<WorkerFrame> engine;
    private final Consumer<WorkerFrame> unhurried;
    private final Gate gate;
    private final Hold hold;
    private final NodeWatcher watcher;
    private final NodeTable nodes;
    private final DiscoveryRequests requests;
    private final Named named = new Named();
    private final ClaimLoader claim;
    private final PlatformSession session;
    private final EngineList engines;
    private final boolean gated;
    private TestPlan plan;

    /**
     * Opens the launcher's session.
     *
     * @param engine is told what happens
     * @param unhurried takes what the engine needs no sooner than the next thing that it is told
     */
    public PlatformBridge(
            EngineFrame.Configure configure,
            Consumer<WorkerFrame> engine,
            Consumer<WorkerFrame> unhurried,
            Gate gate,
            Hold hold,
            NodeWatcher watcher)
            throws ReflectiveOperationException {
        this.engine = engine;
        this.unhurried = unhurried;
        this.gate = gate;
        this.hold = hold;
        this.watcher = watcher;
        boolean suiteFiles = SuiteFilesEngine.isAskedFor(configure.configurationParameters);
        boolean testNg = suiteFiles || TestNgClasses.areAmong(configure.selectors);
        this.requests = new DiscoveryRequests(configure, testNg);
        this.nodes = new NodeTable(requests.locks(), marks(configure));
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        this.claim = new ClaimLoader(loader, gate, hold, named, nodes::test, requests.userAutodetects());
        this.engines = suiteFiles
                ? EngineList.only(new SuiteFilesEngine())
                : EngineList.present(claim, id -> testNg || !id.equals(TestNgClasses.ENGINE));
        this.gated = configure.gated && !requests.forbidsGates() && !testNg && engines.allWrapped();
        this.session = PlatformSession.open(engines.config());
        gate.serveBy(this::retry);
    }

    private static Marks marks(EngineFrame.Configure configure) {
        return configure.marks
                ? new Marks(Boolean.parseBoolean(configure.configurationParameters.get(Conditions.ASK_ALL)))
                : Marks.NONE;
    }

    /** Tells every node, every problem, and then that it is done. */
    public void discover() {
        Launcher launcher = session.launcher;
        plan = new Discovery(launcher, requests, engine).discover(named.plain(requests.selectors()), claims());
        List<Integer> topLevel = new ArrayList<>();
        List<String> topLevelIds = new ArrayList<>();
        List<Integer> splittable = new ArrayList<>();
        for (TestIdentifier root : plan.getRoots()) {
            tell(root);
            for (TestIdentifier node : plan.getChildren(root)) {
                int index = tellTree(node);
                topLevel.add(index);
                topLevelIds.add(node.getUniqueId());
                if (requests.maySplit(node)) {
                    splittable.add(index);
                }
            }
        }
        boolean wholeList = !gated || engines.hasObstinate(plan);
        if (!wholeList) {
            gate.close(topLevelIds);
        }
        engine.accept(new WorkerFrame.Discovered(
                Launcher.class.getPackage().getImplementationVersion(), topLevel, wholeList, requests.parallelism(), splittable));
    }

    private int tellTree(TestIdentifier node) {
        int index = tell(node);
        for (TestIdentifier child : plan.getChildren(node)) {
            tellTree(child);
        }
        return index;
    }

    private int tell(TestIdentifier node) {
        NodeRecord record = nodes.add(node, false);
        unhurried.accept(new WorkerFrame.Node(record));
        return record.index;
    }

    /** Executes what was discovered, waiting at the gate. */
    public void launch() throws ReflectiveOperationException {
        Cancellation cancellation = Cancellation.create();
        Stop.OF_THIS_JVM.onPull(cancellation::request);
        execute(plan, cancellation, PlanReporter.Roots.TOLD);
        engine.accept(new WorkerFrame.PlanDone());
    }

    /** Nobody asked for roots: the launch around this one tells them. */
    private void retry(EngineFrame.Retry retry) {
        nodes.forgetOccurrences();
        try {
            TestPlan again = new Discovery(session.launcher, requests, engine).discover(named.plain(retry.selectors), claims());
            again.getRoots().forEach(root -> again.getDescendants(root).forEach(this::tell));
            execute(again, Cancellation.NEVER, PlanReporter.Roots.UNTOLD);
        } catch (RuntimeException | LinkageError e) {
            engine.accept(new WorkerFrame.Problem(retry.selectors.toString(), ThrowableText.of(e)));
        }
        engine.accept(new WorkerFrame.RetryDone());
    }

    /**
     * Whether our extensions have anything to do.
     *
     * <p>Not where Jupiter only runs in parallel: the threads of its pool would start with our context class loader, which
     * the first class that each of them initialises would see.
     */
    private boolean claims() {
        return gated || named.isAny();
    }

    private void execute(TestPlan what, Cancellation cancellation, PlanReporter.Roots roots) {
        PlanReporter reporter = new PlanReporter(engine, nodes, gate, hold, claim, named, watcher, roots);
        if (claims()) {
            claim.enter();
        }
        try {
            cancellation.execute(session.launcher, what, reporter);
        } finally {
            claim.leave();
        }
    }

    /** Closes the session, which calls the user's session listeners. */
    public void close() throws Exception {
        session.close();
    }
}
