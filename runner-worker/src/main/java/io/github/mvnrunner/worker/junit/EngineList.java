package io.github.mvnrunner.worker.junit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.core.LauncherConfig;

/** The engines on the class path, Jupiter first, the others wrapped. */
final class EngineList {
    private final List<TestEngine> engines = new ArrayList<>();
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

    LauncherConfig config() {
        return LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .addTestEngines(engines.toArray(new TestEngine[0]))
                .build();
    }
}
