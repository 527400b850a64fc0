package it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StartOnce.class)
class BTest {
    @Test
    void runsBesideAnotherWorker() throws Exception {
        Journal.add("test");
        assertTrue(Journal.sawTwoWorkers());
    }
}
