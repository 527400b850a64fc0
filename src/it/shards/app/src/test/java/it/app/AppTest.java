package it.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.core.Greeting;
import it.service.Service;
import org.junit.jupiter.api.Test;

class AppTest {
    @Test
    void seesDirectAndTransitiveModules() {
        assertEquals(Greeting.to("you") + "!", Service.answer("you"));
    }
}
