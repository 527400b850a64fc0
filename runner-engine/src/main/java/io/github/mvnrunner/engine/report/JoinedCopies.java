package io.github.mvnrunner.engine.report;

import io.github.mvnrunner.engine.catalog.ModuleCopy;
import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells reporters that have one place for each test what all of its copies came to.
 *
 * <p>A test has the worst result that any copy had. The attempts of all copies are its attempts, those of a copy with that
 * result last; a copy that was not run counts only if none was. Each end of a suite is told with all that its copies have
 * had so far.
 */
public final class JoinedCopies implements RunReporter {
    private final RunReporter reporter;
    private final Map<TestId, Map<String, RunEvent.TestFinished>> results = new HashMap<>();
    private final Map<Suite, Map<String, RunEvent.SuiteFinished>> suites = new HashMap<>();

    private record Suite(String module, String name) {}

    /** Tells that reporter. */
    public JoinedCopies(RunReporter reporter) {
        this.reporter = reporter;
    }

    @Override
    public void report(StampedEvent stamped) throws IOException {
        switch (stamped.event()) {
            case RunEvent.TestStarted started when isCopy(started.test()) ->
                tell(stamped, new RunEvent.TestStarted(
                        base(started.test()), started.attempt(), started.slot(), started.stats()));
            case RunEvent.TestFinished finished when isCopy(finished.test()) -> tell(stamped, joined(finished));
            case RunEvent.SuiteFinished suite when !ModuleCopy.mark(suite.module()).isEmpty() ->
                tell(stamped, joined(suite));
            default -> reporter.report(stamped);
        }
    }

    private void tell(StampedEvent stamped, RunEvent event) throws IOException {
        reporter.report(new StampedEvent(stamped.at(), stamped.elapsed(), event));
    }

    private static boolean isCopy(TestCase test) {
        return !ModuleCopy.mark(test.id().module()).isEmpty();
    }

    private static TestCase base(TestCase test) {
        TestId id = new TestId(ModuleCopy.base(test.id().module()), test.id().uniqueId());
        return new TestCase(id, test.suite(), test.className(), test.name(), test.displayName(), test.phrased());
    }

    private RunEvent.TestFinished joined(RunEvent.TestFinished finished) {
        TestCase test = base(finished.test());
        Map<String, RunEvent.TestFinished> copies = results.computeIfAbsent(test.id(), _ -> new LinkedHashMap<>());
        copies.put(finished.test().id().module(), finished);
        RunEvent.TestFinished worst = worst(copies.values());
        return new RunEvent.TestFinished(
                test, attempts(copies.values(), worst), worst.status(), finished.stats(), worst.output());
    }

    /** {@return the first of the worst results} */
    private static RunEvent.TestFinished worst(Collection<RunEvent.TestFinished> copies) {
        return copies.stream()
                .max(Comparator.<RunEvent.TestFinished>comparingInt(copy -> rank(copy.status())))
                .orElseThrow();
    }

    private static int rank(TestStatus status) {
        return status == TestStatus.NOT_RUN ? -1 : status.ordinal();
    }

    private static List<Attempt> attempts(Collection<RunEvent.TestFinished> copies, RunEvent.TestFinished worst) {
        List<Attempt> all = new ArrayList<>();
        copies.stream()
                .filter(copy -> copy != worst && (copy.status() != TestStatus.NOT_RUN))
                .forEach(copy -> all.addAll(copy.attempts()));
        all.addAll(worst.attempts());
        List<Attempt> numbered = new ArrayList<>();
        for (Attempt attempt : all) {
            numbered.add(attempt.numbered(numbered.size() + 1, all.size()));
        }
        return numbered;
    }

    private RunEvent.SuiteFinished joined(RunEvent.SuiteFinished suite) {
        Suite key = new Suite(ModuleCopy.base(suite.module()), suite.suite());
        Map<String, RunEvent.SuiteFinished> copies = suites.computeIfAbsent(key, _ -> new LinkedHashMap<>());
        copies.put(suite.module(), suite);
        return copies.values().stream()
                .reduce((first, second) -> new RunEvent.SuiteFinished(
                        key.module,
                        key.name,
                        first.startedAt(),
                        first.time().plus(second.time()),
                        first.output().then(second.output()),
                        second.properties()))
                .map(all -> new RunEvent.SuiteFinished(
                        key.module, key.name, all.startedAt(), all.time(), all.output(), all.properties()))
                .orElseThrow();
    }
}
