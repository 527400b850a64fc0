package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.exec.ExecInput.UnitEnded;
import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.engine.problem.RunnerException;
import io.github.mvnrunner.engine.schedule.Assignment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives what a slot was assigned a worker, and lets it live.
 *
 * <p>Runs on a virtual thread of its own and ends with exactly one {@link UnitEnded}, whatever happens; that end is
 * posted by the executor, which also turns a bug in here into one.
 */
final class Unit {
    private final int number;
    private final int slot;
    private final Assignment assignment;
    private final Optional<LiveWorker> warm;
    private final UnitContext context;
    private final Companions companions;

    Unit(
            int number,
            int slot,
            Assignment assignment,
            Optional<LiveWorker> warm,
            UnitContext context,
            Companions companions) {
        this.number = number;
        this.slot = slot;
        this.assignment = assignment;
        this.warm = warm;
        this.context = context;
        this.companions = companions;
    }

    UnitEnded run() throws InterruptedException {
        try {
            return switch (assignment) {
                case Assignment.Discover(String module) -> lookInto(module);
                case Assignment.Accompany(String module) -> accompany(companions.look(module));
                case Assignment.Continue(UnitPlan plan, var groupSlot) ->
                    live(new UnitJob.Continue(plan, groupSlot), warm.orElseThrow());
                case Assignment.Launch(UnitPlan plan, List<UnitPlan> launch, var groupSlot) ->
                    live(new UnitJob.Launch(plan, launch, groupSlot), fresh(plan));
            };
        } finally {
            context.neighbours().leave(slot);
            context.out().post(new UnitMessage.Ended(number));
        }
    }

    /** What can't be read of a module, or started for it, is its trouble alone. */
    private UnitEnded lookInto(String module) throws InterruptedException {
        try {
            ModuleLook look = ModuleLook.into(module, context);
            if (look.isEmpty()) {
                look.tellNothing();
                return ended(new Progress.Made());
            }
            companions.began(look);
            return live(new UnitJob.Discover(look), context.starter().toDiscover(look.module(), slot));
        } catch (RunnerException e) {
            return ended(new Progress.Hopeless(e.problems().getFirst()));
        }
    }

    private UnitEnded accompany(ModuleLook look) throws InterruptedException {
        return live(new UnitJob.Accompany(look), context.starter().toRun(look.module(), slot, Map.of()));
    }

    private LiveWorker fresh(UnitPlan plan) {
        Map<String, String> variables =
                context.scripts().variables(plan.demand().scripts().setup());
        ModuleSpec module = context.module(plan.module());
        return switch (plan.isolation()) {
            case SHARED -> context.starter().toRun(module, slot, variables);
            case CLASS, METHOD -> context.starter().toRunAlone(module, plan, slot, variables);
        };
    }

    private UnitEnded live(UnitJob job, LiveWorker worker) throws InterruptedException {
        UnitRequests requests = new UnitRequests(worker);
        try {
            return new UnitLife(number, job, worker, requests, context).live();
        } finally {
            requests.close();
        }
    }

    private UnitEnded ended(Progress progress) {
        return new UnitEnded(slot, assignment.module(), Optional.empty(), List.of(), UnitReport.NOTHING, progress);
    }
}
