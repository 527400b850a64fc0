package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.config.Expectation;
import io.github.mvnrunner.engine.config.Expectations;
import io.github.mvnrunner.engine.config.FlakyResult;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.plan.Judgement;
import io.github.mvnrunner.engine.plan.Leaf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows what has a result, and tells no result of a test and no failure of a container twice; safe for any thread.
 *
 * <p>A test has one owner, so its result comes once. A container can fail in several units: in the rest of a class
 * after a crash, or in each unit of a class that was split. The same trouble is told once; one that comes after the
 * container had passed on a retry is told under an id of its own.
 */
final class Endings {
    private final Expectations.Mode mode;
    private final Sender<UnitMessage> out;
    private final Map<TestId, Boolean> containers = new HashMap<>();
    private final Set<TestId> joined = ConcurrentHashMap.newKeySet();

    /** Reports unexpected passes, and fails none. */
    Endings(Sender<UnitMessage> out) {
        this(Expectations.Mode.REPORT, out);
    }

    Endings(Expectations.Mode mode, Sender<UnitMessage> out) {
        this.mode = mode;
        this.out = out;
    }

    /**
     * Lets a test join that was registered while its container ran.
     *
     * @return false if it joined before, in another attempt at its container: it has its result, or a unit of its own
     */
    boolean join(TestId test) {
        return joined.add(test);
    }

    /** Ends a test of which nothing but success is expected. */
    void end(Leaf leaf, List<Attempt> attempts, FlakyResult flaky) {
        end(leaf, attempts, flaky, Optional.empty());
    }

    void end(Leaf leaf, List<Attempt> attempts, FlakyResult flaky, Optional<Expectation> expected) {
        TestStatus plain = TestStatus.of(attempts);
        TestStatus own = plain == TestStatus.FLAKY && flaky == FlakyResult.FAIL ? TestStatus.FLAKY_FAILED : plain;
        TestStatus status = expected.map(entry -> judged(entry, leaf, attempts, own)).orElse(own);
        if (leaf.kind() == Leaf.Kind.TEST) {
            out.post(new UnitMessage.TestEnded(leaf.test(), attempts, status));
        } else {
            endContainer(leaf.test(), attempts, status);
        }
    }

    private TestStatus judged(Expectation entry, Leaf leaf, List<Attempt> attempts, TestStatus plain) {
        Judgement judgement = Judgement.of(entry, attempts);
        if (leaf.kind() == Leaf.Kind.TEST || plain.isFailure()) {
            out.post(new UnitMessage.Judged(judgement.event(leaf.test(), entry)));
        }
        return judgement.status(plain, mode);
    }

    private synchronized void endContainer(TestCase container, List<Attempt> attempts, TestStatus status) {
        boolean failed = status.isFailure();
        Boolean told = containers.putIfAbsent(container.id(), failed);
        if (told == null) {
            out.post(new UnitMessage.TestEnded(container, attempts, status));
        } else if (failed && !told) {
            containers.put(container.id(), true);
            TestId id = new TestId(container.id().module(), container.id().uniqueId() + "/[again:#2]");
            TestCase again = new TestCase(
                    id, container.suite(), container.className(), container.name(), container.displayName());
            out.post(new UnitMessage.Registered(again));
            out.post(new UnitMessage.TestEnded(again, attempts, status));
        }
    }
}
