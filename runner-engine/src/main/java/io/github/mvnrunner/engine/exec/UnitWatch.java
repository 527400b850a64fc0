package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.SurefireNames;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.UnitDescription;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.time.TimeSource;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Watches what runs in a unit, and for how long: its tests, and the own step of a container while none of its tests
 * runs, which is its set-up, its tear-down, or what lies between two tests.
 *
 * <p>Confined to the unit's thread.
 */
final class UnitWatch {
    private final UnitAttempts attempts;
    private final TestRules rules;
    private final UnitSuites suites;
    private final StepClock clock;
    private final Map<TestId, LiveTest> running = new LinkedHashMap<>();
    private @Nullable TestNode step;

    /** The step that used up its time; its worker is being ended. */
    private StepClock.Due.@Nullable Expired expired;

    UnitWatch(UnitAttempts attempts, TestRules rules, UnitSuites suites, TimeSource time) {
        this.attempts = attempts;
        this.rules = rules;
        this.suites = suites;
        this.clock = new StepClock(time);
    }

    /** Times that test; while it runs, a test that it is an invocation of is not timed. */
    void begin(LiveTest test) {
        around(test).ifPresent(outer -> clock.end(outer.node.id()));
        running.put(test.node.id(), test);
        clock.begin(test.node.id(), rules.slowTimeout(test.node));
    }

    /** {@return the attempt at a test that has ended like that, whether or not it ran} */
    Attempt made(TestId id, Outcome outcome) {
        LiveTest test = end(id);
        return attempts.made(id, test, test == null ? Duration.ZERO : taken(test, outcome), outcome, suites.end(id));
    }

    /** {@return what was known of a test that ran, null if it did not} */
    @Nullable
    LiveTest end(TestId id) {
        clock.end(id);
        LiveTest ended = running.remove(id);
        if (ended != null) {
            around(ended)
                    .filter(outer -> !hasInvocation(outer.node))
                    .ifPresent(outer -> clock.begin(outer.node.id(), rules.slowTimeout(outer.node)));
        }
        return ended;
    }

    private Optional<LiveTest> around(LiveTest test) {
        return test.node.parent().map(running::get);
    }

    /**
     * Says what is lost with a worker.
     *
     * @param hasRest whether what follows in a test can be asked for; of such a one only the invocation that ran is lost
     */
    List<TestNode> lost(Predicate<TestId> hasRest) {
        return running().stream()
                .filter(test -> !hasInvocation(test) || !hasRest.test(test.id()))
                .toList();
    }

    /** {@return that test, and one that it is an invocation of, unless its rest can be asked for} */
    List<TestNode> lostWith(TestNode test, Predicate<TestId> hasRest) {
        return lost(hasRest).stream()
                .filter(lost -> lost.id().equals(test.id())
                        || test.parent().filter(lost.id()::equals).isPresent())
                .toList();
    }

    /** {@return whether an invocation of that test runs, which is a node of its own} */
    private boolean hasInvocation(TestNode test) {
        return running.values().stream()
                .anyMatch(other -> other.node.parent().filter(test.id()::equals).isPresent());
    }

    /** Times that container's own step from here on, or none. */
    void time(Optional<TestNode> container) {
        if (step != null) {
            clock.end(step.id());
        }
        step = container.orElse(null);
        if (step != null) {
            clock.begin(step.id(), rules.slowTimeout(step));
        }
    }

    boolean idle() {
        return running.isEmpty();
    }

    boolean runs(TestId id) {
        return running.containsKey(id);
    }

    /** {@return the tests that run} */
    List<TestNode> running() {
        return running.values().stream().map(test -> test.node).toList();
    }

    /** {@return what the worker does: the tests that run, or the container around them whose own step it is} */
    List<TestNode> busy() {
        return idle() && step != null ? List.of(step) : running();
    }

    /** Forgets the tests that run. */
    void forget() {
        running.clear();
    }

    /** {@return how long a test took; a worker that died left no time of the end} */
    private Duration taken(LiveTest test, Outcome outcome) {
        return outcome instanceof Outcome.Crashed || outcome instanceof Outcome.TimedOut || outcome.isCutOff()
                ? Duration.ofNanos(clock.now() - test.startedNanos)
                : Duration.ofNanos(suites.clock() - test.workerNanos);
    }

    /** {@return the tests that run, for a person who asks} */
    List<UnitDescription.Running> describe() {
        return running.values().stream()
                .map(test -> new UnitDescription.Running(
                        test.test,
                        attempts.number(test.node.id()),
                        Duration.ofNanos(clock.now() - test.startedNanos),
                        test.slow))
                .toList();
    }

    /** {@return how long until {@link #look} has something to say, empty if nothing is timed} */
    Optional<Duration> untilDue() {
        return clock.untilDue();
    }

    /** Lets no time pass until {@link #goOn}. */
    void hold() {
        clock.hold();
        suites.hold();
    }

    void goOn() {
        long stood = clock.goOn();
        suites.goOn();
        running.values().forEach(test -> test.startedNanos += stood);
    }

    /** {@return the steps that have become slow; marks the first that has used up its time} */
    List<StepClock.Due> look() {
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

    /** {@return the step whose time is up, so that its worker has to end; empty while there is none} */
    Optional<StepClock.Due.Expired> expired() {
        return Optional.ofNullable(expired);
    }

    boolean isExpired(TestNode node) {
        return expired != null && expired.id().equals(node.id());
    }

    /** {@return what to tell of a slow step, nothing if it has ended meanwhile} */
    Optional<UnitMessage> slow(StepClock.Due due, Optional<String> doing) {
        TestId id = due.id();
        boolean ends = due instanceof StepClock.Due.Expired;
        return Optional.ofNullable(running.get(id))
                .map(live -> live.test)
                .or(() -> Optional.ofNullable(step)
                        .filter(container -> container.id().equals(id))
                        .map(container -> SurefireNames.ofContainerStep(rules.catalog(), container)))
                .map(test -> new UnitMessage.TestSlow(test, attempts.number(id), due.elapsed(), ends, doing));
    }
}
