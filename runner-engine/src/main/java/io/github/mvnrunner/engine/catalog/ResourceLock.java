package io.github.mvnrunner.engine.catalog;

/**
 * Names a shared resource that a test or container uses, as JUnit's {@code @ResourceLock}.
 *
 * @param key names the resource
 * @param access how it is used
 */
public record ResourceLock(String key, Access access) {
    /** JUnit's {@code ResourceAccessMode}. */
    public enum Access {
        READ,
        READ_WRITE
    }
}
