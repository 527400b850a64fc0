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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells reporters that have one place for each test what all of its copies came to.
 *
 * <p>A test has the worst result that any copy had. The attempts of all copies are its attempts, those of a copy with that
 * result last; a copy that was not run counts only if none was. Each end of a suite is told with all that its copies have
 * had so far, or, of very many copies, with what is {@linkplain KeptCopies kept} of them.
 */
public final class JoinedCopies implements RunReporter {
    private final RunReporter reporter;
    private final Map<TestId, Results> results = new HashMap<>();
    private final Map<Suite, KeptCopies<String, RunEvent.SuiteFinished>> suites = new HashMap<>();

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

    @Override
    public void flush() throws IOException {
        reporter.flush();
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
        Results copies = results.computeIfAbsent(test.id(), _ -> new Results());
        copies.add(finished);
        RunEvent.TestFinished worst = copies.kept.worst().finished;
        return new RunEvent.TestFinished(test, copies.attempts(worst), worst.status(), finished.stats(), worst.output());
    }

    /** What the copies of one test came to. */
    private static final class Results {
        final KeptCopies<String, Copy> kept =
                new KeptCopies<>(copy -> rank(copy.finished.status()), TestStatus.FLAKY_FAILED.ordinal());
        private int attempts;

        /** @param before how many attempts other copies had made */
        private record Copy(RunEvent.TestFinished finished, int before) {
            List<Attempt> attempts(int of) {
                List<Attempt> numbered = new ArrayList<>();
                for (Attempt attempt : finished.attempts()) {
                    numbered.add(attempt.numbered(before + numbered.size() + 1, of));
                }
                return numbered;
            }
        }

        void add(RunEvent.TestFinished finished) {
            boolean ran = finished.status() != TestStatus.NOT_RUN;
            kept.put(finished.test().id().module(), new Copy(finished, ran ? attempts : 0));
            attempts += ran ? finished.attempts().size() : 0;
        }

        /** Those of the worst copy last: they decide. */
        List<Attempt> attempts(RunEvent.TestFinished worst) {
            int of = Math.max(attempts, worst.attempts().size());
            List<Attempt> all = new ArrayList<>();
            kept.all().stream()
                    .filter(copy -> copy.finished != worst && copy.finished.status() != TestStatus.NOT_RUN)
                    .forEach(copy -> all.addAll(copy.attempts(of)));
            kept.all().stream().filter(copy -> copy.finished == worst).forEach(copy -> all.addAll(copy.attempts(of)));
            return all;
        }

        private static int rank(TestStatus status) {
            return status == TestStatus.NOT_RUN ? -1 : status.ordinal();
        }
    }

    private RunEvent.SuiteFinished joined(RunEvent.SuiteFinished suite) {
        Suite key = new Suite(ModuleCopy.base(suite.module()), suite.suite());
        KeptCopies<String, RunEvent.SuiteFinished> copies =
                suites.computeIfAbsent(key, _ -> new KeptCopies<>(_ -> 0, 1));
        copies.put(suite.module(), suite);
        return copies.all().stream()
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
