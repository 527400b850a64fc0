package it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerIT {
    @Test
    void serverIsUp() {
        assertTrue(new File(System.getProperty("server")).isFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void testsWhatIsShipped(String ignored) {
        assertTrue(Shipped.from().endsWith("target/failsafe-1.0-SNAPSHOT.jar"), Shipped.from());
    }
}
