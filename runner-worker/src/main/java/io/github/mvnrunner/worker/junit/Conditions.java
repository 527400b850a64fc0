package io.github.mvnrunner.worker.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;

/**
 * Asks Jupiter's own conditions about a test before it runs.
 *
 * <p>Only those that depend on nothing but the machine: a condition that calls the user's code, as {@code @EnabledIf} does,
 * is not asked. By reflection, because an old Jupiter has fewer of them and some projects have none.
 */
final class Conditions {
    private static final String PACKAGE = "org.junit.jupiter.api.condition.";
    private static final String EXTEND_WITH = "org.junit.jupiter.api.extension.ExtendWith";
    private static final String CONTEXT = "org.junit.jupiter.api.extension.ExtensionContext";

    private Conditions() {}

    /** Why the annotation's condition leaves the element out; null if it doesn't, or can't be asked. */
    static String refusal(Annotation found, AnnotatedElement element) {
        String name = found.annotationType().getName();
        if (!name.startsWith(PACKAGE) || name.endsWith(".EnabledIf") || name.endsWith(".DisabledIf")) {
            return null;
        }
        try {
            for (Annotation meta : found.annotationType().getAnnotations()) {
                if (meta.annotationType().getName().equals(EXTEND_WITH)) {
                    return refusal((Class<?>[]) meta.annotationType().getMethod("value").invoke(meta), element);
                }
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError unreadable) {
            return null;
        }
        return null;
    }

    private static String refusal(Class<?>[] conditions, AnnotatedElement element) throws ReflectiveOperationException {
        for (Class<?> type : conditions) {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Class<?> context = Class.forName(CONTEXT, false, type.getClassLoader());
            Method evaluate = type.getMethod("evaluateExecutionCondition", context);
            evaluate.setAccessible(true);
            Object result = evaluate.invoke(constructor.newInstance(), context(context, element));
            if ((Boolean) result.getClass().getMethod("isDisabled").invoke(result)) {
                return ((Optional<?>) result.getClass().getMethod("getReason").invoke(result))
                        .map(Object::toString)
                        .orElse("a condition");
            }
        }
        return null;
    }

    /** One that knows nothing but the element. */
    private static Object context(Class<?> type, AnnotatedElement element) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("getElement")) {
                return Optional.of(element);
            }
            if (method.getReturnType() == Optional.class) {
                return Optional.empty();
            }
            throw new UnsupportedOperationException(method.getName());
        };
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }
}
