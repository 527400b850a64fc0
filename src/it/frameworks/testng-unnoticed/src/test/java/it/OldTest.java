package it;

import org.testng.annotations.Test;

public class OldTest {
    @Test
    public void old() {}
}
