package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.SurefireNames;
import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestCatalog;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.config.FlakyResult;
import io.github.mvnrunner.engine.config.Isolation;
import io.github.mvnrunner.engine.config.SlowTimeout.OnTimeout;
import io.github.mvnrunner.engine.event.LeakVerdict;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Thrown;
import io.github.mvnrunner.engine.event.UnitDescription;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.plan.Leaf;
import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.engine.time.TimeSource;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Keeps a unit's books: what it owes, what runs, what has a result.
 *
 * <h2>The law</h2>
 *
 * A unit starts with leaves: tests, and containers whose tests are still unknown. It grows by dynamic tests, wherever
 * they are registered: runners of JUnit 4 may do that anywhere. Each leaf leaves the books exactly once: by a final result,
 * or by a place in a unit for another attempt, or for the rest. {@link #close} empties the books; nothing is left over.
 *
 * <h2>Results of containers</h2>
 *
 * A container that fails is reported as Surefire does: a case of its own, named for what failed. Tests below it that
 * never started share its fate: they get another attempt with it, or count as not run because of it. As under Surefire
 * it is called {@code executionError} once a test of its suite has passed, {@code initializationError} before.
 *
 * <p>Confined to the unit's thread; all facts go out as {@link UnitMessage}s.
 */
final class UnitLedger {
    private final UnitPlan plan;
    private final TestCatalog catalog;
    private final Sender<UnitMessage> out;
    private final TimeSource time;
    private final int slot;
    private final TestRules rules;
    private final Endings endings;
    private final UnitAttempts attempts;
    private final OpenLeaves open;
    private final UnitWatch watch;
    private final UnitSuites suites;
    private final UnitResults results;
    private final SequencedSet<TestId> startedContainers = new LinkedHashSet<>();
    private boolean begun;

    /** The worker starts nothing more. */
    private boolean stopped;

    UnitLedger(UnitPlan plan, TestCatalog catalog, Books books, int slot) {
        this.plan = plan;
        this.catalog = catalog;
        this.out = books.out();
        this.time = books.time();
        this.slot = slot;
        this.rules = new TestRules(catalog, books);
        this.endings = books.endings();
        this.attempts = new UnitAttempts(plan, rules, books, slot);
        this.open = new OpenLeaves(plan, rules);
        this.suites = new UnitSuites(catalog, time, books.output());
        this.watch = new UnitWatch(attempts, rules, suites, time);
        this.results = new UnitResults(attempts, rules, books);
    }

    /** {@return whether anything started or ended since the unit began} */
    boolean progressed() {
        return begun || results.any();
    }

    /** {@return whether any attempt in this unit failed} */
    boolean hasFailed() {
        return results.anyFailed();
    }

    /** {@return whether every leaf has left the books} */
    boolean settled() {
        return open.isEmpty() && watch.idle();
    }

    /** {@return what its attempts lead to, also what turns out only after {@link #close}} */
    UnitResults results() {
        return results;
    }

    /** {@return what runs, and for how long} */
    UnitWatch watch() {
        return watch;
    }

    void registered(TestNode node) {
        if (!open.grow(node) || !endings.join(node.id())) {
            return;
        }
        TestCase test = SurefireNames.of(catalog, node);
        if (node.kind().isTest()) {
            out.post(new UnitMessage.Registered(test));
        }
        open.put(new Leaf(test, node.kind().isTest() ? Leaf.Kind.TEST : Leaf.Kind.CONTAINER));
    }

    /** Books a start; {@code workerTime} is the worker's own clock, whose differences are times. */
    void started(TestNode node, long workerTime) {
        begun = true;
        suites.clock(workerTime);
        release();
        suites.enter(node);
        if (!node.kind().isTest()) {
            startedContainers.add(node.id());
            timeStep();
            return;
        }
        open.find(node.id()).ifPresent(leaf -> {
            suites.begin(node);
            watch.begin(new LiveTest(
                    node, leaf.test(), time.now(), time.nanos(), suites.clock(), attempts.now()));
            out.post(new UnitMessage.TestStarted(leaf.test(), attempts.number(node.id()), slot));
            timeStep();
        });
    }

    /** Books a node that did not run; what was told to have started, and did not after all, is still owed. */
    void skipped(TestNode node, Optional<String> reason) {
        begun = true;
        release();
        suites.enter(node);
        if (watch.runs(node.id())) {
            suites.end(node.id());
            watch.end(node.id());
            return;
        }
        open.under(node.id()).forEach(leaf -> instant(leaf, new Outcome.Skipped(reason, Optional.empty())));
    }

    void succeeded(TestNode node, long workerNanos) {
        suites.ended(node, workerNanos);
        if (watch.isExpired(node)) {
            return;
        }
        if (!node.kind().isTest()) {
            containerPassed(node);
        } else if (open.askedUpTo(node.id())) {
            watch.end(node.id());
        } else {
            ended(node, new Outcome.Passed());
        }
        timeStep();
    }

    /** From here on the worker starts nothing more; what it leaves out is still owed. */
    void stop() {
        stopped = true;
    }

    private void containerPassed(TestNode node) {
        startedContainers.remove(node.id());
        if (stopped) {
            return;
        }
        boolean more = open.askedUpTo(node.id());
        for (Leaf leaf : open.under(node.id())) {
            TestId id = leaf.test().id();
            if (leaf.kind() == Leaf.Kind.CONTAINER) {
                open.remove(id);
                if (!attempts.previous(id).isEmpty()) {
                    results.conclude(leaf, attempts.bare(id, new Outcome.Passed()));
                }
            } else if (!results.triesAgain(id) && !attempts.previous(id).isEmpty()) {
                abandon(leaf, UnitResults.NOT_FOUND);
            } else if (!results.triesAgain(id)) {
                instant(leaf, new Outcome.Skipped(Optional.of("its engine did not run it"), Optional.empty()));
            }
        }
        if (more) {
            open.owe(node);
        }
    }

    void failed(TestNode node, long workerNanos, Thrown thrown) {
        suites.ended(node, workerNanos);
        if (watch.isExpired(node)) {
            return;
        }
        fail(node, thrown.assertion() ? new Outcome.Failed(thrown) : new Outcome.Errored(thrown));
        timeStep();
    }

    private void fail(TestNode node, Outcome outcome) {
        if (node.kind().isTest()) {
            ended(node, outcome);
        } else {
            containerFailed(node, outcome);
        }
    }

    void aborted(TestNode node, long workerNanos, Optional<Thrown> assumption) {
        suites.ended(node, workerNanos);
        if (watch.isExpired(node)) {
            return;
        }
        Outcome outcome = new Outcome.Skipped(assumption.flatMap(Thrown::message), assumption);
        if (node.kind().isTest()) {
            ended(node, outcome);
        } else {
            startedContainers.remove(node.id());
            open.under(node.id()).forEach(leaf -> instant(leaf, outcome));
        }
        timeStep();
    }

    void printed(Optional<TestNode> owner, boolean stderr, boolean shared, byte[] bytes) {
        suites.printed(owner, stderr, shared, bytes);
    }

    Isolation isolation() {
        return plan.isolation();
    }

    String suite() {
        return plan.suite();
    }

    /** {@return the tests that run, for a person who asks} */
    List<UnitDescription.Running> describeRunning() {
        return watch.describe();
    }

    /** {@return the last line that was printed, for a person who asks} */
    Optional<String> lastLine() {
        return suites.lastLine();
    }

    /** {@return the test or container whose time is up, so that its worker has to end; empty while there is none} */
    Optional<TestNode> expired() {
        return watch.expired().flatMap(due -> catalog.find(due.id()));
    }

    /** Tells that a step is slow, unless it has ended meanwhile; {@code doing} says where its thread is. */
    void tellSlow(StepClock.Due due, Optional<String> doing) {
        watch.slow(due, doing).ifPresent(out::post);
    }

    /** Times the deepest open container while none of its tests runs. */
    private void timeStep() {
        watch.time(watch.idle() ? deepestOpenContainer().or(open::nextTopLevel) : Optional.empty());
    }

    /** The worker is gone: what ran is charged with it, or the step of the deepest open container. */
    void crashed(String how, String detail) {
        Outcome outcome = new Outcome.Crashed(how, detail);
        if (!progressed()) {
            results.diedBefore(how, detail);
        }
        if (watch.idle()) {
            deepestOpenContainer()
                    .ifPresentOrElse(node -> containerFailed(node, outcome), () -> results.diedAfterSuccess(how, detail));
        } else {
            watch.lost(open::hasRest).forEach(node -> ended(node, outcome));
            watch.forget();
        }
        oweOpenContainers();
    }

    /** The worker was ended because of {@link #expired}; what ran beside it goes to the next worker. */
    void timedOut(String dump, Optional<String> dumpFile) {
        TestNode node = expired().orElseThrow();
        Duration elapsed = watch.expired().orElseThrow().elapsed();
        boolean passes = watch.runs(node.id()) && rules.slowTimeout(node).onTimeout() == OnTimeout.PASS;
        Outcome outcome = new Outcome.TimedOut(elapsed, passes, dump, dumpFile);
        if (watch.runs(node.id())) {
            watch.lostWith(node, open::hasRest).forEach(lost -> ended(lost, outcome));
        } else {
            containerFailed(node, outcome);
        }
        watch.forget();
        oweOpenContainers();
    }

    private void oweOpenContainers() {
        if (!rules.isOneOnly()) {
            open.oweRestOf(startedContainers)
                    .forEach(cut -> results.cutShort(new Leaf(SurefireNames.of(catalog, cut), Leaf.Kind.CONTAINER)));
        }
    }

    /** Ends what is open without a result of its own: what runs with this outcome, the rest for its reason. */
    void abandon(Outcome.NotRun cutOff) {
        release();
        results.settleForLast().forEach(open::put);
        watch.running().forEach(test -> open.remove(test.id())
                .ifPresent(leaf -> results.cutOff(leaf, watch.made(test.id(), cutOff))));
        watch.forget();
        open.all().forEach(leaf -> abandon(leaf, cutOff.reason()));
    }

    /** Tells the suites' times, and what is left to be done; the books are empty then. */
    UnitReport close(Optional<Map<String, String>> properties) {
        suites.close(plan.module(), properties).forEach(out::post);
        return new UnitReport(open.takeRest(), results.furtherAttempts());
    }

    /** Gives up tests that the asked selection did not find again. */
    void giveUpMissing() {
        open.all().forEach(leaf -> {
            if (leaf.kind() == Leaf.Kind.CONTAINER) {
                open.remove(leaf.test().id());
            } else {
                abandon(leaf, UnitResults.NOT_FOUND);
            }
        });
    }

    private void ended(TestNode node, Outcome outcome) {
        open.remove(node.id()).ifPresentOrElse(
                leaf -> results.conclude(leaf, watch.made(node.id(), outcome)), () -> watch.end(node.id()));
    }

    private void instant(Leaf leaf, Outcome outcome) {
        TestId id = leaf.test().id();
        open.remove(id);
        if (leaf.kind() == Leaf.Kind.CONTAINER) {
            out.post(new UnitMessage.Registered(leaf.test()));
        }
        results.conclude(leaf, attempts.bare(id, outcome));
    }

    private void containerFailed(TestNode node, Outcome outcome) {
        startedContainers.remove(node.id());
        List<Leaf> below = open.under(node.id());
        boolean early = !results.anyPassedOf(SurefireNames.of(catalog, node).suite());
        boolean known = plan.previous().containsKey(node.id());
        TestCase test = known
                ? plan.leaves().get(node.id()).test()
                : SurefireNames.ofContainerFailure(catalog, node, early);
        if (!known) {
            out.post(new UnitMessage.Registered(test));
        }
        boolean retried = results.conclude(new Leaf(test, Leaf.Kind.CONTAINER), attempts.bare(node.id(), outcome));
        for (Leaf child : below) {
            if (child.test().id().equals(node.id())) {
                open.remove(node.id());
            } else if (retried) {
                open.remove(child.test().id());
                results.tryBelow(node.id(), child);
            } else {
                abandon(child, Outcome.NotRun.CONTAINER_FAILED);
            }
        }
    }

    /** An engine failed when all its classes were done; no further attempt could tell more. */
    void engineFailed(TestNode root, Thrown thrown) {
        Outcome outcome = thrown.assertion() ? new Outcome.Failed(thrown) : new Outcome.Errored(thrown);
        TestCase test = SurefireNames.ofContainerFailure(catalog, root, false);
        out.post(new UnitMessage.Registered(test));
        endings.end(new Leaf(test, Leaf.Kind.CONTAINER), List.of(attempts.bare(root.id(), outcome)), FlakyResult.PASS);
    }

    private void abandon(Leaf leaf, String reason) {
        open.remove(leaf.test().id());
        results.abandon(leaf, reason);
    }

    /** Goes on in the worker in which {@code previous} ended; from here on its last result depends on this unit. */
    void follow(UnitLedger previous) {
        results.follow(previous.results);
    }

    /** Tells the result that was held back: its worker went on, or left as it should. */
    void release() {
        results.release();
    }

    /** {@return the deepest container that has begun; an engine's root, which holds all classes, is none} */
    private Optional<TestNode> deepestOpenContainer() {
        return startedContainers.isEmpty()
                ? Optional.empty()
                : catalog.find(startedContainers.getLast()).filter(node -> node.parent().isPresent());
    }

    /** {@return which attempt at that test or container this is} */
    int attempt(TestNode node) {
        return attempts.number(node.id());
    }
}
