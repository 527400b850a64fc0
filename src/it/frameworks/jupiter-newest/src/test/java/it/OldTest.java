package it;

import org.junit.Test;

public class OldTest {
    @Test
    public void old() {}
}
