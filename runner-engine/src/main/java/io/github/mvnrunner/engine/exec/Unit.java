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
import io.github.mvnrunner.engine.plan.Leaf;
import io.github.mvnrunner.engine.plan.TestSelector;
import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.problem.RunnerException;
import io.github.mvnrunner.engine.schedule.Assignment;
import io.github.mvnrunner.engine.time.TimeSource;
import io.github.mvnrunner.worker.wire.EngineFrame;
import io.github.mvnrunner.worker.wire.Selector;
import io.github.mvnrunner.worker.wire.ThrowableRecord;
import io.github.mvnrunner.worker.wire.Wire;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
                case Assignment.Discover(String module) -> discover(module);
                case Assignment.Continue(UnitPlan plan, _) -> goOn(plan, warm.orElseThrow());
                case Assignment.Launch(UnitPlan plan, List<UnitPlan> launch, _) -> launch(plan, launch);
            };
        } finally {
            context.neighbours().leave(slot);
            requests.ifPresent(UnitRequests::close);
            out.post(new UnitMessage.Ended(number));
        }
    }

    private UnitEnded discover(String moduleId) throws InterruptedException {
        ModuleSpec module = context.module(moduleId);
        TestSelection selection = context.selection(module);
        context.settings().selections().note(selection);
        List<String> classes = selection.classNames();
        if (classes.isEmpty() || !context.settings().policies().maySelectFrom(moduleId)) {
            out.post(new UnitMessage.Planned(moduleId, List.of(), 0));
            return ended(Optional.empty(), List.of(), UnitReport.NOTHING, true);
        }
        List<Selector> selectors = classes.stream()
                .map(name -> new Selector(Selector.Kind.CLASS, name))
                .toList();
        LiveWorker worker = context.starter().toDiscover(module, slot);
        WorkerSession session = session(worker);
        if (!admitted(worker)) {
            return ended(Optional.empty(), List.of(), UnitReport.NOTHING, true);
        }
        if (!prepare(session, worker, selectors)) {
            if (session.shutdown().isEmpty()) {
                throw new RunnerException(new RunProblem.DiscoveryFailed(
                        moduleId, DeathText.of(worker), DeathText.detail(worker)));
            }
            return ended(Optional.empty(), List.of(), UnitReport.NOTHING, true);
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
                .filter(_ -> !context.settings().debugging().isOn())
                .filter(unit -> !unit.partial() && !unit.fresh() && unit.demand().scripts().setup().isEmpty())
                .forEach(unit -> unit.topLevels().forEach(top -> worker.launch.put(top, unit)));
        if (worker.launch.isEmpty()) {
            dismiss(session, worker);
            session.settleLast();
            return ended(Optional.empty(), numbered, UnitReport.NOTHING, true);
        }
        return ended(Optional.of(worker), numbered, UnitReport.NOTHING, true);
    }

    private UnitEnded launch(UnitPlan plan, List<UnitPlan> launch) throws InterruptedException {
        Map<String, String> variables =
                context.scripts().variables(plan.demand().scripts().setup());
        LiveWorker worker = context.starter().toRun(context.module(plan.module()), slot, variables);
        WorkerSession session = session(worker);
        if (!admitted(worker)) {
            return ended(Optional.empty(), List.of(), new UnitReport(List.of(plan), List.of()), true);
        }
        List<Selector> selectors = launch.stream()
                .flatMap(unit -> unit.selectors().stream())
                .map(Unit::selector)
                .toList();
        if (!prepare(session, worker, selectors)) {
            return ended(Optional.empty(), List.of(), new UnitReport(List.of(plan), List.of()), false);
        }
        launch.forEach(unit -> unit.topLevels().forEach(top -> worker.launch.put(top, unit)));
        return execute(plan, worker, session);
    }

    private UnitEnded goOn(UnitPlan plan, LiveWorker worker) throws InterruptedException {
        WorkerSession session = session(worker);
        if (!admitted(worker)) {
            dismiss(session, worker);
            return ended(Optional.empty(), List.of(), new UnitReport(List.of(plan), session.settleLast()), true);
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

    /** {@return whether the worker has discovered its tests; if not, it is gone} */
    private boolean prepare(WorkerSession session, LiveWorker worker, List<Selector> selectors)
            throws InterruptedException {
        context.starter().spawn(worker);
        long deadline = time.nanos() + context.settings().initTimeout().toNanos();
        while (worker.link == null && !worker.gone() && time.nanos() < deadline) {
            session.next(Duration.ofMillis(20));
        }
        if (worker.link == null) {
            neverSpoke(session, worker);
            return false;
        }
        session.send(configure(worker.module, selectors));
        while (true) {
            Optional<WorkerFrame> frame = session.next(FOREVER);
            if (frame.isEmpty()) {
                if (session.shutdown().isEmpty()) {
                    context.workerDied(worker);
                }
                return false;
            }
            if (frame.get() instanceof WorkerFrame.Problem problem) {
                unloadable(worker, problem);
            }
            if (frame.get() instanceof WorkerFrame.Discovered) {
                return true;
            }
        }
    }

    /** A module that never had a worker can't be run at all; one worker of many is replaced. */
    private void neverSpoke(WorkerSession session, LiveWorker worker) throws InterruptedException {
        boolean ourDoing = session.shutdown().isPresent();
        Optional<String> ending = worker.gone() ? Optional.of(DeathText.of(worker)) : Optional.empty();
        session.kill();
        session.awaitEnd(Duration.ZERO);
        if (ourDoing) {
            return;
        }
        if (assignment instanceof Assignment.Discover) {
            throw new RunnerException(new RunProblem.WorkerNeverSpoke(
                    worker.module.id(),
                    worker.command,
                    context.settings().initTimeout(),
                    ending,
                    worker.lastWords()));
        }
        context.workerNeverSpoke(worker, ending);
    }

    private void unloadable(LiveWorker worker, WorkerFrame.Problem problem) {
        context.unloadable(worker.module, slot, problem.selector, thrown(problem.throwable));
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
            dismiss(session, worker);
            session.settleLast();
            return ended(Optional.empty(), List.of(), ledger.close(worker.properties()), true);
        }
        context.neighbours().enter(slot, plan.suite());
        if (!worker.launched) {
            worker.launched = true;
            if (context.settings().policies().pauses()) {
                session.send(new EngineFrame.Hold());
            }
            session.send(new EngineFrame.Launch());
        }
        if (!worker.wholeList) {
            session.send(new EngineFrame.Run(plan.topLevels().getFirst(), properties(plan)));
        }
        worker.passed(plan.topLevels());
        End end = listen(Awaited.ends(plan.topLevels(), worker.wholeList), worker, session, ledger);
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
                    .filter(WorkerFrame.Output.class::isInstance)
                    .ifPresent(frame -> book(frame, worker, ledger));
            if (worker.gone()) {
                return false;
            }
        }
        session.send(new EngineFrame.Retry(
                retry.selectors().stream().map(Unit::selector).toList(), properties(retry)));
        return listen(Awaited.retry(worker::isRoot), worker, session, ledger) == End.DONE;
    }

    private End listen(Awaited awaited, LiveWorker worker, WorkerSession session, UnitLedger ledger)
            throws InterruptedException {
        Optional<TestNode> ending = Optional.empty();
        while (!awaited.over() || ending.isPresent()) {
            Optional<WorkerFrame> frame = session.next(ledger.untilDue().orElse(FOREVER));
            ledger.lookAtClock().forEach(due -> tellSlow(due, worker, session, ledger));
            if (ending.isEmpty() && ledger.expired().isPresent()) {
                ending = ledger.expired();
                end(ending.get(), worker, session);
            }
            if (frame.isPresent()) {
                if (frame.get() instanceof WorkerFrame.Unreachable) {
                    return End.UNREACHABLE;
                }
                if (!awaited.takes(frame.get())) {
                    book(frame.get(), worker, ledger);
                }
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
        session.dumpAndTerminate(
                running,
                !context.settings().passThrough(),
                context.settings().policies().of(node).slowTimeout().gracePeriod());
    }

    private static void book(WorkerFrame frame, LiveWorker worker, UnitLedger ledger) {
        switch (frame) {
            case WorkerFrame.Node node -> ledger.registered(worker.nodes.get(node.node.index));
            case WorkerFrame.Started started -> ledger.started(worker.nodes.get(started.index), started.nanos);
            case WorkerFrame.Skipped skipped ->
                ledger.skipped(worker.nodes.get(skipped.index), Optional.ofNullable(skipped.reason));
            case WorkerFrame.Finished finished -> finish(finished, worker.nodes.get(finished.index), ledger);
            case WorkerFrame.Output output ->
                ledger.printed(
                        Optional.ofNullable(worker.nodes.get(output.ownerIndex)),
                        output.stream == WorkerFrame.Stream.ERR,
                        output.shared,
                        output.bytes);
            default -> {
                // Known to the session, or of no interest here.
            }
        }
    }

    private static void finish(WorkerFrame.Finished finished, TestNode node, UnitLedger ledger) {
        switch (finished.status) {
            case SUCCESSFUL -> ledger.succeeded(node, finished.nanos);
            case ABORTED -> ledger.aborted(node, finished.nanos, Optional.ofNullable(finished.throwable).map(Unit::thrown));
            case FAILED -> ledger.failed(node, finished.nanos, thrown(finished.throwable));
        }
    }

    private UnitEnded left(UnitPlan plan, LiveWorker worker, WorkerSession session, UnitLedger ledger)
            throws InterruptedException {
        worker.units++;
        if (plan.fresh() || worker.launch.isEmpty() || restarts(plan, worker, ledger) || session.shutdown().isPresent()) {
            return leave(worker, session, ledger);
        }
        worker.last = ledger;
        return ended(Optional.of(worker), List.of(), ledger.close(worker.properties()), true);
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
        dismiss(session, worker);
        session.settle(ledger);
        return ended(Optional.empty(), List.of(), ledger.close(worker.properties()), true);
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
        boolean progressed = ledger.progressed();
        return ended(Optional.empty(), List.of(), ledger.close(worker.properties()), progressed);
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

    private void dismiss(WorkerSession session, LiveWorker worker) throws InterruptedException {
        session.send(new EngineFrame.Finish());
        session.awaitEnd(worker.link == null ? Duration.ZERO : context.settings().leaveGrace());
    }

    private UnitEnded ended(
            Optional<LiveWorker> worker, List<UnitPlan> found, UnitReport report, boolean progressed) {
        return new UnitEnded(slot, worker, found, report, progressed);
    }

    private WorkerSession session(LiveWorker worker) {
        return new WorkerSession(worker, context.settings(), time, out);
    }

    private EngineFrame.Configure configure(ModuleSpec module, List<Selector> selectors) {
        return new EngineFrame.Configure(
                Wire.VERSION,
                module.jvm().systemProperties(),
                module.jvm().enableAssertions(),
                module.configurationParameters(),
                selectors,
                expressions(module.groups()),
                expressions(module.excludedGroups()),
                module.categories(),
                context.settings().passThrough(),
                true);
    }

    private static List<String> expressions(Optional<String> groups) {
        return groups.stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Selector selector(TestSelector selector) {
        return switch (selector) {
            case TestSelector.ByClass(String name) -> new Selector(Selector.Kind.CLASS, name);
            case TestSelector.ByUniqueId(String id) -> new Selector(Selector.Kind.UNIQUE_ID, id);
        };
    }

    static Thrown thrown(ThrowableRecord record) {
        String trimmed = record.smartTrimmed == null ? record.stackTrace : record.smartTrimmed;
        return new Thrown(
                record.className,
                Optional.ofNullable(record.message),
                record.stackTrace,
                trimmed,
                record.assertion);
    }
}
