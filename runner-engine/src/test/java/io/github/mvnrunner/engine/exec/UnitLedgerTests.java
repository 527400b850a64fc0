package io.github.mvnrunner.engine.exec;

import static io.github.mvnrunner.engine.kit.TestMother.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.SurefireNames;
import io.github.mvnrunner.engine.catalog.TestCatalog;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.catalog.TestNode.Kind;
import io.github.mvnrunner.engine.catalog.TestSource;
import io.github.mvnrunner.engine.config.RetrySpec;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.event.Thrown;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.plan.Demand;
import io.github.mvnrunner.engine.plan.Leaf;
import io.github.mvnrunner.engine.plan.RetryPolicy;
import io.github.mvnrunner.engine.plan.TestSelector;
import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.engine.time.TimeSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Books one class with tests {@code a} and {@code b}, and a factory {@code f}. */
final class UnitLedgerTests {
    private static final RetryPolicy ONCE = new RetryPolicy(RetrySpec.NONE, false);
    private static final RetryPolicy TWICE = new RetryPolicy(RetrySpec.times(1), false);
    private static final Thrown ASSERTION = thrown("java.lang.AssertionError", true);

    private final TestCatalog catalog = new TestCatalog();
    private final TestNode root = node("[engine:e]", Optional.empty(), Kind.CONTAINER, Optional.empty());
    private final TestNode suite = node("[engine:e]/[class:C]", Optional.of(root), Kind.CONTAINER, Optional.empty());
    private final TestNode a = method("a", Kind.TEST);
    private final TestNode b = method("b", Kind.TEST);
    private final List<UnitMessage> told = new ArrayList<>();
    private UnitLedger ledger = ledger(plan(a, b), ONCE);

    @AfterEach
    void nothingEndsTwice() {
        assertThat(told(UnitMessage.TestEnded.class).map(ended -> ended.test().id())).doesNotHaveDuplicates();
    }

    @Test
    void testsEndAsTheyAreToldTo() {
        begin(suite, a);
        pass(a);
        begin(b);
        fail(b, ASSERTION);
        pass(suite);

        assertThat(results()).containsExactly("a PASSED", "b FAILED");
        assertThat(close()).isEqualTo(UnitReport.NOTHING);
    }

    @Test
    void timeIsTheWorkersOwn() {
        begin(suite, a);
        pass(a);
        assertThat(told(UnitMessage.TestEnded.class).findFirst().orElseThrow().attempts().getLast().time())
                .isEqualTo(Duration.ofMillis(7));
    }

    @Test
    void otherThrowablesAreErrors() {
        begin(suite, a);
        fail(a, thrown("java.io.IOException", false));
        assertThat(results()).containsExactly("a ERRORED");
    }

    @Test
    void brokenAssumptionSkips() {
        begin(suite, a);
        ledger.aborted(a, 0, Optional.of(ASSERTION));
        assertThat(results()).containsExactly("a SKIPPED");
    }

    @Test
    void disabledClassSkipsAllItsTests() {
        ledger.skipped(suite, Optional.of("not today"));
        assertThat(results()).containsExactly("a SKIPPED", "b SKIPPED");
    }

    @Test
    void classThatFailsBeforeItsTestsTakesThemAlong() {
        begin(suite);
        fail(suite, ASSERTION);
        assertThat(results()).containsExactly("initializationError FAILED", "a NOT_RUN", "b NOT_RUN");
    }

    @Test
    void classThatFailsAfterItsTestsIsACaseOfItsOwn() {
        begin(suite, a);
        pass(a);
        begin(b);
        pass(b);
        fail(suite, ASSERTION);
        assertThat(results()).containsExactly("a PASSED", "b PASSED", "executionError FAILED");
    }

    @Test
    void crashTakesOnlyTheRunningTest() {
        begin(suite, a);
        ledger.crashed("halted", "");
        UnitReport report = close();

        assertThat(results()).containsExactly("a CRASHED");
        assertThat(report.rest()).singleElement().satisfies(rest -> {
            assertThat(rest.leaves()).containsOnlyKeys(b.id());
            assertThat(rest.selectors()).containsExactly(byId(b));
            assertThat(rest.partial()).isTrue();
        });
    }

    @Test
    void crashBetweenTestsIsChargedToTheContainer() {
        begin(suite, a);
        pass(a);
        ledger.crashed("halted", "");
        assertThat(results()).containsExactly("a PASSED", "executionError CRASHED", "b NOT_RUN");
    }

    @Test
    void testsThatTheEngineLeavesOutAreSkipped() {
        begin(suite, a);
        pass(a);
        pass(suite);
        assertThat(results()).containsExactly("a PASSED", "b SKIPPED");
    }

    @Test
    void strangerIsNotBooked() {
        TestNode other = method("other", Kind.TEST);
        begin(suite, other);
        pass(other);
        assertThat(results()).isEmpty();
    }

    @Test
    void dynamicTestsJoinWhenTheyAreRegistered() {
        TestNode factory = factory();
        begin(suite, factory);
        TestNode first = invocation(factory, 1);
        pass(first);
        pass(factory);

        assertThat(results()).containsExactly("f()[1] PASSED");
        assertThat(told(UnitMessage.Registered.class)).hasSize(1);
    }

    @Test
    void factoryWithoutTestsLeavesNoTrace() {
        TestNode factory = factory();
        begin(suite, factory);
        pass(factory);
        assertThat(results()).isEmpty();
        assertThat(close()).isEqualTo(UnitReport.NOTHING);
    }

    @Test
    void factoryThatFailsIsACaseOfItsOwn() {
        TestNode factory = factory();
        begin(suite, factory);
        fail(factory, ASSERTION);
        assertThat(results()).singleElement().asString().endsWith("FAILED");
    }

    @Test
    void crashInAnInvocationAsksForThoseThatFollow() {
        TestNode factory = factory();
        begin(suite, factory);
        pass(invocation(factory, 1));
        invocation(factory, 2);
        ledger.crashed("halted", "");
        UnitPlan rest = close().rest().getFirst();

        assertThat(results()).containsExactly("f()[1] PASSED", "f()[2] CRASHED");
        assertThat(rest.selectors())
                .hasSize(InvocationIds.CHUNK)
                .startsWith(new TestSelector.ByUniqueId(factory.id().uniqueId() + "/[i:#3]"));
    }

    @Test
    void lastInvocationOfAChunkAsksForTheNextChunk() {
        TestNode factory = factory();
        String id = factory.id().uniqueId() + "/[i:#3]";
        restart(List.of(new TestSelector.ByUniqueId(id)), factory);
        begin(suite, factory);
        pass(invocation(factory, 3));
        pass(factory);

        assertThat(close().rest().getFirst().selectors())
                .startsWith(new TestSelector.ByUniqueId(factory.id().uniqueId() + "/[i:#4]"));
    }

    @Test
    void chunkThatWasNotUsedUpIsTheLast() {
        TestNode factory = factory();
        restart(List.of(
                new TestSelector.ByUniqueId(factory.id().uniqueId() + "/[i:#3]"),
                new TestSelector.ByUniqueId(factory.id().uniqueId() + "/[i:#4]")), factory);
        begin(suite, factory);
        pass(invocation(factory, 3));
        pass(factory);
        assertThat(close()).isEqualTo(UnitReport.NOTHING);
    }

    @Test
    void failedTestsShareOneUnitForTheirNextAttempt() {
        ledger = ledger(plan(a, b), TWICE);
        begin(suite, a);
        fail(a, ASSERTION);
        begin(b);
        fail(b, ASSERTION);
        UnitReport report = close();

        assertThat(results()).isEmpty();
        assertThat(told(UnitMessage.AttemptFailed.class)).hasSize(2);
        assertThat(report.again()).singleElement().satisfies(again -> {
            assertThat(again.purpose()).isEqualTo(Purpose.RETRY);
            assertThat(again.selectors()).containsExactly(byId(a), byId(b));
            assertThat(again.previous()).containsOnlyKeys(a.id(), b.id());
        });
    }

    @Test
    void secondAttemptRemembersTheFirst() {
        ledger = ledger(plan(a), TWICE);
        begin(suite, a);
        fail(a, ASSERTION);
        ledger = ledger(close().again().getFirst(), TWICE);
        begin(suite, a);
        pass(a);

        assertThat(results()).containsExactly("a FLAKY");
        assertThat(told(UnitMessage.TestEnded.class).findFirst().orElseThrow().attempts())
                .extracting(Attempt::number)
                .containsExactly(1, 2);
    }

    @Test
    void testsBelowAFailedContainerAreTriedAgainWithIt() {
        ledger = ledger(plan(a, b), TWICE);
        begin(suite);
        fail(suite, ASSERTION);

        assertThat(close().again()).singleElement().satisfies(again -> assertThat(again.leaves())
                .containsOnlyKeys(suite.id(), a.id(), b.id()));
        assertThat(results()).isEmpty();
    }

    @Test
    void cancelledUnitReportsAllAsNotRun() {
        begin(suite, a);
        ledger.abandon("the run was cancelled");
        assertThat(results()).containsExactly("a NOT_RUN", "b NOT_RUN");
    }

    @Test
    void cancelledUnitSettlesForTheAttemptsItHas() {
        ledger = ledger(plan(a, b), TWICE);
        begin(suite, a);
        fail(a, ASSERTION);
        ledger.abandon("the run was cancelled");

        assertThat(results()).containsExactlyInAnyOrder("a FAILED", "b NOT_RUN");
        assertThat(close()).isEqualTo(UnitReport.NOTHING);
    }

    @Test
    void testThatIsNotFoundAgainKeepsItsFailure() {
        ledger = ledger(plan(a), TWICE);
        begin(suite, a);
        fail(a, ASSERTION);
        ledger = ledger(close().again().getFirst(), TWICE);
        ledger.giveUpMissing();
        assertThat(results()).containsExactly("a FAILED");
    }

    @Test
    void outputBelongsToItsTestAndTheRestToTheSuite() {
        begin(suite);
        print(suite, "around");
        begin(a);
        print(a, "inside");
        pass(a);
        close();

        assertThat(told(UnitMessage.TestEnded.class).findFirst().orElseThrow().attempts().getLast().output().out())
                .isEqualTo("inside");
        assertThat(told(UnitMessage.SuitePassed.class).findFirst().orElseThrow().output().out())
                .isEqualTo("around");
    }

    private void begin(TestNode... nodes) {
        Stream.of(nodes).forEach(node -> ledger.started(node, 0));
    }

    private void pass(TestNode node) {
        ledger.succeeded(node, 7_000_000);
    }

    private void fail(TestNode node, Thrown thrown) {
        ledger.failed(node, 0, thrown);
    }

    private void print(TestNode owner, String text) {
        ledger.printed(Optional.of(owner), false, false, text.getBytes(StandardCharsets.UTF_8));
    }

    private UnitReport close() {
        return ledger.close(Optional.empty());
    }

    private TestNode factory() {
        TestNode factory = method("f", Kind.CONTAINER);
        ledger = ledger(plan(factory), ONCE);
        return factory;
    }

    private void restart(List<TestSelector> selectors, TestNode factory) {
        ledger = ledger(
                new UnitPlan(
                        1, "g:a", "C", List.of(suite.id().uniqueId()), selectors, leaves(factory), Purpose.FIRST,
                        Map.of(), true, Demand.NONE, Duration.ZERO),
                ONCE);
    }

    private TestNode invocation(TestNode factory, int index) {
        TestNode node = new TestNode(
                new TestId("g:a", factory.id().uniqueId() + "/[i:#" + index + "]"),
                Optional.of(factory.id()),
                Kind.TEST,
                "[" + index + "]",
                "f()[" + index + "]",
                factory.source(),
                List.of(),
                true);
        catalog.add(node);
        ledger.registered(node);
        begin(node);
        return node;
    }

    private UnitLedger ledger(UnitPlan plan, RetryPolicy policy) {
        return new UnitLedger(plan, catalog, policy, told::add, TimeSource.system(), new Neighbours(), 0);
    }

    private UnitPlan plan(TestNode... nodes) {
        return new UnitPlan(
                1,
                "g:a",
                "C",
                List.of(suite.id().uniqueId()),
                List.of(new TestSelector.ByClass("C")),
                leaves(nodes),
                Purpose.FIRST,
                Map.of(),
                false,
                Demand.NONE,
                Duration.ZERO);
    }

    private Map<TestId, Leaf> leaves(TestNode... nodes) {
        Map<TestId, Leaf> leaves = new LinkedHashMap<>();
        for (TestNode node : nodes) {
            Leaf.Kind kind = node.kind().isTest() ? Leaf.Kind.TEST : Leaf.Kind.CONTAINER;
            leaves.put(node.id(), new Leaf(SurefireNames.of(catalog, node), kind));
        }
        return leaves;
    }

    private TestNode method(String name, Kind kind) {
        return node(suite.id().uniqueId() + "/[method:" + name + "()]", Optional.of(suite), kind, Optional.of(name));
    }

    private TestNode node(String uniqueId, Optional<TestNode> parent, Kind kind, Optional<String> method) {
        TestNode node = new TestNode(
                new TestId("g:a", uniqueId),
                parent.map(TestNode::id),
                kind,
                "shown",
                "shown",
                parent.map(_ -> new TestSource("C", method, "")),
                List.of(),
                false);
        catalog.add(node);
        return node;
    }

    private static TestSelector byId(TestNode node) {
        return new TestSelector.ByUniqueId(node.id().uniqueId());
    }

    private Stream<String> results() {
        return told(UnitMessage.TestEnded.class)
                .map(ended -> ended.test().name() + " "
                        + TestStatus.of(ended.attempts()));
    }

    private <M extends UnitMessage> Stream<M> told(Class<M> type) {
        return told.stream().filter(type::isInstance).map(type::cast);
    }
}
