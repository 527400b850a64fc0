package io.github.mvnrunner.worker.junit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestEngine;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;

/** The engines on the class path, Jupiter first, the others wrapped. */
final class EngineList {
    /**
     * Engines of their own make that run what stands below the root that they are given, and nothing else, and do nothing
     * around all of it. Kotest runs all that it has discovered, whatever is left in its root; jqwik writes down at the end
     * with which values tests failed, for the next run, in place of what it wrote before.
     */
    private static final Set<String> OBEDIENT = new HashSet<>(Arrays.asList("junit-vintage", "junit-platform-suite"));

    private final List<TestEngine> engines = new ArrayList<>();
    /** The unique ids of the others' roots. */
    private final Set<String> obstinate = new HashSet<>();
    private boolean allWrapped = true;

    private EngineList() {}

    /** One engine of ours, whatever else there is. */
    static EngineList only(TestEngine engine) {
        EngineList list = new EngineList();
        list.engines.add(engine);
        return list;
    }

    static EngineList present(ClaimLoader claim, Predicate<String> wanted) {
        EngineList list = new EngineList();
        list.load(claim, wanted);
        return list;
    }

    private void load(ClaimLoader claim, Predicate<String> wanted) {
        for (TestEngine engine : ServiceLoader.load(TestEngine.class)) {
            if (!wanted.test(engine.getId())) {
                continue;
            }
            if (engine.getId().equals("junit-jupiter")) {
                engines.add(0, engine);
            } else {
                engines.add(wrapped(engine, claim));
                if (!(engine instanceof HierarchicalTestEngine) && !OBEDIENT.contains(engine.getId())) {
                    obstinate.add("[engine:" + engine.getId() + "]");
                }
            }
        }
        if (engines.isEmpty()) {
            engines.add(new NoEngine());
        }
    }

    private TestEngine wrapped(TestEngine engine, ClaimLoader claim) {
        try {
            return EngineDisguise.wrap(engine, claim);
        } catch (ReflectiveOperationException | IOException | LinkageError | SecurityException e) {
            allWrapped = false;
            return engine;
        }
    }

    /** False if an engine could only run in one go. */
    boolean allWrapped() {
        return allWrapped;
    }

    /** Whether any of these tests belong to an engine that has to be given all of its tests at once. */
    boolean hasObstinate(TestPlan plan) {
        for (TestIdentifier root : plan.getRoots()) {
            if (obstinate.contains(root.getUniqueId()) && !plan.getChildren(root).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    LauncherConfig config() {
        return LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .addTestEngines(engines.toArray(new TestEngine[0]))
                .build();
    }
}
