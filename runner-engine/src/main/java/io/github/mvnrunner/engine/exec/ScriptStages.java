package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.plan.TestScripts;
import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.engine.script.ScriptRunner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Knows which units wait for scripts, and which scripts are due.
 *
 * <p>Setup scripts run once all modules are discovered, so that it is known which of them are needed; units that need
 * none run meanwhile. If one fails, the units go on waiting until the run's cancellation takes them out. Teardown scripts
 * are due at the end if a unit that wants them was allowed to run, or a setup script began for it.
 *
 * <p>Confined to the executor's thread.
 */
final class ScriptStages {
    private enum Stage {
        COLLECTING,
        SETTING_UP,
        READY,
        FAILED,
        TEARING_DOWN
    }

    private final List<UnitPlan> waiting = new ArrayList<>();
    private final Set<String> toTearDown = new LinkedHashSet<>();
    private Set<String> wanted = Set.of();
    private Stage stage = Stage.COLLECTING;

    /** {@return whether that unit waits here, until it is taken out} */
    boolean holds(UnitPlan unit) {
        TestScripts scripts = unit.demand().scripts();
        if (stage == Stage.READY || scripts.setup().isEmpty()) {
            toTearDown.addAll(scripts.teardown());
            return false;
        }
        waiting.add(unit);
        return true;
    }

    /** {@return whether anything here is to be waited for} */
    boolean busy() {
        return !waiting.isEmpty() || stage == Stage.SETTING_UP || stage == Stage.TEARING_DOWN;
    }

    /** {@return the setup scripts that are to be run now, none if it is not the time} */
    Set<String> dueForSetUp(boolean allDiscovered) {
        if (stage != Stage.COLLECTING || !allDiscovered || waiting.isEmpty()) {
            return Set.of();
        }
        stage = Stage.SETTING_UP;
        Set<String> due = new LinkedHashSet<>();
        Set<String> after = new LinkedHashSet<>();
        for (UnitPlan unit : waiting) {
            due.addAll(unit.demand().scripts().setup());
            after.addAll(unit.demand().scripts().teardown());
        }
        wanted = after;
        return due;
    }

    /** Takes in how the scripts ended; {@return the units that may run now} */
    List<UnitPlan> ended(ScriptRunner.SetUp result) {
        if (stage == Stage.TEARING_DOWN) {
            stage = Stage.READY;
            return List.of();
        }
        if (result != ScriptRunner.SetUp.REFUSED) {
            toTearDown.addAll(wanted);
        }
        stage = result == ScriptRunner.SetUp.PASSED ? Stage.READY : Stage.FAILED;
        return stage == Stage.READY ? takeOut() : List.of();
    }

    /** {@return all units that wait, which then wait no more} */
    List<UnitPlan> takeOut() {
        List<UnitPlan> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    /** {@return the teardown scripts that are to be run, now that no worker is left; asked once} */
    Set<String> dueForTearDown() {
        Set<String> due = Set.copyOf(toTearDown);
        stage = due.isEmpty() ? stage : Stage.TEARING_DOWN;
        return due;
    }
}
