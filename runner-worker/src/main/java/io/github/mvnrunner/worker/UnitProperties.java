package io.github.mvnrunner.worker;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Sets what a test may know of its unit as system properties, and takes it away again. */
final class UnitProperties {
    private final Set<String> ours = new HashSet<>();

    void replaceBy(Map<String, String> properties) {
        ours.forEach(System::clearProperty);
        ours.clear();
        properties.forEach(System::setProperty);
        ours.addAll(properties.keySet());
    }
}
