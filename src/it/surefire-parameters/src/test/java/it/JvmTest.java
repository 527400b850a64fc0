package it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Paths;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/** Passes only if each parameter came where it should. */
class JvmTest {
    private static final String FORK = System.getProperty("fork");

    @ParameterizedTest
    @CsvSource({
        "in.argLine, systemProperties",
        "in.file, file",
        "in.old, systemProperties",
        "in.variables, variables",
        "late, yes",
    })
    void propertyIsThatOfTheHighestPlace(String name, String value) {
        assertEquals(value, System.getProperty(name));
    }

    @Test
    void typedPropertyOutranksThePom() {
        assertTrue(System.getProperty("side").endsWith("s"), System.getProperty("side"));
        assertFalse(System.getProperty("side").equals("variables"));
    }

    @Test
    void emptyIsEmpty() {
        assertEquals("", System.getProperty("empty"));
        assertEquals("", System.getenv("BLANK"));
    }

    @Test
    void forkNumberIsReplacedEverywhere() {
        assertTrue(Integer.parseInt(FORK) > 0);
        assertEquals("n" + FORK, System.getProperty("numbered"));
        assertEquals("yes " + FORK, System.getenv("ADDED"));
        assertEquals("work-" + FORK, Paths.get("").toAbsolutePath().getFileName().toString());
    }

    @Test
    void environmentHasWhatItShould() {
        assertNull(System.getenv("HOME"));
        assertNotNull(System.getenv("PATH"));
    }

    @Test
    void assertionsAreOff() {
        assert FORK.isEmpty() : "assertions are on";
    }

    @Test
    void classPathHasWhatWasAddedAndNotWhatWasTakenAway() throws Exception {
        assertNotNull(getClass().getResource("/extra.txt"));
        assertNotNull(Class.forName("org.hamcrest.Matcher"));
        assertTrue(getClass().getResource("/org/hamcrest/Matcher.class").toString().contains("hamcrest-2.2.jar"));
    }

    @Test
    void basedirIsTheProjects() {
        assertTrue(System.getProperty("basedir").endsWith("surefire-parameters"));
    }
}
