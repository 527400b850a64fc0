package it;

import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import org.junit.experimental.theories.DataPoints;
import org.junit.experimental.theories.Theories;
import org.junit.experimental.theories.Theory;
import org.junit.runner.RunWith;

@RunWith(Theories.class)
public class PrimesTest {
    @DataPoints
    public static final int[] NUMBERS = {1, 2, 3};

    @Theory
    public void small(int number) {
        assertTrue(number < 4);
    }

    @Theory
    public void odd(int number) {
        assumeTrue(number < 3);
        assertTrue(number % 2 == 1);
    }
}
