package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.config.FlakyResult;
import io.github.mvnrunner.engine.config.RetryIn;
import io.github.mvnrunner.engine.config.RetryOrder;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.LeakVerdict;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.plan.Leaf;
import io.github.mvnrunner.engine.plan.Repetition;
import io.github.mvnrunner.engine.plan.TimeLimit;
import io.github.mvnrunner.engine.plan.UnitPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an attempt leads to: a final result, one that is held back, or another attempt.
 *
 * <p>Confined to the unit's thread.
 */
final class UnitResults {
    /** Why a test that is asked for once more has no further attempt. */
    static final String NOT_FOUND = "it was not found again";

    /** Why a container has no result whose tests are known only as they run, and whose JVM ended before it was done. */
    static final String CUT_SHORT = "its JVM ended before it was done, and nothing can name the tests that may follow";

    private final UnitAttempts attempts;
    private final TestRules rules;
    private final Books books;
    private final HeldResult held;
    private final Retries again = new Retries();
    private final Set<String> passedSuites = new HashSet<>();

    /** Unique ids of what ran in this unit. */
    private final Set<String> ran = new LinkedHashSet<>();

    /** How many of these had run before the last test that is tried again. */
    private int ranBefore;

    /** The top-level nodes of such tests. */
    private final Set<String> failedIn = new HashSet<>();
    private boolean any;
    private boolean failed;

    /** Those of the unit that ran in this worker just before. */
    private @Nullable UnitResults before;

    UnitResults(UnitAttempts attempts, TestRules rules, Books books) {
        this.attempts = attempts;
        this.rules = rules;
        this.books = books;
        this.held = new HeldResult(this::settle);
    }

    /** From here on that unit's last result depends on what happens in this one. */
    void follow(UnitResults previous) {
        before = previous;
    }

    boolean any() {
        return any;
    }

    boolean anyFailed() {
        return failed;
    }

    boolean anyPassedOf(String suite) {
        return passedSuites.contains(suite);
    }

    /** {@return whether another attempt follows} */
    boolean conclude(Leaf leaf, Attempt timed) {
        any = true;
        Attempt attempt = inTime(leaf, timed);
        List<Attempt> made = new ArrayList<>(attempts.previous(leaf.test().id()));
        made.add(attempt);
        if (attempt.outcome().isFailure() && !rules.isMeant(leaf.test().id(), made)) {
            failed = true;
            books.budget().failed(leaf.test().id());
        }
        if (attempt.purpose() == Purpose.ALONE) {
            books.checks().made(attempts.plan().module(), attempts.plan().suite(), attempt.outcome().isFailure());
        }
        release();
        if (attempt.outcome() instanceof Outcome.Passed) {
            passedSuites.add(leaf.test().suite());
        }
        Optional<Purpose> next = next(leaf, made);
        boolean here = next.isPresent() && rules.repeat(leaf.test().id()).in() == RetryIn.SAME;
        if (leaf.kind() == Leaf.Kind.TEST && attempt.outcome() instanceof Outcome.Passed && !here) {
            held.hold(new HeldResult.Held(leaf, made));
        } else {
            settle(next, leaf, made);
        }
        if (attempt.purpose() != Purpose.ALONE && !(attempt.outcome() instanceof Outcome.Skipped)) {
            note(leaf.test().id());
        }
        return next.isPresent();
    }

    /** Its worker went on, or left as it should: it did pass. */
    private void settle(HeldResult.Held test) {
        settle(next(test.leaf(), test.attempts()), test.leaf(), test.attempts());
    }

    private void settle(Optional<Purpose> next, Leaf leaf, List<Attempt> made) {
        next.ifPresentOrElse(purpose -> tryAgain(purpose, leaf, made), () -> end(leaf, made));
    }

    /** Only a test that passed can have taken too long; one that failed has its failure. */
    private Attempt inTime(Leaf leaf, Attempt attempt) {
        Optional<TimeLimit> limit =
                leaf.kind() == Leaf.Kind.TEST ? rules.timeLimit(leaf.test().id()) : Optional.empty();
        limit.flatMap(most -> most.warning(attempt)).ifPresent(text -> books.out()
                .post(new UnitMessage.Warned(
                        Optional.of(leaf.test().id().module()),
                        leaf.test().className() + "." + leaf.test().name() + ": " + text)));
        return limit.map(most -> most.judge(attempt)).orElse(attempt);
    }

    /** An engine is not tried again: that would be all of its classes; nor is what ended as it was meant to. */
    private Optional<Purpose> next(Leaf leaf, List<Attempt> made) {
        TestId id = leaf.test().id();
        boolean engine = id.uniqueId().indexOf('/') < 0;
        int times = leaf.kind() == Leaf.Kind.TEST ? rules.repeat(id).times() : 1;
        if (times > 1) {
            return new Repetition(times).next(made);
        }
        return engine || rules.isMeant(id, made) ? Optional.empty() : rules.retries(id).next(made, !attempts.plan().before().isEmpty());
    }

    private void tryAgain(Purpose purpose, Leaf leaf, List<Attempt> made) {
        TestId id = leaf.test().id();
        ranBefore = ran.size();
        top(id.uniqueId()).ifPresent(failedIn::add);
        if (purpose == Purpose.REPEAT) {
            again.add(purpose, Duration.ZERO, RetryOrder.IMMEDIATE, rules.repeat(id).in(), leaf, made);
        } else {
            Duration delay = rules.retries(id).delay(made, books.random());
            again.add(purpose, delay, rules.retryOrder(id), rules.retryIn(id), leaf, made);
        }
        books.out().post(new UnitMessage.AttemptFailed(leaf.test(), made.getLast(), purpose));
    }

    /** {@return what of their classes had run before tests that are tried again, as it can be asked for} */
    private List<String> before() {
        UnitPlan plan = attempts.plan();
        return Stream.concat(
                        plan.before().stream(),
                        ran.stream().limit(ranBefore).filter(each -> top(each).filter(failedIn::contains).isPresent()))
                .toList();
    }

    private Optional<String> top(String id) {
        return attempts.plan().topLevels().stream()
                .filter(top -> id.startsWith(top) && (id.length() == top.length() || id.charAt(top.length()) == '/'))
                .findFirst();
    }

    /** Notes a test that ran; an invocation as all of those that it is one of. */
    private void note(TestId id) {
        String asked = id.uniqueId();
        for (int end = asked.length(); end > 0; end = asked.lastIndexOf('/', end - 1)) {
            TestId outer = new TestId(id.module(), asked.substring(0, end));
            if (attempts.plan().leaves().containsKey(outer)) {
                ran.add(outer.uniqueId());
                return;
            }
        }
        ran.add(asked);
    }

    private void end(Leaf leaf, List<Attempt> made) {
        TestId id = leaf.test().id();
        books.endings().end(leaf, made, rules.flakyResult(id), rules.expectation(id));
    }

    /** Ends what got no result of its own, but keeps what earlier attempts had. */
    void abandon(Leaf leaf, String reason) {
        abandon(leaf, reason, attempts.bare(leaf.test().id(), new Outcome.NotRun(reason)));
    }

    /** Ends what was running when the run was cancelled. */
    void cutOff(Leaf leaf, Attempt attempt) {
        abandon(leaf, "", attempt);
    }

    private void abandon(Leaf leaf, String reason, Attempt none) {
        TestId id = leaf.test().id();
        List<Attempt> earlier = attempts.previous(id);
        boolean container = leaf.kind() == Leaf.Kind.CONTAINER;
        if (!earlier.isEmpty()) {
            if (reason.equals(NOT_FOUND)) {
                tellMissing(leaf, earlier.size() + 1);
            }
            books.endings().end(leaf, earlier, FlakyResult.PASS, rules.expectation(id));
        } else if (!container || !Outcome.NotRun.CONTAINER_FAILED.equals(reason)) {
            if (container) {
                books.out().post(new UnitMessage.Registered(leaf.test()));
            }
            books.endings().end(leaf, List.of(none), FlakyResult.PASS, rules.expectation(id));
        }
    }

    /** Ends a container that nobody can run the rest of, and says so: no test's name would tell. */
    void cutShort(Leaf container) {
        TestCase test = container.test();
        String name = test.name().isEmpty() ? test.className() : test.className() + "." + test.name();
        books.out().post(new UnitMessage.Warned(Optional.of(test.id().module()), name + ": " + CUT_SHORT));
        abandon(container, CUT_SHORT);
    }

    /** It keeps the result that it had, but nobody should think that it was run as often as was asked for. */
    private void tellMissing(Leaf leaf, int number) {
        boolean repeated = attempts.plan().purpose() == Purpose.REPEAT;
        books.out().post(new UnitMessage.Warned(
                Optional.of(leaf.test().id().module()),
                leaf.test().className() + "." + leaf.test().name() + ": "
                        + (repeated ? "repetition " + number + " and those after it were" : "attempt " + number + " was")
                        + " not made, because the test was not found again; it may have been made up while its"
                        + " container ran, and not again the next time"));
    }

    /** {@return whether that test is tried again} */
    boolean triesAgain(TestId id) {
        return again.contains(id);
    }

    /** Tries a test again together with its container, which is tried again. */
    void tryBelow(TestId container, Leaf leaf) {
        again.addBelow(container, leaf, attempts.previous(leaf.test().id()));
    }

    /** Tries nothing again; {@return what has no attempt of its own, and so no result} */
    List<Leaf> settleForLast() {
        List<Leaf> without = new ArrayList<>();
        for (Retries.Again test : again.drain()) {
            if (test.attempts().isEmpty()) {
                without.add(test.leaf());
            } else {
                end(test.leaf(), test.attempts());
            }
        }
        return without;
    }

    /** {@return units for further attempts, also those of the unit before; each once} */
    List<UnitPlan> furtherAttempts() {
        List<UnitPlan> units = new ArrayList<>(again.units(attempts.plan(), before()));
        if (before != null) {
            units.addAll(before.furtherAttempts());
        }
        return units;
    }

    /** {@return units for further attempts in the same worker; each once} */
    List<UnitPlan> againHere() {
        return again.unitsHere(attempts.plan(), before());
    }

    /** Tells the result that was held back: its worker went on, or left as it should. */
    void release() {
        if (before != null) {
            before.release();
            before.before = null; // it has been told, and its worker went on: nothing can come back to it
        }
        held.release();
    }

    /** {@return the last test, if it passed and that was not told yet} */
    Optional<TestCase> held() {
        return held.test();
    }

    /** The worker left as it should, but for what its one test left behind. */
    void leaked(List<String> left, LeakVerdict verdict) {
        held.take().ifPresent(test -> {
            Attempt leaky = test.passed().leaking();
            switch (verdict) {
                case NOTED, LEAK -> held.hold(test.with(leaky));
                case FAIL -> conclude(test.leaf(), leaky.withOutcome(new Outcome.Leaked(left)));
            }
        });
        release();
    }

    /** The worker ended otherwise than it should after all was done: its last test did not pass after all. */
    void diedAfterSuccess(String how, String detail) {
        held.take().ifPresent(test -> {
            Outcome outcome = new Outcome.Crashed(how + ", after the test had reported success", detail);
            conclude(test.leaf(), test.passed().withOutcome(outcome));
        });
    }

    /** The worker died before anything of this unit ran: that falls back on the unit before. */
    void diedBefore(String how, String detail) {
        if (before != null) {
            before.diedAfterSuccess(how, detail);
        }
    }
}
