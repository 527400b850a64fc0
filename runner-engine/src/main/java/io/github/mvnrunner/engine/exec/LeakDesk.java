package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.config.Isolation;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.LeakVerdict;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.fork.Leak;
import io.github.mvnrunner.engine.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what one worker left behind, and books what is a failure but no test's; confined as its worker is. */
record LeakDesk(LiveWorker worker, TimeSource time, Sender<UnitMessage> out) {
    /** The suite of what no class answers for. */
    private static final String WORKERS = "runner.workers";

    private static final String NAME = "(leak)";

    /**
     * Settles the last result of a worker that left as it should.
     *
     * @param ledger of the unit that ran in it last, null if there was none
     * @param isolation of what it ran
     */
    void settle(@Nullable UnitLedger ledger, Isolation isolation) {
        Optional<Leak> leak = Optional.ofNullable(worker.departure).flatMap(Departure::leak);
        Optional<TestCase> passed = Optional.ofNullable(ledger).map(UnitLedger::results).flatMap(UnitResults::held);
        Optional<LeakCharge> charge =
                LeakCharge.of(isolation, worker.ran, passed, leak, worker.leftoverThreads);
        charge.ifPresent(this::tell);
        if (ledger != null) {
            charge.filter(found -> found.test().isPresent())
                    .ifPresentOrElse(found -> ledger.results().leaked(found.left(), found.verdict()), ledger::release);
        }
    }

    private void tell(LeakCharge charge) {
        out.post(new UnitMessage.LeakFound(
                worker.slot,
                worker.pid(),
                worker.module.id(),
                charge.test(),
                worker.ran.suites(),
                charge.left(),
                charge.verdict()));
        if (charge.verdict() == LeakVerdict.FAIL && charge.test().isEmpty()) {
            TestCase entry = entry(charge.shared());
            out.post(new UnitMessage.Registered(entry));
            out.post(new UnitMessage.TestEnded(entry, List.of(attempt(charge.left()))));
        }
    }

    private TestCase entry(boolean shared) {
        List<String> suites = worker.ran.suites();
        String suite = shared || suites.isEmpty() ? WORKERS : suites.getFirst();
        String className = suites.isEmpty() ? WORKERS : String.join(",", suites);
        String id = "[suite:" + suite + "]/[leak:" + worker.mark + "]";
        return new TestCase(new TestId(worker.module.id(), id), suite, className, NAME, NAME);
    }

    private Attempt attempt(List<String> left) {
        return new Attempt(
                1,
                1,
                Attempt.Purpose.FIRST,
                time.now(),
                Duration.ZERO,
                Duration.ZERO,
                false,
                true,
                worker.slot,
                List.of(),
                new Outcome.Leaked(left),
                Output.NONE);
    }
}
