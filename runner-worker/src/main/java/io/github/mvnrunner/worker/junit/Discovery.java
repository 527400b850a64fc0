package io.github.mvnrunner.worker.junit;

import io.github.mvnrunner.worker.wire.Selector;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestPlan;

/**
 * Discovers, and leaves out what can't be.
 *
 * <p>One class that can't be loaded fails the discovery of its whole engine, at once in old versions and at execution
 * in new ones. So every class is looked at first, without initialising it; and if discovery still throws, each selector
 * is tried alone and the culprits are left out.
 */
final class Discovery {
    private final Launcher launcher;
    private final DiscoveryRequests requests;
    private final Consumer<WorkerFrame> engine;

    Discovery(Launcher launcher, DiscoveryRequests requests, Consumer<WorkerFrame> engine) {
        this.launcher = launcher;
        this.requests = requests;
        this.engine = engine;
    }

    TestPlan discover(List<Selector> selectors, boolean claiming) {
        List<Selector> loadable = requests.namesClasses() ? without(selectors, Discovery::load) : selectors;
        try {
            return launcher.discover(requests.request(loadable, claiming));
        } catch (RuntimeException | LinkageError e) {
            List<Selector> rest =
                    without(loadable, s -> launcher.discover(requests.request(singleton(s), claiming)));
            return launcher.discover(requests.request(rest, claiming));
        }
    }

    private static List<Selector> singleton(Selector selector) {
        List<Selector> one = new ArrayList<>();
        one.add(selector);
        return one;
    }

    private List<Selector> without(List<Selector> selectors, Trial trial) {
        List<Selector> good = new ArrayList<>();
        for (Selector selector : selectors) {
            try {
                trial.run(selector);
                good.add(selector);
            } catch (ClassNotFoundException | RuntimeException | LinkageError e) {
                engine.accept(new WorkerFrame.Problem(selector.value, ThrowableText.of(e)));
            }
        }
        return good;
    }

    /** Asks for all that engines will ask for; a missing type in a signature shows only then. */
    private static void load(Selector selector) throws ClassNotFoundException {
        if (selector.kind == Selector.Kind.CLASS) {
            inspect(Class.forName(
                    selector.value, false, Thread.currentThread().getContextClassLoader()));
        }
    }

    private static void inspect(Class<?> testClass) {
        for (Class<?> type = testClass; type != null && type != Object.class; type = type.getSuperclass()) {
            type.getDeclaredMethods();
            type.getDeclaredFields();
            for (Class<?> nested : type.getDeclaredClasses()) {
                nested.getDeclaredMethods();
            }
        }
    }

    private interface Trial {
        void run(Selector selector) throws ClassNotFoundException;
    }
}
