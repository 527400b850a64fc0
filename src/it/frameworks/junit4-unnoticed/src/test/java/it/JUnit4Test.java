package it;

import org.junit.Assert;
import org.junit.Test;

public class JUnit4Test {
    @Test
    public void nobodyHasNoticedThatItFails() {
        Assert.fail("since the day on which Jupiter came");
    }
}
