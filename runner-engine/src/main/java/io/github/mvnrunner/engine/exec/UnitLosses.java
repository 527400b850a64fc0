package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.SurefireNames;
import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.fork.ThreadDump;
import io.github.mvnrunner.engine.link.WorkerMessage;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what the end of a worker, which is gone, means for the tests of its unit. */
record UnitLosses(LiveWorker worker, WorkerSession session, UnitContext context) {
    private static final int DIGEST_LINES = 40;

    /** Charges what has used up its time, with what its threads did. */
    void timeout(UnitLedger ledger) {
        TestNode node = ledger.expired().orElseThrow();
        ledger.describeRunning().stream()
                .filter(running -> running.test().id().equals(node.id()))
                .forEach(lost -> session.lost(lost.test()));
        ledger.timedOut(digest(), session.dump().flatMap(found -> written(found, ledger, node)));
    }

    private String digest() {
        return session.dump().map(found -> found.digest(DIGEST_LINES)).orElse("");
    }

    private Optional<String> written(ThreadDump dump, UnitLedger ledger, TestNode node) {
        return context.settings().dumps().write(
                SurefireNames.of(worker.catalog, node), ledger.attempt(node), dump.whole());
    }

    /** Charges what ran. */
    void death(UnitLedger ledger) {
        ledger.describeRunning().forEach(lost -> session.lost(lost.test()));
        ledger.crashed(DeathText.of(worker), DeathText.detail(worker));
    }

    /** Ends what has no result, because the run was cancelled, with what the threads did if that was asked for. */
    void abandon(UnitLedger ledger) {
        session.shutdown().ifPresent(request -> {
            List<TestNode> busy = ledger.watch().busy();
            Optional<String> file = session.dump()
                    .flatMap(found -> busy.stream().findFirst().flatMap(node -> written(found, ledger, node)));
            if (ledger.watch().idle()) {
                file.ifPresent(whole -> busy.forEach(container -> warn(label(container) + " was cut off; whole thread dump: " + whole
                        + "\n" + digest())));
            }
            ledger.abandon(new Outcome.NotRun(Unrun.cancelled(request.reason()), true, digest(), file));
        });
    }

    private String label(TestNode node) {
        TestCase container = SurefireNames.of(worker.catalog, node);
        return container.name().isEmpty() ? container.className() : container.className() + "." + container.name();
    }

    /** Tells that the worker never called back; it is replaced, a limited number of times, unless Java refused its command. */
    Progress silence() {
        Optional<RunProblem> refusal = JvmRefusal.of(worker);
        if (refusal.isPresent()) {
            return new Progress.Hopeless(refusal.get());
        }
        Optional<String> ending = worker.state.ending().filter(Ending.Silent.class::isInstance).isPresent()
                ? Optional.empty()
                : Optional.of(DeathText.of(worker));
        warn(ending.map(how -> "a worker ended before it reported to the engine: " + how)
                .orElse("a worker did not report to the engine within its init-timeout and was killed"));
        return new Progress.None(new RunProblem.WorkerNeverSpoke(
                worker.module.id(),
                worker.command,
                context.settings().initTimeout(),
                ending,
                worker.lastWords()));
    }

    /**
     * Tells that the worker ended before it ran anything; its tests go to the next one, unless it was a first worker that
     * said itself that it can't start, or never came to an end: the next one would fare no better.
     */
    Progress earlyEnd(UnitJob job) {
        boolean hung = worker.state.ending().filter(Ending.Expired.class::isInstance).isPresent();
        String how = hung ? slowSearch() : DeathText.of(worker);
        String detail = hung
                ? session.dump().map(UnitLosses::mainThread).orElse("")
                : DeathText.detail(worker);
        boolean printed = !hung && worker.goodbye == null;
        warn("a worker died while it looked for tests: " + how + (printed ? "" : "\n" + detail));
        RunProblem why = new RunProblem.DiscoveryFailed(worker.module.id(), how, detail);
        boolean says = worker.goodbye != null && worker.goodbye.reason() == WorkerMessage.Reason.STARTUP_FAILED;
        return job instanceof UnitJob.Discover && (hung || says) ? new Progress.Hopeless(why) : new Progress.None(why);
    }

    /** {@return the thread that looks for tests, or whatever there is if it can't be told} */
    private static String mainThread(ThreadDump dump) {
        String thread = dump.text().lines()
                .dropWhile(line -> !line.startsWith("\"main\""))
                .takeWhile(line -> !line.isBlank())
                .limit(DIGEST_LINES)
                .collect(Collectors.joining("\n"));
        return thread.isEmpty() ? dump.digest(DIGEST_LINES) : thread;
    }

    private String slowSearch() {
        long seconds = WorkerStep.looking(context.settings().initTimeout()).toSeconds();
        return "it had not found them after " + seconds + " s, ten times init-timeout, and was ended";
    }

    private void warn(String text) {
        context.out().post(new UnitMessage.Warned(Optional.of(worker.module.id()), text));
    }

    /** {@return whether the unit got anywhere before that} */
    Progress progress(UnitLedger ledger) {
        return ledger.progressed() || session.shutdown().isPresent()
                ? new Progress.Made()
                : new Progress.None(new RunProblem.WorkerDied(
                        worker.module.id(), DeathText.of(worker), DeathText.detail(worker)));
    }
}
