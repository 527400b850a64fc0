package io.github.mvnrunner.engine.catalog;

import java.util.Optional;

/**
 * Names a test as reports do.
 *
 * <p>{@code suite}, {@code className} and {@code name} are exactly what Surefire 3.6 writes as file name,
 * {@code classname} and {@code name}; they are for people and tools, never keys.
 *
 * @param id identity
 * @param suite the top-level class whose report file holds this test
 * @param className the class the test is reported under
 * @param name the test's name in reports
 * @param displayName what JUnit shows
 * @param phrased the names of phrased reports, empty where they are the same
 */
public record TestCase(
        TestId id, String suite, String className, String name, String displayName, Optional<Phrased> phrased) {

    /** Names a test that is phrased like that, too. */
    public TestCase(TestId id, String suite, String className, String name, String displayName) {
        this(id, suite, className, name, displayName, Optional.empty());
    }

    /** {@return the names of phrased reports} */
    public Phrased phrases() {
        return phrased.orElseGet(() -> new Phrased(suite, className, name));
    }
}
