package io.github.mvnrunner.engine.fork;

import java.util.Optional;

/**
 * Names a test, or the set-up of a class, that runs while a dump is taken.
 *
 * @param node its number on the worker's link
 * @param className the class whose code it runs
 * @param method the method, empty for a class
 * @param label what a person calls it
 */
public record RunningTest(int node, String className, Optional<String> method, String label) {
    /** {@return whether a line of a stack shows it} */
    boolean isAt(String frame) {
        return method.isPresent()
                ? frame.contains(className + "." + method.get() + "(")
                : frame.contains(className + ".") || frame.contains(className + "$");
    }
}
