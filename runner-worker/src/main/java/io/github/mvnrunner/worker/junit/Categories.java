package io.github.mvnrunner.worker.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;

/** Reads JUnit 4's categories as Surefire 3.6 does: of a method and its class, by simple or whole name, not by supertype. */
final class Categories {
    private static final String CATEGORY = "org.junit.experimental.categories.Category";

    private Categories() {}

    static boolean hasOneOf(TestDescriptor descriptor, List<String> names) {
        for (Class<?> category : of(descriptor)) {
            if (names.contains(category.getName()) || names.contains(category.getSimpleName())) {
                return true;
            }
        }
        return false;
    }

    /** Those of a test's class and method; none of what is no test of a class. */
    static List<Class<?>> of(TestDescriptor descriptor) {
        List<Class<?>> found = new ArrayList<>();
        TestSource source = descriptor.getSource().orElse(null);
        String className = NodeTable.className(source);
        if (className != null) {
            collect(className, NodeTable.methodName(source), found);
        }
        return found;
    }

    private static void collect(String className, String methodName, List<Class<?>> found) {
        try {
            Class<?> type =
                    Class.forName(className, false, Thread.currentThread().getContextClassLoader());
            collect(type, found);
            for (Method method : methodName == null ? new Method[0] : type.getMethods()) {
                if (method.getName().equals(methodName)) {
                    collect(method, found);
                }
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            found.clear();
        }
    }

    private static void collect(AnnotatedElement element, List<Class<?>> found) throws ReflectiveOperationException {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation.annotationType().getName().equals(CATEGORY)) {
                Class<?>[] values = (Class<?>[])
                        annotation.annotationType().getMethod("value").invoke(annotation);
                found.addAll(Arrays.asList(values));
            }
        }
    }
}
