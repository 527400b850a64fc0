package it;

import org.junit.Ignore;
import org.junit.Test;

@Ignore("the whole class")
public class IgnoredClassTest {
    @Test
    public void one() {}

    @Test
    public void two() {}
}
