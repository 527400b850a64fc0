package io.github.mvnrunner.engine.exec;

import static io.github.mvnrunner.engine.kit.TestMother.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.SurefireNames;
import io.github.mvnrunner.engine.catalog.TestCatalog;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestNode.Kind;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.catalog.TestSource;
import io.github.mvnrunner.engine.config.Isolation;
import io.github.mvnrunner.engine.config.RetryOrder;
import io.github.mvnrunner.engine.config.RetrySpec;
import io.github.mvnrunner.engine.config.SlowTimeout.OnTimeout;
import io.github.mvnrunner.engine.config.SlowTimeout;
import io.github.mvnrunner.engine.config.TestSettings;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.event.Thrown;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.kit.TestMother;
import io.github.mvnrunner.engine.filter.SelectionBook;
import io.github.mvnrunner.engine.output.OutputStore;
import io.github.mvnrunner.engine.plan.Demand;
import io.github.mvnrunner.engine.plan.Leaf;
import io.github.mvnrunner.engine.plan.TestSelector;
import io.github.mvnrunner.engine.plan.Policies;
import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.engine.time.ManualTime;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** Books one class with tests {@code a} and {@code b}, and can have a factory {@code f}. */
abstract class LedgerBench {
    /** What tests get that run when the run is cancelled. */
    static final Outcome.NotRun CUT_OFF = new Outcome.NotRun("why", true, "what it did", Optional.of("a.txt"));

    static final RetrySpec ONCE = RetrySpec.NONE;
    static final RetrySpec TWICE = RetrySpec.times(1);
    static final Thrown ASSERTION = thrown("java.lang.AssertionError", true);

    final TestCatalog catalog = new TestCatalog();
    final TestNode root = node("[engine:e]", Optional.empty(), Kind.CONTAINER, Optional.empty());
    final TestNode suite = node("[engine:e]/[class:C]", Optional.of(root), Kind.CONTAINER, Optional.empty());
    final TestNode a = method("a", Kind.TEST);
    final TestNode b = method("b", Kind.TEST);
    final List<UnitMessage> told = new ArrayList<>();
    final ManualTime time = new ManualTime();
    final Endings endings = new Endings(told::add);
    final InterferenceChecks checks = new InterferenceChecks(told::add);
    Optional<String> only = Optional.empty();
    SlowTimeout timeout = new SlowTimeout(Duration.ofSeconds(10), OptionalInt.of(2), Duration.ZERO, OnTimeout.FAIL);
    UnitLedger ledger = ledger(plan(a, b), ONCE);

    @AfterEach
    void nothingEndsTwice() {
        assertThat(told(UnitMessage.TestEnded.class).map(ended -> ended.test().id())).doesNotHaveDuplicates();
    }

    void begin(TestNode... nodes) {
        Stream.of(nodes).forEach(node -> ledger.started(node, 0));
    }

    void pass(TestNode node) {
        ledger.succeeded(node, 7_000_000);
    }

    void fail(TestNode node, Thrown thrown) {
        ledger.failed(node, 0, thrown);
    }

    void print(TestNode owner, String text) {
        ledger.printed(Optional.of(owner), false, false, text.getBytes(StandardCharsets.UTF_8));
    }

    UnitReport close() {
        return ledger.close(Optional.empty());
    }

    TestNode factory() {
        return factory(ONCE);
    }

    TestNode factory(RetrySpec retries) {
        TestNode factory = method("f", Kind.CONTAINER);
        ledger = ledger(plan(factory), retries);
        return factory;
    }

    void restart(List<TestSelector> selectors, TestNode factory) {
        ledger = ledger(
                new UnitPlan(
                        1, "g:a", "C", List.of(suite.id().uniqueId()), selectors, leaves(factory), Purpose.FIRST,
                        Map.of(), true, Isolation.SHARED, Demand.NONE, RetryOrder.END, Duration.ZERO),
                ONCE);
    }

    TestNode invocation(TestNode factory, int index) {
        return begun(factory, "[i:#" + index + "]", Kind.TEST, "f()[" + index + "]");
    }

    /** Registers and begins what was not known before its parent ran. */
    TestNode begun(TestNode parent, String segment, Kind kind, String name) {
        TestNode node = new TestNode(
                new TestId("g:a", parent.id().uniqueId() + "/" + segment),
                Optional.of(parent.id()),
                kind,
                name,
                name,
                parent.source(),
                List.of(),
                true,
                List.of());
        catalog.add(node);
        ledger.registered(node);
        begin(node);
        return node;
    }

    UnitLedger ledger(UnitPlan plan, RetrySpec retries) {
        return new UnitLedger(
                plan,
                catalog,
                books(retries),
                0);
    }

    Books books(RetrySpec retries) {
        return new Books(
                policies(retries),
                false,
                new RetryBudget(OptionalInt.empty()),
                checks,
                new Random(0),
                time,
                new Neighbours(),
                endings,
                new OutputStore(Path.of("target", "ledger"), 1 << 20),
                new SelectionBook(),
                told::add);
    }

    private Policies policies(RetrySpec retries) {
        return new Policies() {
            @Override
            public TestSettings of(TestNode node) {
                return TestMother.settings(timeout, retries);
            }

            @Override
            public Optional<String> only() {
                return only;
            }
        };
    }

    UnitPlan plan(TestNode... nodes) {
        return plan(Purpose.FIRST, nodes);
    }

    UnitPlan plan(Purpose purpose, TestNode... nodes) {
        return new UnitPlan(
                1,
                "g:a",
                "C",
                List.of(suite.id().uniqueId()),
                List.of(new TestSelector.ByClass("C")),
                leaves(nodes),
                purpose,
                purpose == Purpose.FIRST ? Map.of() : earlier(nodes),
                false,
                Isolation.SHARED,
                Demand.NONE,
                RetryOrder.END,
                Duration.ZERO);
    }

    private static Map<TestId, List<Attempt>> earlier(TestNode... nodes) {
        return Stream.of(nodes).collect(Collectors.toMap(TestNode::id, _ -> List.of(TestMother.attempt(TestMother.failure()))));
    }

    Map<TestId, Leaf> leaves(TestNode... nodes) {
        Map<TestId, Leaf> leaves = new LinkedHashMap<>();
        for (TestNode node : nodes) {
            Leaf.Kind kind = node.kind().isTest() ? Leaf.Kind.TEST : Leaf.Kind.CONTAINER;
            leaves.put(node.id(), new Leaf(SurefireNames.of(catalog, node), kind));
        }
        return leaves;
    }

    TestNode method(String name, Kind kind) {
        return node(suite.id().uniqueId() + "/[method:" + name + "()]", Optional.of(suite), kind, Optional.of(name));
    }

    TestNode node(String uniqueId, Optional<TestNode> parent, Kind kind, Optional<String> method) {
        TestNode node = new TestNode(
                new TestId("g:a", uniqueId),
                parent.map(TestNode::id),
                kind,
                "shown",
                "shown",
                parent.map(_ -> new TestSource("C", method, "")),
                List.of(),
                false,
                List.of());
        catalog.add(node);
        return node;
    }

    static TestSelector byId(TestNode node) {
        return new TestSelector.ByUniqueId(node.id().uniqueId());
    }

    /** {@return all results so far, also the one that waits for the worker to show that it still lives} */
    Stream<String> results() {
        ledger.release();
        return told(UnitMessage.TestEnded.class)
                .map(ended -> ended.test().name() + " "
                        + TestStatus.of(ended.attempts()));
    }

    <M extends UnitMessage> Stream<M> told(Class<M> type) {
        return told.stream().filter(type::isInstance).map(type::cast);
    }
}
