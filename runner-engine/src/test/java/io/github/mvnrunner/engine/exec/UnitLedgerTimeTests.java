package io.github.mvnrunner.engine.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.TestNode.Kind;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.config.SlowTimeout.OnTimeout;
import io.github.mvnrunner.engine.config.SlowTimeout;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.UnitDescription;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Times tests, and what lies between them; a period is 10 s, two of them end a test. */
final class UnitLedgerTimeTests extends LedgerBench {
    private static final Duration PERIOD = Duration.ofSeconds(10);

    @Test
    void slowTestIsAnnouncedOnceAPeriod() {
        begin(suite, a);
        pass(Duration.ofSeconds(9));
        assertThat(ledger.watch().untilDue()).contains(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(2));

        assertThat(slow()).containsExactly("a 10s");
        assertThat(ledger.expired()).isEmpty();
        pass(a);
        ledger.release();
        assertThat(told(UnitMessage.TestEnded.class).findFirst().orElseThrow().attempts().getLast().slow())
                .isTrue();
    }

    @Test
    void wallClockThatJumpsMakesNothingSlowAndNoDurationNegative() {
        begin(suite, a);
        time.jump(Duration.ofDays(-700));
        assertThat(ledger.watch().look()).isEmpty();
        time.jump(Duration.ofDays(9_000));
        assertThat(ledger.watch().look()).isEmpty();
        pass(a);
        ledger.release();

        assertThat(told(UnitMessage.TestEnded.class).findFirst().orElseThrow().attempts())
                .allSatisfy(attempt -> assertThat(attempt.time()).isEqualTo(Duration.ofMillis(7)));
    }

    @Test
    void testThatUsedUpItsPeriodsTimesOut() {
        begin(suite, a);
        pass(PERIOD.multipliedBy(2));
        assertThat(ledger.expired()).contains(a);
        ledger.timedOut("stacks", Optional.of("dump.txt"));

        assertThat(results()).containsExactly("a TIMED_OUT");
        assertThat(lastOutcome()).isEqualTo(new Outcome.TimedOut(PERIOD.multipliedBy(2), false, "stacks", Optional.of("dump.txt")));
        assertThat(close().rest()).singleElement().satisfies(rest -> assertThat(rest.leaves()).containsOnlyKeys(b.id()));
    }

    @Test
    void testIsNotTimedWhileAnInvocationOfItRuns() {
        begin(suite, a);
        pass(Duration.ofSeconds(9));
        TestNode first = begun(a, "[iteration:0]", Kind.TEST, "a 0");
        pass(Duration.ofSeconds(9));
        assertThat(ledger.watch().untilDue()).contains(Duration.ofSeconds(1));
        pass(first);
        assertThat(ledger.watch().untilDue()).contains(PERIOD);
        TestNode second = begun(a, "[iteration:1]", Kind.TEST, "a 1");
        pass(PERIOD.multipliedBy(2));
        assertThat(ledger.expired()).contains(second);
        ledger.timedOut("", Optional.empty());

        assertThat(results()).containsExactly("a PASSED", "a TIMED_OUT");
        assertThat(close().rest().getFirst().leaves()).containsOnlyKeys(a.id(), b.id());
    }

    @Test
    void testEndsWithItsInvocationWhereNoOtherCanBeAskedFor() {
        begin(suite, a);
        begun(a, "[row:x]", Kind.TEST, "a x");
        pass(PERIOD.multipliedBy(2));
        ledger.timedOut("", Optional.empty());
        assertThat(results()).containsExactly("a TIMED_OUT", "a TIMED_OUT");
        assertThat(close().rest().getFirst().leaves()).containsOnlyKeys(b.id());
    }

    @Test
    void iterationThatWasAskedForAloneIsFollowedByNoOther() {
        only = Optional.of(a.id().uniqueId() + "/[iteration:1]");
        ledger = ledger(plan(a), ONCE);
        begin(suite, a);
        begun(a, "[iteration:1]", Kind.TEST, "a 1");
        pass(PERIOD.multipliedBy(2));
        ledger.timedOut("", Optional.empty());
        assertThat(results()).containsExactly("a TIMED_OUT", "a TIMED_OUT");
        assertThat(close()).isEqualTo(UnitReport.NOTHING);
        told.clear();

        ledger = ledger(plan(b), ONCE);
        begin(suite, b);
        begun(b, "[iteration:1]", Kind.TEST, "b 1");
        ledger.crashed("halted", "");
        assertThat(results()).containsExactly("b CRASHED", "b CRASHED");
        assertThat(close()).isEqualTo(UnitReport.NOTHING);
    }

    @Test
    void resultThatComesTooLateDoesNotCount() {
        begin(suite, a);
        pass(PERIOD.multipliedBy(2));
        pass(a);
        ledger.timedOut("", Optional.empty());
        assertThat(results()).containsExactly("a TIMED_OUT");
        close();
    }

    @Test
    void timeoutMayCountAsPassed() {
        timeout = new SlowTimeout(PERIOD, OptionalInt.of(1), Duration.ZERO, OnTimeout.PASS);
        begin(suite, a);
        pass(PERIOD);
        ledger.timedOut("", Optional.empty());
        assertThat(told(UnitMessage.TestEnded.class)).as("what was ended waits for no sign of life").hasSize(1);
        assertThat(results()).containsExactly("a PASSED");
        close();
    }

    @Test
    void setUpIsTimedForItself() {
        begin(suite);
        pass(PERIOD.multipliedBy(2));
        assertThat(slow()).containsExactly("(set-up or tear-down) 20s");
        ledger.timedOut("", Optional.empty());
        assertThat(results()).containsExactly("initializationError TIMED_OUT", "a NOT_RUN", "b NOT_RUN");
    }

    @Test
    void tearDownIsTimedForItself() {
        begin(suite, a);
        pass(a);
        begin(b);
        pass(b);
        pass(PERIOD.multipliedBy(2));
        ledger.timedOut("", Optional.empty());
        assertThat(results()).containsExactly("a PASSED", "b PASSED", "executionError TIMED_OUT");
    }

    @Test
    void timeThatAPersonTakesCountsForNoTimeout() {
        begin(suite, a);
        pass(Duration.ofSeconds(9));
        ledger.watch().hold();
        ledger.watch().hold();
        pass(Duration.ofHours(1));
        assertThat(ledger.watch().untilDue()).isEmpty();
        assertThat(ledger.describeRunning()).singleElement().returns(Duration.ofSeconds(9), UnitDescription.Running::elapsed);
        ledger.watch().goOn();
        assertThat(ledger.watch().untilDue()).contains(Duration.ofSeconds(1));
        assertThat(ledger.describeRunning()).singleElement().returns(Duration.ofSeconds(9), UnitDescription.Running::elapsed);
        assertThat(slow()).isEmpty();
        close();
    }

    @Test
    void pauseWhileATestIsHeldIsTakenOffOnce() {
        begin(suite, a);
        ledger.watch().hold();
        time.havePaused(Duration.ofHours(1));
        ledger.watch().goOn();
        ledger.succeeded(a, Duration.ofMillis(7).toNanos());
        begin(b);
        ledger.succeeded(b, Duration.ofMillis(9).toNanos());
        close();
        ledger.release();
        assertThat(told(UnitMessage.TestEnded.class).map(ended -> ended.attempts().getLast().time()))
                .containsExactly(Duration.ofMillis(7), Duration.ofMillis(2));
    }

    @Test
    void pauseIsNobodysTime() {
        begin(suite, a);
        time.havePaused(Duration.ofHours(1));
        ledger.succeeded(a, Duration.ofHours(1).plusMillis(7).toNanos());
        begin(b);
        ledger.succeeded(b, Duration.ofHours(1).plusMillis(9).toNanos());
        close();
        ledger.release();
        assertThat(told(UnitMessage.TestEnded.class).map(ended -> ended.attempts().getLast().time()))
                .containsExactly(Duration.ofMillis(7), Duration.ofMillis(2));
    }

    @Test
    void workersClockMayBeNegative() {
        ledger.started(suite, -9_000_000);
        ledger.started(a, -8_000_000);
        ledger.succeeded(a, -5_000_000);
        close();
        ledger.release();
        assertThat(told(UnitMessage.TestEnded.class).findFirst().orElseThrow().attempts().getLast().time())
                .isEqualTo(Duration.ofMillis(3));
    }

    @Test
    void timeOfATestIsNotItsClasss() {
        begin(suite);
        pass(Duration.ofSeconds(9));
        begin(a);
        pass(Duration.ofSeconds(9));
        pass(a);
        pass(Duration.ofSeconds(9));
        assertThat(slow()).isEmpty();
    }

    @Test
    void neighbourInTheSameWorkerRunsAgain() {
        begin(suite, a);
        pass(Duration.ofSeconds(5));
        begin(b);
        pass(Duration.ofSeconds(15));
        assertThat(ledger.expired()).contains(a);
        ledger.timedOut("", Optional.empty());

        assertThat(results()).containsExactly("a TIMED_OUT");
        assertThat(close().rest()).singleElement().satisfies(rest -> assertThat(rest.leaves()).containsOnlyKeys(b.id()));
    }

    private void pass(Duration spent) {
        time.advance(spent);
        ledger.watch().look().forEach(due -> ledger.tellSlow(due, Optional.empty()));
    }

    private Outcome lastOutcome() {
        return told(UnitMessage.TestEnded.class)
                .reduce((_, last) -> last)
                .orElseThrow()
                .attempts()
                .getLast()
                .outcome();
    }

    private Stream<String> slow() {
        return told(UnitMessage.TestSlow.class)
                .map(message -> message.test().name() + " " + message.elapsed().toSeconds() + "s");
    }
}
