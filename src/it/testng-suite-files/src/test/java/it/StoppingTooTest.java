package it;

import org.testng.annotations.Test;

/** Runs, if at all, after {@link StoppingTest}. */
public class StoppingTooTest {
    @Test(priority = 4)
    public void comesTooLate() {}
}
