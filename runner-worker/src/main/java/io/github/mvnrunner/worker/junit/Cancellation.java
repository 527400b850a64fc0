package io.github.mvnrunner.worker.junit;

import java.lang.reflect.InvocationTargetException;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Executes a plan that can be told to start nothing more, as JUnit Platform 6 can.
 *
 * <p>An older one executes it to its end. Everything is called by reflection, since the request for it and its token came
 * with 6.0. What a launch has begun goes on, with all that is to be done after it.
 */
final class Cancellation {
    private static final String TOKEN = "org.junit.platform.engine.CancellationToken";
    private static final String REQUEST = "org.junit.platform.launcher.LauncherExecutionRequest";
    private static final String BUILDER = "org.junit.platform.launcher.core.LauncherExecutionRequestBuilder";

    /** For what is executed to its end. */
    static final Cancellation NEVER = new Cancellation(null, null);

    private final Class<?> type;
    private final Object token;

    private Cancellation(Class<?> type, Object token) {
        this.type = type;
        this.token = token;
    }

    /** For one launch, as the launcher of that class loader can. */
    static Cancellation create() throws ReflectiveOperationException {
        Class<?> type;
        try {
            type = find(TOKEN);
        } catch (ClassNotFoundException before6) {
            return NEVER;
        }
        return new Cancellation(type, type.getMethod("create").invoke(null));
    }

    /** From now on the launch starts nothing more, if it can be told; safe for any thread. */
    void request() {
        if (token != null) {
            cancel();
        }
    }

    void execute(Launcher launcher, TestPlan plan, TestExecutionListener listener) {
        if (token == null) {
            launcher.execute(plan, listener);
        } else {
            executeCancellably(launcher, plan, listener);
        }
    }

    private void executeCancellably(Launcher launcher, TestPlan plan, TestExecutionListener listener) {
        try {
            Class<?> builder = find(BUILDER);
            Object building = builder.getMethod("executionRequest", TestPlan.class).invoke(null, plan);
            builder.getMethod("listeners", TestExecutionListener[].class)
                    .invoke(building, (Object) new TestExecutionListener[] {listener});
            builder.getMethod("cancellationToken", type).invoke(building, token);
            Object request = builder.getMethod("build").invoke(building);
            Launcher.class.getMethod("execute", find(REQUEST)).invoke(launcher, request);
        } catch (InvocationTargetException e) {
            throw unwrapped(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the launcher is none of JUnit Platform 6", e);
        }
    }

    private void cancel() {
        try {
            type.getMethod("cancel").invoke(token);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> find(String name) throws ClassNotFoundException {
        return Class.forName(name, true, Launcher.class.getClassLoader());
    }

    private static RuntimeException unwrapped(Throwable thrown) {
        if (thrown instanceof Error) {
            throw (Error) thrown;
        }
        return thrown instanceof RuntimeException ? (RuntimeException) thrown : new IllegalStateException(thrown);
    }
}
