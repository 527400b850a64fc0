package io.github.mvnrunner.engine.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Receives the signals that would end or stop this process, or ask it something.
 *
 * <p>Goes through {@code sun.misc.Signal} by reflection, because naming it is a warning that the build refuses. Signals
 * that the JVM can't hand out (started with {@code -Xrs}, or unknown here) are left as they are. A signal that was
 * ignored when the process started, as {@code nohup} does with HUP, stays ignored.
 */
public final class Signals implements AutoCloseable {
    private static final String SIGNAL = "sun.misc.Signal";
    private static final String HANDLER = "sun.misc.SignalHandler";

    /** The handlers that were there before. */
    private final Map<ReceivedSignal, Object> previous = new EnumMap<>(ReceivedSignal.class);

    private Signals() {}

    /** Hands every received signal to the sink, on a thread of the JVM's. */
    public static Signals install(Consumer<ReceivedSignal> sink) {
        Signals signals = new Signals();
        for (ReceivedSignal signal : ReceivedSignal.values()) {
            signals.install(signal, sink);
        }
        return signals;
    }

    /** Ignores a signal of that short name, such as {@code TTOU}, if the JVM can. */
    static void ignore(String shortName) {
        try {
            handle(shortName, ignored());
        } catch (IllegalStateException withoutSignals) {
            // then there is nothing to ignore
        }
    }

    /** Puts back what was there before. */
    @Override
    public void close() {
        previous.forEach(Signals::handle);
        previous.clear();
    }

    private void install(ReceivedSignal signal, Consumer<ReceivedSignal> sink) {
        Object before = handle(signal, handler(signal, sink));
        if (before == null) {
            return;
        }
        if (before.equals(ignored())) {
            handle(signal, before);
        } else {
            previous.put(signal, before);
        }
    }

    private static Object handler(ReceivedSignal signal, Consumer<ReceivedSignal> sink) {
        InvocationHandler answers = (proxy, method, arguments) -> answer(proxy, method, arguments, signal, sink);
        return Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {type(HANDLER)}, answers);
    }

    private static Object answer(
            Object proxy, Method method, Object[] arguments, ReceivedSignal signal, Consumer<ReceivedSignal> sink) {
        return switch (method.getName()) {
            case "handle" -> {
                sink.accept(signal);
                yield null;
            }
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "handler of " + signal;
        };
    }

    /** The handler before, or null if the JVM refuses this signal. */
    private static Object handle(ReceivedSignal signal, Object handler) {
        return handle(signal.shortName(), handler);
    }

    private static Object handle(String shortName, Object handler) {
        try {
            Object target = type(SIGNAL).getConstructor(String.class).newInstance(shortName);
            return type(SIGNAL).getMethod("handle", type(SIGNAL), type(HANDLER)).invoke(null, target, handler);
        } catch (ReflectiveOperationException refused) {
            return null;
        }
    }

    private static Object ignored() {
        try {
            return type(HANDLER).getField("SIG_IGN").get(null);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
