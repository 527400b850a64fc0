package it;

import static org.testng.Assert.assertTrue;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.testng.annotations.Test;

/** Each of its tests waits until all of them run. */
public class ParallelTest {
    private static final CyclicBarrier ALL = new CyclicBarrier(3);

    @Test
    public void one() throws Exception {
        ALL.await(1, TimeUnit.MINUTES);
    }

    @Test
    public void two() throws Exception {
        ALL.await(1, TimeUnit.MINUTES);
    }

    @Test
    public void three() throws Exception {
        ALL.await(1, TimeUnit.MINUTES);
    }

    @Test
    public void listenerWasCalled() {
        assertTrue(Witness.called);
    }
}
