package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.config.RestartAfter;
import io.github.mvnrunner.engine.exchange.Admission;
import io.github.mvnrunner.engine.exchange.Reply;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.exec.ExecInput.UnitEnded;
import io.github.mvnrunner.engine.exec.UnitNews.Fate;
import io.github.mvnrunner.engine.exec.UnitNews.Prospect;
import io.github.mvnrunner.engine.exec.UnitState.Circumstance;
import io.github.mvnrunner.engine.link.WorkerMessage;
import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.engine.platform.SpawnFailure;
import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.time.TimeSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lives one unit in one worker: takes what it learns, lets {@link UnitStep} decide, and does what that says.
 *
 * <p>Confined to the unit's thread.
 */
final class UnitLife {
    private static final Duration FOREVER = Duration.ofDays(365);

    private final int number;
    private final UnitJob job;
    private final LiveWorker worker;
    private final UnitRequests requests;
    private final UnitContext context;
    private final TimeSource time;
    private final UnitStep steps;
    private final WorkerSession session;
    private final UnitLosses losses;
    private final Queue<UnitNews> learned = new ArrayDeque<>();
    private UnitState state = new UnitState.Assigned();
    private Reply<Admission> answer = new Reply<>();
    private @Nullable UnitPasses passes;

    /** When the delay before the next attempt is over. */
    private long due;

    private Optional<LiveWorker> kept = Optional.empty();
    private List<UnitPlan> found = List.of();
    private UnitReport report = UnitReport.NOTHING;
    private Progress progress = new Progress.Made();
    private Set<RestartAfter> restartRules = Set.of();

    /** Of how many tests of the unit {@code restartRules} knows. */
    private int knownTests;

    UnitLife(int number, UnitJob job, LiveWorker worker, UnitRequests requests, UnitContext context) {
        this.number = number;
        this.job = job;
        this.worker = worker;
        this.requests = requests;
        this.context = context;
        this.time = context.time();
        this.steps = new UnitStep(task(job));
        this.session = new WorkerSession(worker, context.settings(), time, context.out());
        this.losses = new UnitLosses(worker, session, context);
    }

    private static UnitStep.Task task(UnitJob job) {
        return switch (job) {
            case UnitJob.Discover _ -> UnitStep.Task.DISCOVER;
            case UnitJob.Accompany _ -> UnitStep.Task.ACCOMPANY;
            case UnitJob.Launch _ -> UnitStep.Task.LAUNCH;
            case UnitJob.Continue _ -> UnitStep.Task.CONTINUE;
        };
    }

    /** Returns once the unit needs its slot no more. */
    UnitEnded live() throws InterruptedException {
        take(new UnitNews.Began());
        while (!(state instanceof UnitState.Done)) {
            learn();
        }
        return new UnitEnded(worker.slot, worker.module.id(), kept, found, report, progress);
    }

    private void take(UnitNews news) {
        UnitStep.Next next = steps.step(state, news);
        state = next.state();
        next.effects().forEach(this::perform);
    }

    private void learn() throws InterruptedException {
        if (!learned.isEmpty()) {
            take(learned.remove());
            return;
        }
        switch (state) {
            case UnitState.Asking _, UnitState.AskingAgain _ ->
                take(answer.await() == Admission.GRANTED ? new UnitNews.Granted() : new UnitNews.Refused());
            case UnitState.Preparing _, UnitState.Leaving _ -> hear(session.next(FOREVER));
            case UnitState.Running _, UnitState.Expiring _ -> {
                Optional<WorkerMessage> message =
                        session.next(ledger().watch().untilDue().orElse(FOREVER));
                lookAtClock();
                hear(message);
            }
            case UnitState.Waiting _ -> sitOut();
            case UnitState.Assigned _, UnitState.Opening _, UnitState.Done _ ->
                throw new IllegalStateException("nothing to wait for while " + state);
        }
    }

    private void hear(Optional<WorkerMessage> message) {
        if (message.isPresent()) {
            boolean past = state instanceof UnitState.Running
                    && message.get() instanceof WorkerMessage.Unreachable
                    && worker.ready();
            take(past ? new UnitNews.OutOfReach() : new UnitNews.Told(message.get()));
        } else if (worker.gone()) {
            take(new UnitNews.WorkerGone(fate()));
        }
        if (worker.ready() && state instanceof UnitState.Preparing) {
            take(new UnitNews.WorkerReady());
        } else if (worker.ready() && state instanceof UnitState.Running) {
            take(new UnitNews.PassOver(circumstances()));
        }
    }

    private void lookAtClock() {
        ledger().watch().look().forEach(step -> take(new UnitNews.Slow(step)));
        if (state instanceof UnitState.Running) {
            ledger().expired().ifPresent(node -> take(new UnitNews.Expired(node)));
        }
    }

    private void sitOut() throws InterruptedException {
        long left = due - time.nanos();
        if (left > 0) {
            hear(session.next(Duration.ofNanos(left)));
        } else {
            take(new UnitNews.DelayOver());
        }
    }

    private Fate fate() {
        if (session.shutdown().isPresent()) {
            return Fate.CANCELLED;
        }
        return worker.link == null ? Fate.SILENT : Fate.ENDED;
    }

    private Set<Circumstance> circumstances() {
        Set<Circumstance> all = EnumSet.noneOf(Circumstance.class);
        note(all, Circumstance.PARTIAL, tests().partial());
        note(all, Circumstance.RETRIES, passes().hasRetries());
        note(all, Circumstance.BUDGET_SPENT, !context.books().budget().allowsRetries());
        note(all, Circumstance.RESTART, restartsAfter(worker.units));
        note(
                all,
                Circumstance.LAST,
                tests().fresh() || worker.reach.isEmpty() || restartsAfter(worker.units + 1));
        note(all, Circumstance.CANCELLED, session.shutdown().isPresent());
        return all;
    }

    private static void note(Set<Circumstance> all, Circumstance one, boolean holds) {
        if (holds) {
            all.add(one);
        }
    }

    private boolean restartsAfter(int units) {
        for (RestartAfter rule : restartRules()) {
            boolean due = switch (rule) {
                case RestartAfter.Never _ -> false;
                case RestartAfter.Failure _ -> ledger().hasFailed();
                case RestartAfter.Classes(int count) -> units >= count;
            };
            if (due) {
                return true;
            }
        }
        return false;
    }

    /** Asked for with each message, and the same once the worker knows all of the unit's tests. */
    private Set<RestartAfter> restartRules() {
        if (knownTests < tests().leaves().size()) {
            knownTests = 0;
            restartRules = new HashSet<>();
            for (TestId id : tests().leaves().keySet()) {
                worker.catalog.find(id).ifPresent(node -> {
                    knownTests++;
                    restartRules.add(context.settings().policies().of(node).restartAfter());
                });
            }
        }
        return restartRules;
    }

    private void perform(UnitEffect effect) {
        switch (effect) {
            case UnitEffect.Ask _ -> {
                answer = new Reply<>();
                context.out().post(new UnitMessage.Started(number, requests, answer));
            }
            case UnitEffect.HandBack _ -> report = report.and(new UnitReport(List.of(tests()), List.of()));
            case UnitEffect.Spawn _ -> spawn();
            case UnitEffect.TellUnloadable(WorkerMessage.Unloadable(String selector, var thrown)) ->
                context.unloadable(worker.module, worker.slot, selector, thrown);
            case UnitEffect.TellSilence _ -> progress = losses.silence();
            case UnitEffect.TellEarlyEnd _ -> progress = losses.earlyEnd(job);
            case UnitEffect.LookUp _ -> learned.add(new UnitNews.Found(lookUp()));
            case UnitEffect.Run _ -> run();
            case UnitEffect.Book(WorkerMessage message) -> passes().book(message);
            case UnitEffect.TellSlow(StepClock.Due step) -> tellSlow(step);
            case UnitEffect.Expire(TestNode node) -> expire(node);
            case UnitEffect.GiveUpMissing _ -> ledger().giveUpMissing();
            case UnitEffect.TurnToRetry _ -> {
                passes().turnToRetry();
                session.describeBy(ledger());
                due = time.nanos() + passes().plan().delay().toNanos();
            }
            case UnitEffect.RunAgain _ ->
                session.runAgain(passes().plan().selectors(), properties(passes().plan()));
            case UnitEffect.Finish _ -> session.finish();
            case UnitEffect.SettleEarlier _ ->
                report = report.tryingAgain(session.settlement().settleLast());
            case UnitEffect.SettleOwn _ -> session.settlement().settle(ledger());
            case UnitEffect.ChargeTimeout _ -> losses.timeout(ledger());
            case UnitEffect.ChargeDeath _ -> {
                losses.death(ledger());
                progress = losses.progress(ledger());
            }
            case UnitEffect.Abandon _ -> losses.abandon(ledger());
            case UnitEffect.Close _ -> report = report.and(passes().close());
            case UnitEffect.Keep _ -> keep();
        }
    }

    private void spawn() {
        try {
            context.starter().spawn(worker);
            session.begin(FirstFrame.of(
                    worker.module,
                    job.selectors(),
                    context.settings().passThrough(),
                    context.settings().policies().looksAtMarks(),
                    context.settings().policies().pieces(worker.module.id()).keySet()));
        } catch (SpawnFailure e) {
            progress = new Progress.None(
                    new RunProblem.WorkerCannotStart(worker.module.id(), worker.command, e.getMessage()));
            learned.add(new UnitNews.NotSpawned());
        }
    }

    private Prospect lookUp() {
        boolean any =
                switch (job) {
                    case UnitJob.Discover(ModuleLook look) -> {
                        found = look.plan(worker);
                        yield !worker.reach.isEmpty();
                    }
                    case UnitJob.Accompany _ -> !worker.topLevels.isEmpty();
                    case UnitJob.Launch(UnitPlan plan, List<UnitPlan> launch, _) -> {
                        launch.forEach(worker.reach::admit);
                        yield open(plan);
                    }
                    case UnitJob.Continue(UnitPlan plan, _) -> open(plan);
                };
        return any ? Prospect.SOMETHING : Prospect.NOTHING;
    }

    /** {@return whether the worker knows anything of that} */
    private boolean open(UnitPlan plan) {
        passes = new UnitPasses(plan, worker, context.books());
        session.describeBy(passes.ledger());
        return plan.topLevels().stream().anyMatch(worker.reach::knows);
    }

    private void run() {
        UnitPlan plan = tests();
        context.neighbours().enter(worker.slot, plan.suite());
        if (plan.isPiece()) {
            session.runAgain(plan.selectors(), properties(plan));
            return;
        }
        session.run(
                worker.wholeList
                        ? Optional.empty()
                        : Optional.of(new WorkerInput.Gate(plan.topLevels().getFirst(), properties(plan))));
        worker.reach.passed(plan.topLevels());
    }

    private Map<String, String> properties(UnitPlan plan) {
        return WorkerOrders.properties(
                plan, job.groupSlot(), context.starter().commands().own().getOrDefault("MVNRUNNER_RUN_ID", ""));
    }

    private void tellSlow(StepClock.Due step) {
        UnitLedger ledger = ledger();
        session.glance(stacks -> ledger.tellSlow(
                step,
                StackTop.of(stacks.stream()
                        .filter(stack -> worker.nodes.get(stack.node()) instanceof TestNode node
                                && node.id().equals(step.id()))
                        .toList())));
    }

    private void expire(TestNode node) {
        session.expire(node, context.settings().policies().of(node).slowTimeout().gracePeriod());
    }

    private void keep() {
        kept = Optional.of(worker);
        if (passes != null) {
            worker.units++;
            worker.last = passes.ledger();
        }
    }

    private UnitPlan tests() {
        return job.tests().orElseThrow();
    }

    private UnitPasses passes() {
        return Objects.requireNonNull(passes, "books of a unit that runs no tests");
    }

    private UnitLedger ledger() {
        return passes().ledger();
    }
}
