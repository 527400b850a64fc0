package io.github.mvnrunner.worker.junit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;

/** A launcher with its session; launchers before 1.8 have none. */
final class PlatformSession {
    final Launcher launcher;
    private final AutoCloseable session;

    private PlatformSession(Launcher launcher, AutoCloseable session) {
        this.launcher = launcher;
        this.session = session;
    }

    static PlatformSession open(LauncherConfig config) throws ReflectiveOperationException {
        Method open;
        try {
            open = LauncherFactory.class.getMethod("openSession", LauncherConfig.class);
        } catch (NoSuchMethodException before18) {
            return new PlatformSession(LauncherFactory.create(config), () -> {});
        }
        return open(open, config);
    }

    private static PlatformSession open(Method open, LauncherConfig config) throws ReflectiveOperationException {
        try {
            AutoCloseable session = (AutoCloseable) open.invoke(null, config);
            Object launcher = open.getReturnType().getMethod("getLauncher").invoke(session);
            return new PlatformSession((Launcher) launcher, session);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the launcher session could not be opened", e.getCause());
        }
    }

    void close() throws Exception {
        session.close();
    }
}
