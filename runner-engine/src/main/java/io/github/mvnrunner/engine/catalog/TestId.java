package io.github.mvnrunner.engine.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Identifies a test: its module and its JUnit unique id.
 *
 * @param module the module's id, {@code groupId:artifactId}
 * @param uniqueId the JUnit Platform unique id, unchanged
 */
public record TestId(String module, String uniqueId) {
    /** As a record has it, without the method handles: it is the key of most maps. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof TestId that && uniqueId.equals(that.uniqueId) && module.equals(that.module);
    }

    @Override
    public int hashCode() {
        return 31 * module.hashCode() + uniqueId.hashCode();
    }

    @Override
    public String toString() {
        return module + " " + uniqueId;
    }
}
