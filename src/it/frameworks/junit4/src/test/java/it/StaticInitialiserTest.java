package it;

import org.junit.Test;

public class StaticInitialiserTest {
    private static final int NUMBER = Integer.parseInt("none");

    @Test
    public void one() {
        System.out.println(NUMBER);
    }

    @Test
    public void two() {
        System.out.println(NUMBER);
    }
}
