package it;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class AbortTest {
    @Test
    void aBefore() {}

    @Test
    void bAborts() throws Exception {
        String pid = ManagementFactory.getRuntimeMXBean().getName().split("@")[0];
        new ProcessBuilder("kill", "-ABRT", pid).inheritIO().start();
        new CountDownLatch(1).await();
    }

    @Test
    void cAfter() {}
}
