package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.config.Debugging;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.problem.RunnerException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets a run for a debugger begin only if it is about one class, since a person can't attach to several.
 *
 * <p>Until that is known nothing is planned, so that a refused run owes no test a result. Any thread may
 * post.
 */
final class DebugDoor implements Sender<UnitMessage> {
    private final Sender<UnitMessage> out;

    /** Guarded by this, as all below. */
    private final List<UnitMessage> held = new ArrayList<>();

    private final List<UnitPlan> waiting = new ArrayList<>();

    private boolean open;

    DebugDoor(Debugging debugging, Sender<UnitMessage> out) {
        this.out = out;
        this.open = !(debugging instanceof Debugging.At);
    }

    @Override
    public synchronized void post(UnitMessage message) {
        if (!open && message instanceof UnitMessage.Planned) {
            held.add(message);
        } else {
            out.post(message);
        }
    }

    /** Takes in what a module has; {@return the units that may run now} */
    synchronized List<UnitPlan> through(List<UnitPlan> found, boolean last) {
        if (open) {
            return found;
        }
        waiting.addAll(found);
        open = last;
        return last ? opened() : List.of();
    }

    private List<UnitPlan> opened() {
        List<String> classes =
                waiting.stream().map(UnitPlan::suite).distinct().sorted().toList();
        if (classes.size() > 1) {
            out.post(new UnitMessage.Refused(new RunnerException(new RunProblem.DebugsSeveral(classes))));
            return List.of();
        }
        held.forEach(out::post);
        return List.copyOf(waiting);
    }
}
