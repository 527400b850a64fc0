package io.github.mvnrunner.engine.catalog;

/**
 * Identifies a test: its module and its JUnit unique id.
 *
 * @param module the module's id, {@code groupId:artifactId}
 * @param uniqueId the JUnit Platform unique id, unchanged
 */
public record TestId(String module, String uniqueId) {
    @Override
    public String toString() {
        return module + " " + uniqueId;
    }
}
