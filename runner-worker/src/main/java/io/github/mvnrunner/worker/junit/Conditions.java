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
 * <p>Only those that depend on nothing but the machine: a condition that is the user's code, or calls it as
 * {@code @EnabledIf} does, is asked only if the user wants to know what is left out. By reflection, because an old Jupiter
 * has fewer of them and some projects have none.
 */
final class Conditions {
    /** The configuration parameter that lets the user's own conditions be asked, too. */
    static final String ASK_ALL = "runner.askConditions";

    private static final String PACKAGE = "org.junit.jupiter.api.condition.";
    private static final String EXTEND_WITH = "org.junit.jupiter.api.extension.ExtendWith";
    private static final String CONDITION = "org.junit.jupiter.api.extension.ExecutionCondition";
    private static final String CONTEXT = "org.junit.jupiter.api.extension.ExtensionContext";

    private Conditions() {}

    /** Why the annotation's condition leaves the element out; null if it doesn't, or can't be asked. */
    static String refusal(Annotation found, AnnotatedElement element) {
        String name = found.annotationType().getName();
        if (!name.startsWith(PACKAGE) || name.endsWith(".EnabledIf") || name.endsWith(".DisabledIf")) {
            return null;
        }
        for (Annotation meta : found.annotationType().getAnnotations()) {
            String reason = refusalByExtension(meta, element);
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    /** Why a condition that the annotation registers leaves the element out; null if none does, or can be asked. */
    static String refusalByExtension(Annotation found, AnnotatedElement element) {
        try {
            return found.annotationType().getName().equals(EXTEND_WITH)
                    ? refusal((Class<?>[]) found.annotationType().getMethod("value").invoke(found), element)
                    : null;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError unreadable) {
            return null;
        }
    }

    private static String refusal(Class<?>[] extensions, AnnotatedElement element) throws ReflectiveOperationException {
        for (Class<?> type : extensions) {
            if (!Class.forName(CONDITION, false, type.getClassLoader()).isAssignableFrom(type)) {
                continue;
            }
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

    /** One that knows nothing but the element, and of which class it is. */
    private static Object context(Class<?> type, AnnotatedElement element) {
        Method testMethod = element instanceof Method ? (Method) element : null;
        Class<?> testClass = testMethod == null ? (Class<?>) element : testMethod.getDeclaringClass();
        InvocationHandler handler = (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "getElement":
                    return Optional.of(element);
                case "getTestClass":
                    return Optional.of(testClass);
                case "getRequiredTestClass":
                    return testClass;
                case "getTestMethod":
                    return Optional.ofNullable(testMethod);
                case "getRequiredTestMethod":
                    return testMethod;
                default:
                    break;
            }
            if (method.getReturnType() == Optional.class) {
                return Optional.empty();
            }
            throw new UnsupportedOperationException(method.getName());
        };
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }
}
