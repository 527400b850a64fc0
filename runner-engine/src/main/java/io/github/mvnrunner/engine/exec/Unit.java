package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.SurefireNames;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.catalog.TestSource;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.RestartAfter;
import io.github.mvnrunner.engine.event.Thrown;
import io.github.mvnrunner.engine.exchange.Admission;
import io.github.mvnrunner.engine.exchange.Reply;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.exec.ExecInput.UnitEnded;
import io.github.mvnrunner.engine.filter.TestSelection;
import io.github.mvnrunner.engine.fork.RunningTest;
import io.github.mvnrunner.engine.fork.ThreadDump;
import io.github.mvnrunner.engine.link.WorkerMessage;
import io.github.mvnrunner.engine.plan.Leaf;
import io.github.mvnrunner.engine.plan.ModuleSelection;
import io.github.mvnrunner.engine.plan.TestSelector;
import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.engine.platform.SpawnFailure;
import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.problem.RunnerException;
import io.github.mvnrunner.engine.schedule.Assignment;
import io.github.mvnrunner.engine.time.TimeSource;
import io.github.mvnrunner.worker.wire.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lives one unit: asks to be admitted, gets its worker, listens until the last result is in the books.
 *
 * <p>Runs on a virtual thread of its own and ends with exactly one {@link UnitEnded}, whatever happens; that end is
 * posted by the executor, which also turns a bug in here into one.
 */
final class Unit {
    private static final Duration FOREVER = Duration.ofDays(365);
    private static final int DIGEST_LINES = 40;

    private final int number;
    private final int slot;
    private final Assignment assignment;
    private final Optional<LiveWorker> warm;
    private final UnitContext context;
    private final TimeSource time;
    private final Sender<UnitMessage> out;
    private Optional<UnitRequests> requests = Optional.empty();

    Unit(int number, int slot, Assignment assignment, Optional<LiveWorker> warm, UnitContext context) {
        this.number = number;
        this.slot = slot;
        this.assignment = assignment;
        this.warm = warm;
        this.context = context;
        this.time = context.time();
        this.out = context.out();
    }

    UnitEnded run() throws InterruptedException {
        try {
            return switch (assignment) {
                case Assignment.Discover(String module) -> lookInto(module);
                case Assignment.Continue(UnitPlan plan, _) -> goOn(plan, warm.orElseThrow());
                case Assignment.Launch(UnitPlan plan, List<UnitPlan> launch, _) -> launch(plan, launch);
            };
        } finally {
            context.neighbours().leave(slot);
            requests.ifPresent(UnitRequests::close);
            out.post(new UnitMessage.Ended(number));
        }
    }

    /** What can't be read of a module, or started for it, is its trouble alone. */
    private UnitEnded lookInto(String moduleId) throws InterruptedException {
        try {
            return discover(moduleId);
        } catch (RunnerException e) {
            return ended(List.of(), new Progress.Hopeless(e.problems().getFirst()));
        }
    }

    private UnitEnded discover(String moduleId) throws InterruptedException {
        ModuleSpec module = context.module(moduleId);
        TestSelection selection = ModuleSelection.classes(module);
        context.settings().selections().note(selection);
        List<String> classes = context.ordered(module, selection);
        if (classes.isEmpty() || !context.settings().policies().maySelectFrom(moduleId)) {
            out.post(new UnitMessage.Planned(moduleId, List.of(), 0));
            return ended(List.of(), new Progress.Made());
        }
        List<Selector> selectors = classes.stream()
                .map(name -> new Selector(Selector.Kind.CLASS, name))
                .toList();
        LiveWorker worker = context.starter().toDiscover(module, slot);
        WorkerSession session = session(worker);
        if (!admitted(worker)) {
            return ended(List.of(), new Progress.Made());
        }
        Progress prepared = prepare(session, worker, selectors);
        if (!worker.ready()) {
            return ended(List.of(), prepared);
        }
        UnitPlans plans = new UnitPlans(worker, selection, context.settings().policies());
        List<UnitPlan> units = plans.units(context.settings().selections());
        out.post(new UnitMessage.Planned(
                moduleId,
                units.stream()
                        .flatMap(unit -> unit.leaves().values().stream())
                        .filter(leaf -> leaf.kind() == Leaf.Kind.TEST)
                        .map(Leaf::test)
                        .toList(),
                plans.filteredOut()));
        List<UnitPlan> numbered = units.stream().map(context::number).toList();
        numbered.stream()
                .filter(_ -> !context.settings().debugging().isOn() && context.starter().runArguments().isEmpty())
                .filter(unit -> !unit.partial() && !unit.fresh() && unit.demand().scripts().setup().isEmpty())
                .forEach(unit -> unit.topLevels().forEach(top -> worker.launch.put(top, unit)));
        if (worker.launch.isEmpty()) {
            session.finish();
            session.settlement().settleLast();
            return ended(numbered, prepared);
        }
        return ended(Optional.of(worker), numbered, UnitReport.NOTHING, prepared);
    }

    private UnitEnded launch(UnitPlan plan, List<UnitPlan> launch) throws InterruptedException {
        Map<String, String> variables =
                context.scripts().variables(plan.demand().scripts().setup());
        LiveWorker worker = context.starter().toRun(context.module(plan.module()), slot, variables);
        WorkerSession session = session(worker);
        if (!admitted(worker)) {
            return ended(new UnitReport(List.of(plan), List.of()), new Progress.Made());
        }
        List<Selector> selectors = launch.stream()
                .flatMap(unit -> unit.selectors().stream())
                .map(Unit::selector)
                .toList();
        Progress prepared = prepare(session, worker, selectors);
        if (!worker.ready()) {
            return ended(new UnitReport(List.of(plan), List.of()), prepared);
        }
        launch.forEach(unit -> unit.topLevels().forEach(top -> worker.launch.put(top, unit)));
        return execute(plan, worker, session);
    }

    private UnitEnded goOn(UnitPlan plan, LiveWorker worker) throws InterruptedException {
        WorkerSession session = session(worker);
        if (!admitted(worker)) {
            session.finish();
            return ended(new UnitReport(List.of(plan), session.settlement().settleLast()), new Progress.Made());
        }
        return execute(plan, worker, session);
    }

    private boolean admitted(LiveWorker worker) throws InterruptedException {
        Reply<Admission> reply = new Reply<>();
        UnitRequests open = new UnitRequests(worker);
        requests = Optional.of(open);
        out.post(new UnitMessage.Started(number, open, reply));
        return reply.await() == Admission.GRANTED;
    }

    /** Starts the worker and waits until it knows its tests; if it never does, it is gone. */
    private Progress prepare(WorkerSession session, LiveWorker worker, List<Selector> selectors)
            throws InterruptedException {
        try {
            context.starter().spawn(worker);
        } catch (SpawnFailure e) {
            return new Progress.None(
                    new RunProblem.WorkerCannotStart(worker.module.id(), worker.command, e.getMessage()));
        }
        session.begin(FirstFrame.of(worker.module, selectors, context.settings().passThrough(), context.settings().policies().looksAtMarks()));
        while (!worker.ready() && !worker.gone()) {
            Optional<WorkerMessage> message = session.next(FOREVER);
            if (message.isPresent()
                    && message.get() instanceof WorkerMessage.Unloadable(String selector, Thrown thrown)) {
                context.unloadable(worker.module, slot, selector, thrown);
            }
        }
        if (worker.ready() || session.shutdown().isPresent()) {
            return new Progress.Made();
        }
        return worker.link == null ? neverSpoke(worker) : died(worker);
    }

    private Progress neverSpoke(LiveWorker worker) {
        Optional<String> ending = worker.state.ending().filter(Ending.Silent.class::isInstance).isPresent()
                ? Optional.empty()
                : Optional.of(DeathText.of(worker));
        context.workerNeverSpoke(worker, ending);
        return new Progress.None(new RunProblem.WorkerNeverSpoke(
                worker.module.id(),
                worker.command,
                context.settings().initTimeout(),
                ending,
                worker.lastWords()));
    }

    /** A first worker that says itself that it can't start would say so again. */
    private Progress died(LiveWorker worker) {
        context.workerDied(worker);
        RunProblem why = new RunProblem.DiscoveryFailed(
                worker.module.id(), DeathText.of(worker), DeathText.detail(worker));
        boolean hopeless = assignment instanceof Assignment.Discover
                && worker.goodbye != null
                && worker.goodbye.reason() == WorkerMessage.Reason.STARTUP_FAILED;
        return hopeless ? new Progress.Hopeless(why) : new Progress.None(why);
    }

    private UnitEnded execute(UnitPlan plan, LiveWorker worker, WorkerSession session) throws InterruptedException {
        UnitLedger ledger = new UnitLedger(plan, worker.catalog, context.books(), slot);
        if (worker.last != null) {
            ledger.follow(worker.last);
        }
        session.describeBy(ledger);
        Set<String> present = new HashSet<>();
        worker.topLevels.forEach(top -> present.add(top.id().uniqueId()));
        if (plan.topLevels().stream().noneMatch(present::contains)) {
            ledger.giveUpMissing();
            session.finish();
            session.settlement().settleLast();
            return ended(ledger.close(worker.properties()), new Progress.Made());
        }
        context.neighbours().enter(slot, plan.suite());
        session.run(
                worker.wholeList
                        ? Optional.empty()
                        : Optional.of(new WorkerInput.Gate(plan.topLevels().getFirst(), properties(plan))));
        worker.passed(plan.topLevels());
        End end = listen(worker, session, ledger);
        return switch (end) {
            case DONE -> {
                if (plan.partial()) {
                    ledger.giveUpMissing();
                }
                yield tryAgain(plan, worker, session, ledger);
            }
            case UNREACHABLE -> leave(worker, session, ledger);
            case GONE -> gone(worker, session, ledger);
        };
    }

    /** What a test may know of its unit, where its worker runs one at a time. */
    private Map<String, String> properties(UnitPlan plan) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("runner.run-id", context.starter().own().getOrDefault("MVNRUNNER_RUN_ID", ""));
        int attempt = plan.previous().values().stream().mapToInt(List::size).max().orElse(0) + 1;
        properties.put("runner.attempt", String.valueOf(attempt));
        plan.demand().group().ifPresent(group -> properties.put("runner.test-group", group));
        groupSlot().ifPresent(number -> properties.put("runner.group-slot", String.valueOf(number)));
        return properties;
    }

    private Optional<Integer> groupSlot() {
        return switch (assignment) {
            case Assignment.Discover _ -> Optional.empty();
            case Assignment.Continue(_, Optional<Integer> number) -> number;
            case Assignment.Launch(_, _, Optional<Integer> number) -> number;
        };
    }

    private enum End {
        DONE,
        UNREACHABLE,
        GONE
    }

    /** Runs retries here that are to be run where the test failed; whatever can't be is left to the executor. */
    private UnitEnded tryAgain(UnitPlan plan, LiveWorker worker, WorkerSession session, UnitLedger first)
            throws InterruptedException {
        UnitLedger ledger = first;
        UnitReport report = UnitReport.NOTHING;
        Deque<UnitPlan> here = new ArrayDeque<>();
        while (!restarts(plan, worker, ledger)) {
            here.addAll(ledger.againHere());
            if (here.isEmpty() || !mayTryAgain(session)) {
                break;
            }
            UnitPlan retry = here.remove();
            report = report.and(ledger.close(worker.properties()));
            UnitLedger before = ledger;
            ledger = new UnitLedger(retry, worker.catalog, context.books(), slot);
            ledger.follow(before);
            session.describeBy(ledger);
            if (!retried(retry, worker, session, ledger)) {
                return gone(worker, session, ledger).after(report.tryingAgain(here));
            }
            ledger.giveUpMissing();
        }
        return left(plan, worker, session, ledger).after(report.tryingAgain(here));
    }

    private boolean mayTryAgain(WorkerSession session) throws InterruptedException {
        if (session.shutdown().isPresent() || !context.books().budget().allowsRetries()) {
            return false;
        }
        Reply<Admission> reply = new Reply<>();
        out.post(new UnitMessage.Started(number, requests.orElseThrow(), reply));
        return reply.await() == Admission.GRANTED;
    }

    /** {@return whether the worker still lives} */
    private boolean retried(UnitPlan retry, LiveWorker worker, WorkerSession session, UnitLedger ledger)
            throws InterruptedException {
        long due = time.nanos() + retry.delay().toNanos();
        for (long now = time.nanos(); now < due; now = time.nanos()) {
            session.next(Duration.ofNanos(due - now))
                    .filter(WorkerMessage.Printed.class::isInstance)
                    .ifPresent(printed -> book(printed, ledger));
            if (worker.gone()) {
                return false;
            }
        }
        session.runAgain(retry.selectors(), properties(retry));
        return listen(worker, session, ledger) == End.DONE;
    }

    private End listen(LiveWorker worker, WorkerSession session, UnitLedger ledger)
            throws InterruptedException {
        Optional<TestNode> ending = Optional.empty();
        while (!worker.ready()) {
            Optional<WorkerMessage> message = session.next(ledger.untilDue().orElse(FOREVER));
            ledger.lookAtClock().forEach(due -> tellSlow(due, worker, session, ledger));
            if (ending.isEmpty() && ledger.expired().isPresent()) {
                ending = ledger.expired();
                end(ending.get(), worker, session);
            }
            if (message.isPresent()) {
                if (message.get() instanceof WorkerMessage.Unreachable && worker.ready()) {
                    return End.UNREACHABLE;
                }
                book(message.get(), ledger);
            } else if (worker.gone()) {
                return End.GONE;
            }
        }
        return End.DONE;
    }

    private static void tellSlow(StepClock.Due due, LiveWorker worker, WorkerSession session, UnitLedger ledger) {
        session.glance(stacks -> ledger.tellSlow(
                due,
                StackTop.of(stacks.stream()
                        .filter(stack -> worker.nodes.get(stack.node()) instanceof TestNode node
                                && node.id().equals(due.id()))
                        .toList())));
    }

    private void end(TestNode node, LiveWorker worker, WorkerSession session) {
        List<RunningTest> running = worker.nodes.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(node.id()))
                .map(entry -> new RunningTest(
                        entry.getKey(),
                        node.source().map(TestSource::className).orElse(""),
                        node.source().flatMap(TestSource::methodName),
                        node.displayName()))
                .toList();
        session.expire(running, context.settings().policies().of(node).slowTimeout().gracePeriod());
    }

    private static void book(WorkerMessage message, UnitLedger ledger) {
        switch (message) {
            case WorkerMessage.Found(_, TestNode node) when node.dynamic() -> ledger.registered(node);
            case WorkerMessage.Started(TestNode node, long nanos) -> ledger.started(node, nanos);
            case WorkerMessage.Skipped(TestNode node, var reason) -> ledger.skipped(node, reason);
            case WorkerMessage.Succeeded(TestNode node, long nanos) -> ledger.succeeded(node, nanos);
            case WorkerMessage.Aborted(TestNode node, long nanos, var assumption) ->
                ledger.aborted(node, nanos, assumption);
            case WorkerMessage.Failed(TestNode node, long nanos, Thrown thrown) -> ledger.failed(node, nanos, thrown);
            case WorkerMessage.Printed(var owner, boolean stderr, boolean shared, byte[] bytes) ->
                ledger.printed(owner, stderr, shared, bytes);
            case WorkerMessage.Found _, // a retry tells again what was known before
                    WorkerMessage.Unloadable _,
                    WorkerMessage.Discovered _,
                    WorkerMessage.Held _,
                    WorkerMessage.RetryDone _,
                    WorkerMessage.Published _,
                    WorkerMessage.UnitDone _,
                    WorkerMessage.Unreachable _,
                    WorkerMessage.PlanDone _,
                    WorkerMessage.Properties _,
                    WorkerMessage.Dumped _,
                    WorkerMessage.Leftovers _,
                    WorkerMessage.Goodbye _,
                    WorkerMessage.Senseless _ -> {}
        }
    }

    private UnitEnded left(UnitPlan plan, LiveWorker worker, WorkerSession session, UnitLedger ledger)
            throws InterruptedException {
        worker.units++;
        if (plan.fresh() || worker.launch.isEmpty() || restarts(plan, worker, ledger) || session.shutdown().isPresent()) {
            return leave(worker, session, ledger);
        }
        worker.last = ledger;
        return ended(Optional.of(worker), List.of(), ledger.close(worker.properties()), new Progress.Made());
    }

    private boolean restarts(UnitPlan plan, LiveWorker worker, UnitLedger ledger) {
        return plan.leaves().keySet().stream()
                .flatMap(id -> worker.catalog.find(id).stream())
                .anyMatch(node -> switch (context.settings().policies().of(node).restartAfter()) {
                    case RestartAfter.Never _ -> false;
                    case RestartAfter.Failure _ -> ledger.hasFailed();
                    case RestartAfter.Classes(int count) -> worker.units >= count;
                });
    }

    private UnitEnded leave(LiveWorker worker, WorkerSession session, UnitLedger ledger) throws InterruptedException {
        session.finish();
        session.settlement().settle(ledger);
        return ended(ledger.close(worker.properties()), new Progress.Made());
    }

    private UnitEnded gone(LiveWorker worker, WorkerSession session, UnitLedger ledger) {
        ledger.expired().ifPresent(node -> timedOut(node, worker, session, ledger));
        if (session.shutdown().isPresent()) {
            ledger.abandon("the run was cancelled: "
                    + session.shutdown().get().reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        } else if (ledger.expired().isEmpty()) {
            ledger.describeRunning().forEach(lost -> session.lost(lost.test()));
            ledger.crashed(DeathText.of(worker), DeathText.detail(worker));
        }
        Progress progress = ledger.progressed() || session.shutdown().isPresent()
                ? new Progress.Made()
                : new Progress.None(new RunProblem.WorkerDied(
                        worker.module.id(), DeathText.of(worker), DeathText.detail(worker)));
        return ended(ledger.close(worker.properties()), progress);
    }

    private void timedOut(TestNode node, LiveWorker worker, WorkerSession session, UnitLedger ledger) {
        ledger.describeRunning().stream()
                .filter(running -> running.test().id().equals(node.id()))
                .forEach(lost -> session.lost(lost.test()));
        Optional<ThreadDump> dump = session.dump();
        ledger.timedOut(
                dump.map(found -> found.digest(DIGEST_LINES)).orElse(""),
                dump.flatMap(found -> context.settings()
                        .dumps()
                        .write(SurefireNames.of(worker.catalog, node), ledger.attempt(node), found.whole())));
    }

    private UnitEnded ended(List<UnitPlan> found, Progress progress) {
        return ended(Optional.empty(), found, UnitReport.NOTHING, progress);
    }

    private UnitEnded ended(UnitReport report, Progress progress) {
        return ended(Optional.empty(), List.of(), report, progress);
    }

    private UnitEnded ended(
            Optional<LiveWorker> worker, List<UnitPlan> found, UnitReport report, Progress progress) {
        return new UnitEnded(slot, assignment.module(), worker, found, report, progress);
    }

    private WorkerSession session(LiveWorker worker) {
        return new WorkerSession(worker, context.settings(), time, out);
    }

    static Selector selector(TestSelector selector) {
        return switch (selector) {
            case TestSelector.ByClass(String name) -> new Selector(Selector.Kind.CLASS, name);
            case TestSelector.ByUniqueId(String id) -> new Selector(Selector.Kind.UNIQUE_ID, id);
        };
    }
}
