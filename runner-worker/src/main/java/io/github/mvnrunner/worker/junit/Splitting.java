package io.github.mvnrunner.worker.junit;

import java.io.File;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extensions;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Says whether the tests of a class of Jupiter may run in several JVMs.
 *
 * <p>Not if anything is set up or torn down for all of them, if they come in an order or share an instance, or if a
 * static field could carry something from one to another. Loaded only where Jupiter is.
 */
final class Splitting {
    private static final List<Class<?>> CHANGING = Arrays.asList(
            Collection.class,
            Map.class,
            Iterator.class,
            Iterable.class,
            AutoCloseable.class,
            Executor.class,
            Thread.class,
            ThreadLocal.class,
            File.class,
            Path.class);

    private Splitting() {}

    /** Whether nothing keeps the tests of that class together; false where that can't be seen. */
    static boolean isHarmless(String className) {
        try {
            Class<?> type = Class.forName(className, false, Thread.currentThread().getContextClassLoader());
            return !hasLifeCycle(type) && !sharesState(type);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError unreadable) {
            return false;
        }
    }

    private static boolean hasLifeCycle(Class<?> type) {
        return AnnotationSupport.isAnnotated(type, ExtendWith.class)
                || AnnotationSupport.isAnnotated(type, Extensions.class)
                || AnnotationSupport.isAnnotated(type, TestInstance.class)
                || AnnotationSupport.isAnnotated(type, TestMethodOrder.class)
                || AnnotationSupport.isAnnotated(type, Execution.class)
                || has(type, BeforeAll.class)
                || has(type, AfterAll.class)
                || !ReflectionSupport.findNestedClasses(type, nested -> AnnotationSupport.isAnnotated(nested, Nested.class))
                        .isEmpty();
    }

    private static boolean has(Class<?> type, Class<? extends Annotation> annotation) {
        return !AnnotationSupport.findAnnotatedMethods(type, annotation, HierarchyTraversalMode.TOP_DOWN).isEmpty();
    }

    private static boolean sharesState(Class<?> type) {
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic() && mayChange(field)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What agents add begins with a dollar sign. */
    private static boolean mayChange(Field field) {
        return !field.getName().startsWith("$")
                && (!Modifier.isFinal(field.getModifiers())
                        || field.getAnnotations().length > 0
                        || CHANGING.stream().anyMatch(type -> type.isAssignableFrom(field.getType()))
                        || field.getType().getName().startsWith("java.util.concurrent."));
    }
}
