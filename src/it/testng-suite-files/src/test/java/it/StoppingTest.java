package it;

import java.util.concurrent.TimeUnit;
import org.testng.Assert;
import org.testng.annotations.AfterClass;
import org.testng.annotations.Test;

/** The second test runs until its JVM was told to start nothing more, for ten minutes at most. */
public class StoppingTest {
    @Test(priority = 1)
    public void fails() {
        Assert.fail("on purpose");
    }

    @Test(priority = 2)
    public void waits() throws Exception {
        Class<?> stop = Class.forName("io.github.mvnrunner.worker.junit.Stop");
        Object brake = stop.getField("OF_THIS_JVM").get(null);
        for (int left = 60_000; left > 0 && !(Boolean) stop.getMethod("isPulled").invoke(brake); left--) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    @Test(priority = 3)
    public void comesTooLate() {}

    @Test(dependsOnMethods = "waits")
    public void dependsOnWhatWaits() {}

    @AfterClass
    public void tearDown() {
        System.out.println("torn down");
    }
}
