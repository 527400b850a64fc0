package io.github.mvnrunner.worker.junit;

import io.github.mvnrunner.worker.wire.Selector;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;

/**
 * Finds out whether TestNG has anything to run.
 *
 * <p>TestNG's engine takes any class for one of TestNG's until it has tried, and then runs all of them as one suite: set-up
 * of the suite happens once, and methods depend on those of other classes. So without such a class the engine is left
 * out, as Surefire does, and with one nothing can be run class by class.
 */
final class TestNgClasses {
    /** The id of the engine that runs TestNG. */
    static final String ENGINE = "testng";

    private static final String TEST = "org.testng.annotations.Test";

    private TestNgClasses() {}

    static boolean areAmong(List<Selector> selectors) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Class<? extends Annotation> test;
        try {
            test = Class.forName(TEST, false, loader).asSubclass(Annotation.class);
        } catch (ClassNotFoundException | LinkageError | ClassCastException e) {
            return false;
        }
        for (Selector selector : selectors) {
            if (selector.kind == Selector.Kind.UNIQUE_ID
                    ? selector.value.startsWith("[engine:" + ENGINE + "]")
                    : isTestClass(selector.value, test, loader)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTestClass(String name, Class<? extends Annotation> test, ClassLoader loader) {
        try {
            for (Class<?> type = Class.forName(name, false, loader); type != null; type = type.getSuperclass()) {
                if (type.isAnnotationPresent(test) || hasTestMethod(type, test)) {
                    return true;
                }
            }
            return false;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static boolean hasTestMethod(Class<?> type, Class<? extends Annotation> test) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(test)) {
                return true;
            }
        }
        return false;
    }
}
