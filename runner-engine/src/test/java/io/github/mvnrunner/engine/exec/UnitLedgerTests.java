package io.github.mvnrunner.engine.exec;

import static io.github.mvnrunner.engine.kit.TestMother.thrown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.mvnrunner.engine.catalog.TestNode.Kind;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.plan.TestSelector;
import io.github.mvnrunner.engine.plan.UnitPlan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class UnitLedgerTests extends LedgerBench {
    @Test
    void testsThatFailAloneEndTheChecksOfTheirClass() {
        TestNode c = method("c", TestNode.Kind.TEST);
        for (TestNode each : List.of(a, b, c)) {
            assertThat(books(ONCE).refuses(plan(Purpose.ALONE, each))).isFalse();
            ledger = ledger(plan(Purpose.FIRST, each), ONCE);
            begin(each);
            fail(each, ASSERTION);
        }
        assertThat(books(ONCE).refuses(plan(Purpose.ALONE, c))).as("what failed beside others proves nothing").isFalse();
        told.clear();
        for (TestNode each : List.of(a, b, c)) {
            assertThat(books(ONCE).refuses(plan(Purpose.ALONE, each))).isFalse();
            ledger = ledger(plan(Purpose.ALONE, each), ONCE);
            begin(each);
            fail(each, ASSERTION);
        }
        assertThat(books(ONCE).refuses(plan(Purpose.ALONE, c))).isTrue();
        assertThat(books(ONCE).refuses(plan(Purpose.RETRY, c))).isFalse();
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
        ledger.release();
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
    void crashBeforeTestsThatNothingCanNameIsToldForTheOutermostContainer() {
        TestNode spec = factory();
        begin(suite, spec);
        pass(begun(spec, "[test:one]", Kind.TEST, "one"));
        TestNode inner = begun(spec, "[context:inner]", Kind.CONTAINER, "inner");
        begun(inner, "[test:two]", Kind.TEST, "two");
        ledger.crashed("halted", "");

        assertThat(results()).containsExactly("f PASSED", "f CRASHED", "f NOT_RUN");
        assertThat(told(UnitMessage.TestEnded.class).toList().getLast().attempts().getLast().outcome())
                .isEqualTo(new Outcome.NotRun(UnitResults.CUT_SHORT));
        assertThat(told(UnitMessage.Warned.class)).singleElement().extracting(UnitMessage.Warned::text).asString()
                .startsWith("C.f: its JVM ended");
        assertThat(close()).isEqualTo(UnitReport.NOTHING);
    }

    @Test
    void crashInAnIterationOfATestCostsThatIterationAlone() {
        begin(suite, a);
        pass(begun(a, "[iteration:0]", Kind.TEST, "a 0"));
        begun(a, "[iteration:1]", Kind.TEST, "a 1");
        ledger.crashed("halted", "");
        UnitPlan rest = close().rest().getFirst();

        assertThat(results()).containsExactly("a PASSED", "a CRASHED");
        assertThat(rest.leaves()).containsOnlyKeys(a.id(), b.id());
        assertThat(rest.selectors())
                .startsWith(new TestSelector.ByUniqueId(a.id().uniqueId() + "/[iteration:2]"))
                .endsWith(new TestSelector.ByUniqueId(b.id().uniqueId()));
    }

    @Test
    void iterationsThatAreLeftEndTheirTest() {
        String id = a.id().uniqueId() + "/[iteration:2]";
        restart(List.of(new TestSelector.ByUniqueId(id), new TestSelector.ByUniqueId(id.replace('2', '3'))), a);
        begin(suite, a);
        pass(begun(a, "[iteration:2]", Kind.TEST, "a 2"));
        pass(a);
        pass(suite);

        assertThat(results()).containsExactly("a PASSED", "a PASSED");
        assertThat(close()).isEqualTo(UnitReport.NOTHING);
    }

    @Test
    void lastIterationThatWasAskedForLeavesItsTestOwed() {
        String id = a.id().uniqueId() + "/[iteration:2]";
        restart(List.of(new TestSelector.ByUniqueId(id)), a);
        begin(suite, a);
        pass(begun(a, "[iteration:2]", Kind.TEST, "a 2"));
        pass(a);
        ledger.release();

        assertThat(results()).containsExactly("a PASSED");
        assertThat(close().rest().getFirst().selectors()).startsWith(new TestSelector.ByUniqueId(id.replace('2', '3')));
    }

    @Test
    void crashOutsideIterationsOrInOneWithoutANumberIsTheTestsOwnToo() {
        begin(suite, a);
        pass(begun(a, "[iteration:0]", Kind.TEST, "a 0"));
        ledger.crashed("halted", "");
        assertThat(results()).containsExactly("a PASSED", "a CRASHED");
        close();
        told.clear();

        ledger = ledger(plan(b), ONCE);
        begin(suite, b);
        begun(b, "[row:x]", Kind.TEST, "b x");
        ledger.crashed("halted", "");
        assertThat(results()).containsExactly("b CRASHED", "b CRASHED");
    }

    @Test
    void containerThatEndedBeforeTheCrashIsWhole() {
        TestNode spec = factory();
        begin(suite, spec);
        pass(begun(spec, "[test:one]", Kind.TEST, "one"));
        pass(spec);
        ledger.crashed("halted", "");

        assertThat(results()).doesNotContain("f NOT_RUN");
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
    void failedTestIsTriedAgainByItself() {
        ledger = ledger(plan(a, b), TWICE);
        begin(suite, a);
        fail(a, ASSERTION);
        begin(b);
        fail(b, ASSERTION);
        UnitReport report = close();

        assertThat(results()).isEmpty();
        assertThat(told(UnitMessage.AttemptFailed.class)).hasSize(2);
        assertThat(report.again())
                .allSatisfy(again -> assertThat(again.purpose()).isEqualTo(Purpose.RETRY))
                .extracting(UnitPlan::selectors)
                .containsExactly(List.of(byId(a)), List.of(byId(b)));
        assertThat(report.again().getLast().previous()).containsOnlyKeys(b.id());
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
    void cancelledUnitReportsAllAsNotRunAndForHowLongWhichRan() {
        begin(suite, a);
        time.advance(Duration.ofSeconds(3));
        ledger.abandon(CUT_OFF);
        assertThat(results()).containsExactly("a NOT_RUN", "b NOT_RUN");
        assertThat(told(UnitMessage.TestEnded.class).map(ended -> ended.attempts().getLast()))
                .extracting(Attempt::outcome, Attempt::time).containsExactly(
                        tuple(CUT_OFF, Duration.ofSeconds(3)), tuple(new Outcome.NotRun("why"), Duration.ZERO));
    }

    @Test
    void cancelledUnitSettlesForTheAttemptsItHas() {
        ledger = ledger(plan(a, b), TWICE);
        begin(suite, a);
        fail(a, ASSERTION);
        ledger.abandon(CUT_OFF);

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
        ledger.release();
        close();

        assertThat(told(UnitMessage.TestEnded.class).findFirst().orElseThrow().attempts().getLast().output().out().text())
                .isEqualTo("inside");
        assertThat(told(UnitMessage.SuitePassed.class).findFirst().orElseThrow().output().out().text())
                .isEqualTo("around");
    }

    @Test
    void factoryThatFailedHalfWayIsTriedAgainWithoutCountingItsTestsTwice() {
        TestNode factory = factory(TWICE);
        begin(suite, factory);
        pass(invocation(factory, 1));
        fail(factory, ASSERTION);
        pass(suite);
        assertThat(results()).containsExactly("f()[1] PASSED");

        ledger = ledger(close().again().getFirst(), TWICE);
        begin(suite, factory);
        pass(invocation(factory, 1));
        pass(invocation(factory, 2));
        pass(factory);
        assertThat(results()).containsExactly("f()[1] PASSED", "f()[2] PASSED", "f FLAKY");
    }
}
