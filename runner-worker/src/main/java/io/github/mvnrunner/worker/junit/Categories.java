package io.github.mvnrunner.worker.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;

/** Reads JUnit 4's categories as Surefire does: of a method and its class, by simple or whole name, not by supertype. */
final class Categories {
    private static final String CATEGORY = "org.junit.experimental.categories.Category";

    private Categories() {}

    static boolean hasOneOf(TestDescriptor descriptor, List<String> names) {
        TestSource source = descriptor.getSource().orElse(null);
        String className = NodeTable.className(source);
        if (className == null) {
            return false;
        }
        try {
            Class<?> type =
                    Class.forName(className, false, Thread.currentThread().getContextClassLoader());
            return hasOneOf(type, names) || hasOneOf(type, NodeTable.methodName(source), names);
        } catch (ReflectiveOperationException | LinkageError e) {
            return false;
        }
    }

    private static boolean hasOneOf(Class<?> type, String methodName, List<String> names)
            throws ReflectiveOperationException {
        if (methodName != null) {
            for (Method method : type.getMethods()) {
                if (method.getName().equals(methodName) && hasOneOf(method, names)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasOneOf(AnnotatedElement element, List<String> names) throws ReflectiveOperationException {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation.annotationType().getName().equals(CATEGORY)) {
                Class<?>[] values = (Class<?>[])
                        annotation.annotationType().getMethod("value").invoke(annotation);
                for (Class<?> value : values) {
                    if (names.contains(value.getName()) || names.contains(value.getSimpleName())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
