package it;

import static org.testng.Assert.assertEquals;

import org.testng.annotations.Test;

@Test(groups = "fast")
public class AllFastTest {
    public void one() {}

    public void two() {
        assertEquals(1, 2);
    }

    @Test(groups = "broken")
    public void three() {}
}
