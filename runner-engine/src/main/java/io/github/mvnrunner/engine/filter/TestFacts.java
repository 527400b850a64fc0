package io.github.mvnrunner.engine.filter;

import java.util.Optional;
import java.util.Set;

/**
 * Holds what a filter sees of a test.
 *
 * @param className the binary name, {@code com.acme.OrderTests$Large}
 * @param methodName the bare name; empty for a test that is no method
 * @param tags those of the test and of all around it
 * @param engineId such as {@code junit-jupiter}
 * @param group the test group it ended up in, empty for none
 * @param failedLast whether it failed when it was run last
 */
public record TestFacts(
        ModuleFacts module,
        String className,
        String methodName,
        String displayName,
        Set<String> tags,
        String engineId,
        Set<TestKind> kinds,
        Optional<String> group,
        boolean failedLast) {

    /** A test of which nobody knows how it ended last. */
    public TestFacts(
            ModuleFacts module,
            String className,
            String methodName,
            String displayName,
            Set<String> tags,
            String engineId,
            Set<TestKind> kinds,
            Optional<String> group) {
        this(module, className, methodName, displayName, tags, engineId, kinds, group, false);
    }

    public TestFacts {
        tags = Set.copyOf(tags);
        kinds = Set.copyOf(kinds);
    }

    /** {@return the class's package, empty for the unnamed one} */
    public String packageName() {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }

    /** {@return the same test, in that group} */
    public TestFacts withGroup(Optional<String> name) {
        return new TestFacts(module, className, methodName, displayName, tags, engineId, kinds, name, failedLast);
    }
}
