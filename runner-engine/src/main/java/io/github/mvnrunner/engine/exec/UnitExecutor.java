package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.RetryOrder;
import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.exchange.Acknowledgement;
import io.github.mvnrunner.engine.exchange.ExecutorRequest;
import io.github.mvnrunner.engine.exchange.Mailbox;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.exchange.UnitRequest;
import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.engine.platform.ProcessSignal;
import io.github.mvnrunner.engine.platform.SlotLock;
import io.github.mvnrunner.engine.platform.SlotLocks;
import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.schedule.Assignment;
import io.github.mvnrunner.engine.schedule.Scheduler;
import io.github.mvnrunner.engine.schedule.Slot;
import io.github.mvnrunner.engine.script.ScriptRunner;
import io.github.mvnrunner.engine.time.TimeSource;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs units on slots until none is left.
 *
 * <h2>The scope and its owner</h2>
 *
 * Each unit is a subtask of one {@link StructuredTaskScope}, on a virtual thread of its own. Only the owner of a scope
 * may fork, and not after it joins, so the owner runs a loop over its mailbox and joins when nothing runs and nothing
 * waits. A bug in a unit would be silent under {@link Joiner#awaitAll}: each is wrapped so that it always posts its end.
 *
 * <h2>Slots</h2>
 *
 * The first slot is this engine's own. Each further one is taken only together with a lock that all engines of this
 * machine share, and given back when there is nothing to do, so that several engines don't multiply the load and none
 * ever waits for another to begin.
 *
 * <h2>Scripts</h2>
 *
 * Scripts take no slot. Setup scripts run in one subtask, teardown scripts in another, after the last worker has ended.
 *
 * <p>All fields are confined to the owner's thread; {@link #ask} may be called from any.
 */
public final class UnitExecutor {
    private static final Duration LOCK_POLL = Duration.ofMillis(100);

    /** Where so many classes fail, the cause is hardly that they ran side by side. */
    private static final int MOST_CHECKS = 25;

    private final Mailbox<ExecInput> inbox = new Mailbox<>();
    private final UnitContext context;
    private final Unrun unrun;
    private final Scheduler scheduler;
    private final ScriptStages stages = new ScriptStages();
    private final Set<Integer> discovering = new HashSet<>();
    private final Companions companions = new Companions(inbox);
    private final SlotLocks locks;
    private final Sender<UnitMessage> out;
    private final DebugDoor door;
    private final Map<Integer, LiveWorker> warm = new HashMap<>();
    private final Map<Integer, LiveWorker> leaving = new HashMap<>();
    private final Map<Integer, SlotLock> held = new HashMap<>();
    private final TreeSet<Integer> free = new TreeSet<>();
    private final Restarts restarts;
    private @Nullable CancelReason stopped;
    private boolean waitsForLock;
    private int undiscovered;
    private int units;
    private int checks;

    public UnitExecutor(
            List<ModuleSpec> modules,
            ExecSettings settings,
            WorkerStarter starter,
            ScriptRunner scripts,
            SlotLocks locks,
            TimeSource time,
            Sender<UnitMessage> out) {
        Map<String, ModuleSpec> byId = new LinkedHashMap<>();
        modules.forEach(module -> byId.put(module.id(), module));
        this.door = new DebugDoor(settings.debugging(), out);
        this.context = new UnitContext(byId, settings, starter, scripts, time, door);
        this.unrun = new Unrun(context.books());
        this.undiscovered = byId.size();
        this.scheduler = new Scheduler(settings.slots(), settings.testGroups(), byId.keySet());
        this.restarts = new Restarts(settings.maxRestarts());
        this.locks = locks;
        this.out = door;
        for (int slot = 0; slot < settings.slots(); slot++) {
            free.add(slot);
        }
    }

    /** Asks something of this executor; any thread may. */
    public void ask(ExecutorRequest request) {
        inbox.post(new ExecInput.Asked(request));
    }

    /** Runs all units; returns when nothing of them is left. */
    public void run() throws InterruptedException {
        try (var scope = StructuredTaskScope.open(
                Joiner.<ExecInput>awaitAll(),
                config -> config.withThreadFactory(
                        Thread.ofVirtual().name("unit-", 1).factory()))) {
            long asked = fill(scope);
            while (busy() || scheduler.hasPending() || stages.busy()) {
                take(asked).ifPresent(this::handle);
                asked = fill(scope);
            }
            tearDown(scope);
            scope.join();
        } finally {
            context.scripts().close();
            held.values().forEach(SlotLock::close);
        }
    }

    private boolean busy() {
        return free.size() < context.settings().slots();
    }

    private Optional<ExecInput> take(long asked) throws InterruptedException {
        Stream<Duration> poll = waitsForLock ? Stream.of(LOCK_POLL) : Stream.empty();
        Optional<Duration> soonest = Stream.concat(scheduler.untilNext(asked).stream(), poll).min(Duration::compareTo);
        return soonest.isPresent() ? inbox.take(soonest.get()) : Optional.of(inbox.take());
    }

    private void handle(ExecInput input) {
        switch (input) {
            case ExecInput.Asked(ExecutorRequest.Stop(CancelReason reason)) -> stop(reason);
            case ExecInput.Asked(ExecutorRequest.AskIdle(UnitRequest request)) -> {
                warm.values().forEach(worker -> askIdle(worker, request));
                leaving.values().forEach(worker -> askIdle(worker, request));
                if (request instanceof UnitRequest.Pause(var reply)) {
                    reply.with(Acknowledgement.PAUSED);
                }
            }
            case ExecInput.Dismissed(int slot, List<UnitPlan> again) -> {
                leaving.remove(slot);
                free.add(slot);
                again.stream().map(context::number).forEach(this::queue);
                scheduler.released(slot);
            }
            case ExecInput.UnitEnded ended -> ended(ended);
            case ExecInput.Searching(String module, int company) -> {
                companions.searching(module);
                scheduler.accompany(module, stopped == null ? company : 0);
            }
            case ExecInput.ScriptsEnded(ScriptRunner.SetUp result) -> stages.ended(result).forEach(this::queue);
        }
    }

    /** An end waits in the worker's mailbox for whoever talks with it next; a stop can't wait. */
    private static void askIdle(LiveWorker worker, UnitRequest request) {
        switch (request) {
            case UnitRequest.Shutdown _ -> worker.inbox.post(new UnitInput.Asked(request));
            case UnitRequest.Pause _ -> worker.tell(ProcessSignal.TERMINAL_STOP);
            case UnitRequest.Resume _ -> worker.tell(ProcessSignal.CONTINUE);
            case UnitRequest.Stop _, UnitRequest.GoOn _, UnitRequest.Describe _ -> {}
        }
    }

    private void ended(ExecInput.UnitEnded ended) {
        free.add(ended.slot());
        leaving.remove(ended.slot());
        boolean companion = companions.ended(ended.slot());
        Optional<RunProblem> end =
                stopped == null && !companion ? restarts.after(ended.module(), ended.progress()) : Optional.empty();
        end.ifPresent(problem -> out.post(new UnitMessage.ModuleGivenUp(ended.module(), problem)));
        if (discovering.remove(ended.slot())) {
            looked(ended);
        }
        ended.warm().ifPresent(worker -> warm.put(ended.slot(), worker));
        ended.warm().filter(_ -> companion).ifPresent(companions::join);
        door.through(ended.found(), undiscovered == 0).forEach(this::queue);
        ended.report().again().stream().map(context::number).forEach(unit -> tryAgain(unit, ended.slot()));
        ended.report().rest().stream().map(context::number).forEach(this::queue);
        scheduler.released(ended.slot());
    }

    /** Nobody knows the tests of a module whose worker died while it looked for them: another one looks again. */
    private void looked(ExecInput.UnitEnded ended) {
        String module = ended.module();
        scheduler.found(module);
        companions.found(
                module,
                ended.warm().map(worker -> worker.reach.units()).orElse(List.of()),
                warm.values());
        boolean again = !(ended.progress() instanceof Progress.Made)
                && stopped == null
                && restarts.givenUp(module).isEmpty();
        if (again) {
            scheduler.lookAgain(module);
        } else {
            undiscovered--;
        }
    }

    private void tryAgain(UnitPlan unit, int slot) {
        boolean immediate = unit.order() == RetryOrder.IMMEDIATE && !unit.alone() && stopped == null;
        if (immediate) {
            scheduler.bind(unit, slot, context.time().nanos());
        } else {
            queue(unit);
        }
    }

    private void queue(UnitPlan unit) {
        Optional<String> givenUp = restarts.givenUp(unit.module());
        if (stopped != null) {
            unrun.end(unit, Unrun.cancelled(stopped));
        } else if (givenUp.isPresent()) {
            unrun.end(unit, givenUp.get());
        } else if (unit.alone() && ++checks > MOST_CHECKS) {
            unrun.end(unit, "too many tests failed to run each once more");
        } else if (!stages.holds(unit)) {
            scheduler.add(unit, context.time().nanos());
        }
    }

    private void stop(CancelReason reason) {
        stopped = reason;
        Stream.concat(scheduler.drain().stream(), stages.takeOut().stream())
                .forEach(unit -> unrun.end(unit, Unrun.cancelled(reason)));
    }

    /** {@return since when nothing has been looked at again} */
    private long fill(StructuredTaskScope<ExecInput, Void> scope) {
        long now = context.time().nanos();
        waitsForLock = false;
        setUp(scope);
        List.copyOf(free).forEach(slot -> leaves(scope, slot)); // first of all: some units start when all others have left
        for (int slot : free.stream().sorted(Comparator.comparing(slot -> !warm.containsKey(slot))).toList()) { // no JVM for what a warm one does
            if (leaves(scope, slot)) {
                continue;
            }
            LiveWorker worker = warm.get(slot);
            if (!scheduler.hasPending()) {
                giveBack(slot);
            } else if (mayUse(slot)) {
                next(slot, worker).ifPresentOrElse(assignment -> start(scope, slot, assignment), () -> giveBack(slot));
            } else {
                waitsForLock = true;
            }
        }
        return now;
    }

    /** {@return whether that slot has a worker of no further use, which is then sent away} */
    private boolean leaves(StructuredTaskScope<ExecInput, Void> scope, int slot) {
        LiveWorker worker = warm.get(slot);
        if (worker == null || companions.isSearched(worker.module.id()) || scheduler.reaches(view(slot, worker))) {
            return false;
        }
        warm.remove(slot);
        free.remove(slot);
        scheduler.occupied(slot);
        leaving.put(slot, worker);
        fork(scope, () -> dismiss(slot, worker), slot, worker.module.id());
        return true;
    }

    /** {@return what that slot does next; units that nothing can be done for any more are abandoned on the way} */
    private Optional<Assignment> next(int slot, @Nullable LiveWorker worker) {
        Slot view = view(slot, worker);
        while (true) {
            Optional<Assignment> next = scheduler.next(view, context.time().nanos());
            Optional<String> refusal = next.flatMap(this::refusal);
            if (refusal.isEmpty() || !(next.get() instanceof Assignment.Launch launch)) {
                return next;
            }
            unrun.end(launch.unit(), refusal.get());
            scheduler.released(slot);
        }
    }

    /** {@return why no worker is started for that, empty if one is} */
    private Optional<String> refusal(Assignment assignment) {
        return switch (assignment) {
            case Assignment.Launch(UnitPlan unit, _, _) when context.books().refuses(unit) ->
                Optional.of("too many tests failed to try each again");
            case Assignment.Launch(UnitPlan unit, _, _) -> restarts.givenUp(unit.module());
            case Assignment.Continue _, Assignment.Accompany _, Assignment.Discover _ -> Optional.empty();
        };
    }

    private void start(StructuredTaskScope<ExecInput, Void> scope, int slot, Assignment assignment) {
        free.remove(slot);
        switch (assignment) {
            case Assignment.Discover _ -> discovering.add(slot);
            case Assignment.Accompany _ -> companions.started(slot);
            case Assignment.Continue _, Assignment.Launch _ -> {}
        }
        Optional<LiveWorker> worker = Optional.ofNullable(warm.remove(slot));
        Unit unit = new Unit(++units, slot, assignment, worker, context, companions);
        if (worker.isPresent() && !(assignment instanceof Assignment.Continue)) {
            leaving.put(slot, worker.get());
            fork(scope, () -> instead(worker.get(), unit), slot, assignment.module());
        } else {
            fork(scope, unit::run, slot, assignment.module());
        }
    }

    private void setUp(StructuredTaskScope<ExecInput, Void> scope) {
        Set<String> due = stages.dueForSetUp(undiscovered == 0);
        if (!due.isEmpty()) {
            forkScripts(scope, () -> new ExecInput.ScriptsEnded(context.scripts().setUp(due)));
        }
    }

    private void tearDown(StructuredTaskScope<ExecInput, Void> scope) throws InterruptedException {
        Set<String> due = stages.dueForTearDown();
        if (!due.isEmpty()) {
            forkScripts(scope, () -> {
                context.scripts().tearDown(due);
                return new ExecInput.ScriptsEnded(ScriptRunner.SetUp.PASSED);
            });
        }
        while (stages.busy()) {
            handle(inbox.take());
        }
    }

    private interface Life {
        ExecInput live() throws InterruptedException;
    }

    private void fork(StructuredTaskScope<ExecInput, Void> scope, Life life, int slot, String module) {
        fork(
                scope,
                life,
                new ExecInput.UnitEnded(
                        slot, module, Optional.empty(), List.of(), UnitReport.NOTHING, new Progress.Made()));
    }

    private void forkScripts(StructuredTaskScope<ExecInput, Void> scope, Life life) {
        fork(scope, life, new ExecInput.ScriptsEnded(ScriptRunner.SetUp.FAILED));
    }

    private void fork(StructuredTaskScope<ExecInput, Void> scope, Life life, ExecInput otherwise) {
        scope.fork(() -> {
            ExecInput end = otherwise;
            try {
                end = life.live();
            } catch (RuntimeException e) {
                out.post(new UnitMessage.Broke(e));
            } finally {
                inbox.post(end);
            }
            return end;
        });
    }

    private ExecInput.Dismissed dismiss(int slot, LiveWorker worker) throws InterruptedException {
        WorkerSession session = new WorkerSession(worker, context.settings(), context.time(), out);
        session.seeOff();
        return new ExecInput.Dismissed(slot, session.settlement().settleLast());
    }

    /** A better unit takes the place of a worker that could have gone on. */
    private ExecInput instead(LiveWorker worker, Unit unit) throws InterruptedException {
        List<UnitPlan> again = dismiss(worker.slot, worker).again();
        return unit.run().tryingAgain(again);
    }

    private boolean mayUse(int slot) {
        if (slot == 0 || held.containsKey(slot)) {
            return true;
        }
        Optional<SlotLock> lock = locks.tryAcquire();
        lock.ifPresent(taken -> held.put(slot, taken));
        return lock.isPresent();
    }

    private void giveBack(int slot) {
        SlotLock lock = held.remove(slot);
        if (lock != null) {
            lock.close();
        }
    }

    private static Slot view(int slot, @Nullable LiveWorker worker) {
        return new Slot(
                slot, Optional.ofNullable(worker).map(each -> new Slot.Warm(each.module.id(), each.reach)));
    }
}
