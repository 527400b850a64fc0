package io.github.mvnrunner.engine.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.LeakVerdict;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.plan.TestSelector;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The last test of a worker passes only if the worker lives on, or leaves as it should. */
final class UnitLedgerEndTests extends LedgerBench {

    @Test
    void passedTestIsToldOnceTheNextOneStarts() {
        begin(suite, a);
        pass(a);
        assertThat(told(UnitMessage.TestEnded.class)).isEmpty();
        begin(b);
        assertThat(told(UnitMessage.TestEnded.class)).hasSize(1);
    }

    @Test
    void workerThatDiesAfterAllIsDoneTakesItsLastTestAlong() {
        runBoth();
        ledger.results().diedAfterSuccess("exit code 3", "");
        assertThat(results()).containsExactly("a PASSED", "b CRASHED");
    }

    @Test
    void crashBetweenTheLastTestAndTheEndIsTheLastTests() {
        runBoth();
        ledger.crashed("halted", "");
        assertThat(results()).containsExactly("a PASSED", "b CRASHED");
    }

    @Test
    void crashBeforeTheNextClassBeginsIsTheLastTests() {
        runBoth();
        close();
        UnitLedger previous = ledger;
        ledger = ledger(plan(b), ONCE);
        ledger.follow(previous);
        ledger.crashed("halted", "");

        assertThat(results()).containsExactly("a PASSED", "b CRASHED");
        assertThat(close().rest()).hasSize(1);
    }

    @Test
    void testThatDiedAfterItsSuccessIsTriedAgain() {
        ledger = ledger(plan(a, b), TWICE);
        runBoth();
        close();
        ledger.results().diedAfterSuccess("exit code 3", "");

        assertThat(ledger.results().furtherAttempts())
                .singleElement()
                .satisfies(unit -> assertThat(unit.leaves()).containsOnlyKeys(b.id()));
    }

    @Test
    void failedTestIsToldAtOnce() {
        begin(suite, a);
        fail(a, ASSERTION);
        assertThat(told(UnitMessage.TestEnded.class)).hasSize(1);
    }

    @Test
    void testThatLeavesSomethingBehindPassesAllTheSame() {
        runBoth();
        ledger.results().leaked(List.of("a process"), LeakVerdict.LEAK);

        assertThat(results()).containsExactly("a PASSED", "b PASSED");
        assertThat(lastAttempt().leaked()).isTrue();
    }

    @Test
    void leakIsAFailureWhereItIsToBeOne() {
        runBoth();
        ledger.results().leaked(List.of("a process"), LeakVerdict.FAIL);

        assertThat(results()).containsExactly("a PASSED", "b ERRORED");
        assertThat(lastAttempt().leaked()).isTrue();
        assertThat(lastAttempt().outcome()).isEqualTo(new Outcome.Leaked(List.of("a process")));
    }

    @Test
    void leakThatIsAFailureIsTriedAgain() {
        ledger = ledger(plan(a, b), TWICE);
        runBoth();
        ledger.results().leaked(List.of("a process"), LeakVerdict.FAIL);

        assertThat(close().again()).singleElement().satisfies(unit -> assertThat(unit.leaves()).containsOnlyKeys(b.id()));
    }

    @Test
    void leakOfATestThatFailedRewritesNothing() {
        begin(suite, a);
        fail(a, ASSERTION);
        ledger.results().leaked(List.of("a process"), LeakVerdict.LEAK);

        assertThat(results()).containsExactly("a FAILED");
    }

    private Attempt lastAttempt() {
        return told(UnitMessage.TestEnded.class)
                .reduce((_, last) -> last)
                .orElseThrow()
                .attempts()
                .getLast();
    }

    @Test
    void secondCrashAsksOnlyForWhatTheFirstHadLeft() {
        TestNode factory = factory();
        begin(suite, factory);
        invocation(factory, 1);
        ledger.crashed("halted", "");
        List<TestSelector> left = close().rest().getFirst().selectors();

        restart(left, factory);
        ledger.crashed("halted", "");

        assertThat(close().rest())
                .singleElement()
                .satisfies(rest -> assertThat(rest.selectors()).containsExactlyElementsOf(left));
    }

    private void runBoth() {
        begin(suite, a);
        pass(a);
        begin(b);
        pass(b);
        pass(suite);
    }
}
