package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.SurefireNames;
import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestCatalog;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.config.FlakyResult;
import io.github.mvnrunner.engine.config.Isolation;
import io.github.mvnrunner.engine.config.SlowTimeout.OnTimeout;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.LeakVerdict;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.Thrown;
import io.github.mvnrunner.engine.event.UnitDescription;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.plan.Leaf;
import io.github.mvnrunner.engine.plan.RetryPolicy;
import io.github.mvnrunner.engine.plan.TestSelector;
import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.engine.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a unit's books: what it owes, what runs, what has a result.
 *
 * <h2>The law</h2>
 *
 * A unit starts with leaves: tests, and containers whose tests are still unknown. It grows by dynamic tests, wherever
 * they are registered: runners of JUnit 4 may do that anywhere. Each leaf
 * leaves the books exactly once: by a final result, by a place in a unit for another attempt, or by a place in a unit
 * for the rest. {@link #close} empties the books; nothing can be left over.
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
    private final Books books;
    private final Sender<UnitMessage> out;
    private final TimeSource time;
    private final Neighbours neighbours;
    private final int slot;
    private final TestRules rules;
    private final Endings endings;
    private final StepClock clock;

    private final Map<TestId, Leaf> open = new LinkedHashMap<>();
    private final Map<TestId, LiveTest> running = new LinkedHashMap<>();
    private final Set<TestId> startedContainers = new LinkedHashSet<>();
    private final Set<String> passedSuites = new HashSet<>();
    private final Set<TestId> growing = new HashSet<>();
    private final Map<TestId, String> lastDynamic = new HashMap<>();
    private final UnitSuites suites;
    private final Retries again = new Retries();
    private boolean progressed;
    private boolean failed;

    /** The last test that passed, told only when its worker has shown that it still lives. */
    private @Nullable Held held;

    /** The ledger of the unit that ran in this worker just before. */
    private @Nullable UnitLedger before;

    private record Held(Leaf leaf, List<Attempt> attempts) {}

    /** The container whose own step is being timed: set-up, tear-down, or what lies between two tests. */
    private @Nullable TestNode step;

    /** The step that used up its time; its worker is being ended. */
    private StepClock.Due.@Nullable Expired expired;


    UnitLedger(UnitPlan plan, TestCatalog catalog, Books books, int slot) {
        this.plan = plan;
        this.catalog = catalog;
        this.books = books;
        this.out = books.out();
        this.time = books.time();
        this.neighbours = books.neighbours();
        this.rules = new TestRules(catalog, books);
        this.suites = new UnitSuites(catalog, books.time(), books.output());
        this.endings = books.endings();
        this.slot = slot;
        this.clock = new StepClock(time);
        this.open.putAll(plan.leaves());
        plan.leaves().forEach((id, leaf) -> {
            if (leaf.kind() == Leaf.Kind.CONTAINER) {
                growing.add(id);
            }
        });
    }

    /** {@return whether anything started or ended since the unit began} */
    boolean progressed() {
        return progressed;
    }

    /** {@return whether any attempt in this unit failed} */
    boolean hasFailed() {
        return failed;
    }

    /** {@return whether every leaf has left the books} */
    boolean settled() {
        return open.isEmpty() && running.isEmpty();
    }

    void registered(TestNode node) {
        node.parent().ifPresent(parent -> {
            lastDynamic.put(parent, node.id().uniqueId());
            if (growing.contains(parent)) {
                if (previous(parent).isEmpty()) {
                    open.remove(parent);
                }
                growing.add(node.id());
            }
        });
        if (node.dynamic()) {
            growing.add(node.id());
        }
        if (open.containsKey(node.id()) || !growing.contains(node.id()) || !endings.join(node.id())) {
            return;
        }
        TestCase test = SurefireNames.of(catalog, node);
        if (node.kind().isTest()) {
            out.post(new UnitMessage.Registered(test));
            open.put(node.id(), new Leaf(test, Leaf.Kind.TEST));
        } else {
            open.put(node.id(), new Leaf(test, Leaf.Kind.CONTAINER));
        }
    }

    /** Books a start; {@code workerTime} is the worker's own clock, whose differences are times. */
    void started(TestNode node, long workerTime) {
        progressed = true;
        suites.clock(workerTime);
        release();
        suites.enter(node);
        if (!node.kind().isTest()) {
            startedContainers.add(node.id());
            timeStep();
            return;
        }
        Leaf leaf = open.get(node.id());
        if (leaf != null) {
            suites.begin(node);
            running.put(
                    node.id(),
                    new LiveTest(
                            node, leaf.test(), time.now(), time.nanos(), suites.clock(), neighbours.of(slot)));
            out.post(new UnitMessage.TestStarted(leaf.test(), number(node.id()), slot));
            clock.begin(node.id(), rules.slowTimeout(node));
            timeStep();
        }
    }

    void skipped(TestNode node, Optional<String> reason) {
        progressed = true;
        release();
        suites.enter(node);
        leavesUnder(node.id()).forEach(leaf -> instant(leaf, new Outcome.Skipped(reason, Optional.empty())));
    }

    void succeeded(TestNode node, long workerNanos) {
        suites.ended(node, workerNanos);
        if (isExpired(node)) {
            return;
        }
        if (node.kind().isTest()) {
            ended(node, new Outcome.Passed());
        } else {
            startedContainers.remove(node.id());
            boolean more = askedUpTo(node.id());
            for (Leaf leaf : leavesUnder(node.id())) {
                if (leaf.kind() == Leaf.Kind.CONTAINER && !previous(leaf.test().id()).isEmpty()) {
                    open.remove(leaf.test().id());
                    conclude(leaf, bare(leaf.test().id(), new Outcome.Passed()));
                } else if (leaf.kind() == Leaf.Kind.CONTAINER) {
                    open.remove(leaf.test().id());
                } else if (!again.contains(leaf.test().id())) {
                    instant(leaf, new Outcome.Skipped(Optional.of("its engine did not run it"), Optional.empty()));
                }
            }
            if (more) {
                owe(node);
            }
        }
        timeStep();
    }

    void failed(TestNode node, long workerNanos, Thrown thrown) {
        suites.ended(node, workerNanos);
        if (isExpired(node)) {
            return;
        }
        Outcome outcome = thrown.assertion() ? new Outcome.Failed(thrown) : new Outcome.Errored(thrown);
        if (node.kind().isTest()) {
            ended(node, outcome);
        } else {
            containerFailed(node, outcome);
        }
        timeStep();
    }

    void aborted(TestNode node, long workerNanos, Optional<Thrown> assumption) {
        suites.ended(node, workerNanos);
        if (isExpired(node)) {
            return;
        }
        Outcome outcome = new Outcome.Skipped(assumption.flatMap(Thrown::message), assumption);
        if (node.kind().isTest()) {
            ended(node, outcome);
        } else {
            startedContainers.remove(node.id());
            leavesUnder(node.id()).forEach(leaf -> instant(leaf, outcome));
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
        return running.values().stream()
                .map(test -> new UnitDescription.Running(
                        test.test,
                        number(test.node.id()),
                        Duration.ofNanos(clock.now() - test.startedNanos),
                        test.slow))
                .toList();
    }

    /** {@return the last line that was printed, for a person who asks} */
    Optional<String> lastLine() {
        return suites.lastLine();
    }

    /** {@return how long until {@link #lookAtClock} has something to say, empty if nothing is timed} */
    Optional<Duration> untilDue() {
        return clock.untilDue();
    }

    /** Lets no time pass until {@link #goOn}. */
    void hold() {
        clock.hold();
    }

    void goOn() {
        long stood = clock.goOn();
        running.values().forEach(test -> test.startedNanos += stood);
    }

    /** {@return the steps that have become slow; marks the first that has used up its time} */
    List<StepClock.Due> lookAtClock() {
        List<StepClock.Due> due = clock.due();
        for (StepClock.Due each : due) {
            LiveTest test = running.get(each.id());
            if (test != null) {
                test.slow = true;
            }
            if (each instanceof StepClock.Due.Expired found && expired == null) {
                expired = found;
            }
        }
        return due;
    }

    /** {@return the test or container whose time is up, so that its worker has to end; empty while there is none} */
    Optional<TestNode> expired() {
        return Optional.ofNullable(expired).flatMap(due -> catalog.find(due.id()));
    }

    /** Tells that a step is slow, unless it has ended meanwhile; {@code doing} says where its thread is. */
    void tellSlow(StepClock.Due due, Optional<String> doing) {
        TestId id = due.id();
        boolean ends = due instanceof StepClock.Due.Expired;
        LiveTest test = running.get(id);
        if (test != null) {
            out.post(new UnitMessage.TestSlow(test.test, number(id), due.elapsed(), ends, doing));
        } else if (step != null && step.id().equals(id)) {
            TestCase named = SurefireNames.ofContainerStep(catalog, step);
            out.post(new UnitMessage.TestSlow(named, number(id), due.elapsed(), ends, doing));
        }
    }

    private boolean isExpired(TestNode node) {
        return expired != null && expired.id().equals(node.id());
    }

    /** Times the deepest open container while none of its tests runs. */
    private void timeStep() {
        if (step != null) {
            clock.end(step.id());
        }
        step = running.isEmpty() ? deepestOpenContainer().or(this::nextTopLevel).orElse(null) : null;
        if (step != null) {
            clock.begin(step.id(), rules.slowTimeout(step));
        }
    }

    /** The worker is gone: what ran is charged with it, or the step of the deepest open container. */
    void crashed(String how, String detail) {
        Outcome outcome = new Outcome.Crashed(how, detail);
        if (!progressed && before != null) {
            before.diedAfterSuccess(how, detail);
        }
        if (running.isEmpty()) {
            deepestOpenContainer()
                    .ifPresentOrElse(node -> containerFailed(node, outcome), () -> diedAfterSuccess(how, detail));
        } else {
            List.copyOf(running.values()).forEach(test -> ended(test.node, outcome));
        }
        oweOpenContainers();
    }

    /** The worker was ended because of {@link #expired}; what ran beside it goes to the next worker. */
    void timedOut(String dump, Optional<String> dumpFile) {
        TestNode node = expired().orElseThrow();
        boolean passes = running.containsKey(node.id())
                && rules.slowTimeout(node).onTimeout() == OnTimeout.PASS;
        Outcome outcome = new Outcome.TimedOut(expired.elapsed(), passes, dump, dumpFile);
        if (running.containsKey(node.id())) {
            ended(node, outcome);
        } else {
            containerFailed(node, outcome);
        }
        running.clear();
        oweOpenContainers();
    }

    private void oweOpenContainers() {
        if (rules.isOneOnly()) {
            return;
        }
        startedContainers.stream()
                .filter(id -> growing.contains(id) && lastDynamic.containsKey(id))
                .filter(id -> !isExact(id) || !askedAfter(id, lastDynamic.get(id)).isEmpty())
                .flatMap(id -> catalog.find(id).stream())
                .forEach(this::owe);
    }

    /** Ends what is open without a result of its own. */
    void abandon(String reason) {
        release();
        running.clear();
        again.drain().forEach(this::settleForLast);
        List.copyOf(open.values()).forEach(leaf -> abandon(leaf, reason));
    }

    /** Tells the suites' times, and what is left to be done; the books are empty then. */
    UnitReport close(Optional<Map<String, String>> properties) {
        suites.close(plan.module(), properties).forEach(out::post);
        List<UnitPlan> rest = open.isEmpty() ? List.of() : List.of(rest());
        open.clear();
        return new UnitReport(rest, furtherAttempts());
    }

    /** {@return units for further attempts, also for what turned out only after {@link #close}} */
    List<UnitPlan> furtherAttempts() {
        List<UnitPlan> units = new ArrayList<>(again.units(plan));
        if (before != null) {
            units.addAll(before.furtherAttempts());
        }
        return units;
    }

    /** {@return units for further attempts in the same worker; each once} */
    List<UnitPlan> againHere() {
        return again.unitsHere(plan);
    }

    /** Gives up tests that the asked selection did not find again. */
    void giveUpMissing() {
        List.copyOf(open.values()).forEach(leaf -> {
            if (leaf.kind() == Leaf.Kind.CONTAINER) {
                open.remove(leaf.test().id());
            } else {
                abandon(leaf, "it was not found again");
            }
        });
    }

    private void ended(TestNode node, Outcome outcome) {
        Leaf leaf = open.remove(node.id());
        LiveTest test = running.remove(node.id());
        clock.end(node.id());
        if (leaf == null) {
            return;
        }
        Set<String> beside = new LinkedHashSet<>(test == null ? List.of() : test.beside);
        beside.addAll(neighbours.of(slot));
        conclude(
                leaf,
                new Attempt(
                        number(node.id()),
                        rules.retries(node.id()).total(),
                        purpose(node.id()),
                        test == null ? time.now() : test.startedAt,
                        test == null ? Duration.ZERO : taken(test, outcome),
                        previous(node.id()).isEmpty() ? Duration.ZERO : plan.delay(),
                        test != null && test.slow,
                        false,
                        slot,
                        List.copyOf(beside),
                        outcome,
                        suites.end(node.id())));
    }

    /** The worker's clock is exact; only a worker that died left no time of the end. */
    private Duration taken(LiveTest test, Outcome outcome) {
        return outcome instanceof Outcome.Crashed || outcome instanceof Outcome.TimedOut
                ? Duration.ofNanos(clock.now() - test.startedNanos)
                : Duration.ofNanos(suites.clock() - test.workerNanos);
    }

    private void instant(Leaf leaf, Outcome outcome) {
        TestId id = leaf.test().id();
        open.remove(id);
        if (leaf.kind() == Leaf.Kind.CONTAINER) {
            out.post(new UnitMessage.Registered(leaf.test()));
        }
        conclude(leaf, bare(id, outcome));
    }

    private void containerFailed(TestNode node, Outcome outcome) {
        startedContainers.remove(node.id());
        List<Leaf> below = leavesUnder(node.id());
        boolean before = !passedSuites.contains(SurefireNames.of(catalog, node).suite());
        boolean known = plan.previous().containsKey(node.id());
        TestCase test = known
                ? plan.leaves().get(node.id()).test()
                : SurefireNames.ofContainerFailure(catalog, node, before);
        if (!known) {
            out.post(new UnitMessage.Registered(test));
        }
        Leaf leaf = new Leaf(test, Leaf.Kind.CONTAINER);
        boolean retried = conclude(leaf, bare(node.id(), outcome));
        for (Leaf child : below) {
            if (child.test().id().equals(node.id())) {
                open.remove(node.id());
            } else if (retried) {
                open.remove(child.test().id());
                again.addBelow(node.id(), child, previous(child.test().id()));
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
        endings.end(new Leaf(test, Leaf.Kind.CONTAINER), List.of(bare(root.id(), outcome)), FlakyResult.PASS);
    }

    private void abandon(Leaf leaf, String reason) {
        TestId id = leaf.test().id();
        open.remove(id);
        List<Attempt> earlier = previous(id);
        if (!earlier.isEmpty()) {
            endings.end(leaf, earlier, FlakyResult.PASS, rules.expectation(id));
        } else if (leaf.kind() == Leaf.Kind.TEST) {
            endings.end(leaf, List.of(bare(id, new Outcome.NotRun(reason))), FlakyResult.PASS, rules.expectation(id));
        } else if (!Outcome.NotRun.CONTAINER_FAILED.equals(reason)) {
            out.post(new UnitMessage.Registered(leaf.test()));
            endings.end(leaf, List.of(bare(id, new Outcome.NotRun(reason))), FlakyResult.PASS);
        }
    }

    private void settleForLast(Retries.Again test) {
        if (test.attempts().isEmpty()) {
            open.put(test.leaf().test().id(), test.leaf());
        } else {
            end(test.leaf(), test.attempts());
        }
    }

    /** {@return whether another attempt follows} */
    private boolean conclude(Leaf leaf, Attempt attempt) {
        progressed = true;
        TestId id = leaf.test().id();
        List<Attempt> attempts = new ArrayList<>(previous(id));
        attempts.add(attempt);
        boolean meant = rules.isMeant(id, attempts);
        if (attempt.outcome().isFailure() && !meant) {
            failed = true;
            books.budget().failed(id);
        }
        release();
        if (attempt.outcome() instanceof Outcome.Passed) {
            passedSuites.add(leaf.test().suite());
        }
        RetryPolicy policy = rules.retries(id);
        boolean engine = id.uniqueId().indexOf('/') < 0;
        Optional<Purpose> next = engine || meant ? Optional.empty() : policy.next(attempts);
        if (next.isPresent()) {
            again.add(next.get(), policy.delay(attempts, books.random()), rules.retryOrder(id), rules.retryIn(id), leaf, attempts);
            out.post(new UnitMessage.AttemptFailed(leaf.test(), attempt, next.get()));
        } else if (leaf.kind() == Leaf.Kind.TEST && attempt.outcome().isSuccess()) {
            held = new Held(leaf, attempts);
        } else {
            end(leaf, attempts);
        }
        return next.isPresent();
    }

    private void end(Leaf leaf, List<Attempt> attempts) {
        TestId id = leaf.test().id();
        endings.end(leaf, attempts, rules.flakyResult(id), rules.expectation(id));
    }

    /** Goes on in the worker in which {@code previous} ended; from here on its last result depends on this unit. */
    void follow(UnitLedger previous) {
        before = previous;
    }

    /** Tells the result that was held back: its worker went on, or left as it should. */
    void release() {
        if (before != null) {
            before.release();
        }
        if (held != null) {
            Held test = held;
            held = null;
            end(test.leaf(), test.attempts());
        }
    }

    /** {@return the last test, if it passed and that was not told yet} */
    Optional<TestCase> held() {
        return Optional.ofNullable(held).map(test -> test.leaf().test());
    }

    /** The worker left as it should, but for what its one test left behind. */
    void leaked(List<String> left, LeakVerdict verdict) {
        if (held != null) {
            Leaf leaf = held.leaf();
            List<Attempt> attempts = new ArrayList<>(held.attempts());
            Attempt leaky = attempts.removeLast().leaking();
            attempts.add(leaky);
            held = verdict == LeakVerdict.FAIL ? null : new Held(leaf, attempts);
            if (verdict == LeakVerdict.FAIL) {
                conclude(leaf, leaky.withOutcome(new Outcome.Leaked(left)));
            }
        }
        release();
    }

    /** The worker ended otherwise than it should after all was done: its last test did not pass after all. */
    void diedAfterSuccess(String how, String detail) {
        if (held != null) {
            Held test = held;
            held = null;
            Attempt passed = test.attempts().getLast();
            Outcome outcome = new Outcome.Crashed(how + ", after the test had reported success", detail);
            conclude(test.leaf(), passed.withOutcome(outcome));
        }
    }

    private UnitPlan rest() {
        List<TestSelector> selectors = new ArrayList<>();
        Map<TestId, Leaf> leaves = new LinkedHashMap<>(open);
        for (TestId id : open.keySet()) {
            String last = lastDynamic.get(id);
            List<String> ids = last == null ? askedOf(id) : isExact(id) ? askedAfter(id, last) : InvocationIds.after(last);
            ids.forEach(each -> selectors.add(new TestSelector.ByUniqueId(each)));
        }
        return new UnitPlan(
                0,
                plan.module(),
                plan.suite(),
                plan.topLevels(),
                selectors,
                leaves,
                plan.purpose(),
                plan.previous(),
                true,
                plan.isolation(),
                plan.demand(),
                plan.order(),
                Duration.ZERO);
    }

    /** {@return what was asked of an open node: itself, or what an earlier crash had left of it} */
    private List<String> askedOf(TestId id) {
        List<String> below = plan.selectors().stream()
                .filter(TestSelector.ByUniqueId.class::isInstance)
                .map(selector -> ((TestSelector.ByUniqueId) selector).uniqueId())
                .filter(asked -> asked.startsWith(id.uniqueId() + "/"))
                .toList();
        return below.isEmpty() ? List.of(id.uniqueId()) : below;
    }

    private List<String> askedAfter(TestId id, String last) {
        return askedOf(id).stream()
                .filter(asked -> InvocationIds.isAfter(asked, last))
                .toList();
    }

    /** {@return whether nothing but what the selectors name is owed of a container} */
    private boolean isExact(TestId container) {
        Leaf planned = plan.leaves().get(container);
        return planned != null && planned.extent() == Leaf.Extent.ASKED;
    }

    private void owe(TestNode container) {
        Leaf.Extent extent = isExact(container.id()) ? Leaf.Extent.ASKED : Leaf.Extent.WHOLE;
        open.put(container.id(), new Leaf(SurefireNames.of(catalog, container), Leaf.Kind.CONTAINER, extent));
    }

    /** {@return whether the last invocation that was asked for exists, so that more may follow} */
    private boolean askedUpTo(TestId container) {
        String last = lastDynamic.get(container);
        return last != null
                && !rules.isOneOnly()
                && !isExact(container)
                && plan.partial()
                && growing.contains(container)
                && plan.selectors().contains(new TestSelector.ByUniqueId(last))
                && InvocationIds.after(last).stream()
                        .noneMatch(next -> plan.selectors().contains(new TestSelector.ByUniqueId(next)));
    }

    private Attempt bare(TestId id, Outcome outcome) {
        return new Attempt(
                number(id),
                rules.retries(id).total(),
                purpose(id),
                time.now(),
                Duration.ZERO,
                Duration.ZERO,
                false,
                false,
                slot,
                neighbours.of(slot),
                outcome,
                Output.NONE);
    }

    private List<Leaf> leavesUnder(TestId ancestor) {
        List<Leaf> found = new ArrayList<>();
        collectLeaves(ancestor, found);
        return found;
    }

    private void collectLeaves(TestId id, List<Leaf> found) {
        Leaf leaf = open.get(id);
        if (leaf != null) {
            found.add(leaf);
        }
        catalog.children(id).forEach(child -> collectLeaves(child.id(), found));
    }

    /** {@return the deepest container that has begun; an engine's root, which holds all classes, is none} */
    private Optional<TestNode> deepestOpenContainer() {
        return startedContainers.stream()
                .flatMap(id -> catalog.find(id).stream())
                .reduce((_, deeper) -> deeper)
                .filter(node -> node.parent().isPresent());
    }

    /** {@return the class that is about to begin} */
    private Optional<TestNode> nextTopLevel() {
        return plan.topLevels().stream()
                .map(top -> new TestId(plan.module(), top))
                .filter(top -> !leavesUnder(top).isEmpty())
                .flatMap(top -> catalog.find(top).stream())
                .filter(node -> !node.kind().isTest())
                .findFirst();
    }

    /** {@return which attempt at that test or container this is} */
    int attempt(TestNode node) {
        return number(node.id());
    }

    private int number(TestId id) {
        return previous(id).size() + 1;
    }

    private Purpose purpose(TestId id) {
        return previous(id).isEmpty() ? Purpose.FIRST : plan.purpose();
    }

    private List<Attempt> previous(TestId id) {
        return plan.previous().getOrDefault(id, List.of());
    }
}
