package io.github.mvnrunner.plugin;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * Lets Ctrl-C end Maven by way of its shutdown hooks while tests run, as every JVM does by itself.
 *
 * <p>In a terminal, Maven 4 gives the signal back to the operating system (its terminal library registers the default), which
 * ends Maven on the spot: the prompt would come while the engine still ends its workers and writes reports. By reflection,
 * because naming the classes is a warning.
 */
final class JvmInterrupt {
    private static final int EXIT_CODE = 128 + 2;

    private static int runs;
    private static Object before;

    private JvmInterrupt() {}

    /** From now on SIGINT ends this JVM in good order, unless it is ignored or can't be handled; undone by {@link #restore}. */
    static synchronized void exits() {
        if (runs++ == 0) {
            before = handle(null);
        }
    }

    /** What held before holds again, once as many have asked for that as for the other. */
    static synchronized void restore() {
        if (--runs == 0 && before != null) {
            handle(before);
        }
    }

    /** Takes a handler, or null for one that ends this JVM; returns the handler before, or null if there can be none. */
    private static Object handle(Object handler) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> type = Class.forName("sun.misc.SignalHandler");
            Object exit = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, exiting());
            return signal.getMethod("handle", signal, type)
                    .invoke(
                            null,
                            signal.getConstructor(String.class).newInstance("INT"),
                            handler == null ? exit : handler);
        } catch (ReflectiveOperationException | RuntimeException noSignals) {
            return null;
        }
    }

    private static InvocationHandler exiting() {
        Object identity = new Object();
        return (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(identity, arguments);
            }
            System.exit(EXIT_CODE);
            return null;
        };
    }
}
