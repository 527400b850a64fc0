package it.one;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class LateTest {
    @Test
    void knowsItsModule() {
        assertEquals("one", System.getProperty("module.name"));
    }

    @Test
    void knowsTheReservedPort() {
        assertTrue(Integer.getInteger("module.port", 0) > 0);
    }

    @Test
    void isNumberedLikeItsFork() {
        String fork = System.getProperty("fork.name");
        assertTrue(fork.matches("fork-[1-9][0-9]*"), fork);
        assertEquals(fork, System.getProperty("fork.argument"));
        assertEquals(fork, System.getenv("FORK_NAME"));
        assertEquals(fork, new File("").getAbsoluteFile().getName());
    }

    @Test
    void runsUnderTheAgent() {
        assertEquals(6, Product.of(2, 3));
        assertTrue(ManagementFactory.getRuntimeMXBean().getInputArguments().toString().contains("jacoco"));
    }
}
