package it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** One of JUnit's own jars has classes for several releases of Java. */
class MultiReleaseTest {
    @Test
    void newerClassesAreTaken() throws ReflectiveOperationException {
        Class<?> type = Class.forName("org.junit.platform.commons.util.ModuleUtils");
        String place = type.getResource("ModuleUtils.class").toString();
        assertTrue(place.contains("META-INF/versions/9"), place);
    }
}
