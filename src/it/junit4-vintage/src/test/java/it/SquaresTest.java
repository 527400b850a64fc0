package it;

import static org.junit.Assert.assertEquals;

import java.util.Arrays;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class SquaresTest {
    @Parameter(0)
    public int root;

    @Parameter(1)
    public int square;

    @Parameters
    public static Iterable<Object[]> data() {
        return Arrays.asList(new Object[] {2, 4}, new Object[] {3, 9});
    }

    @Test
    public void squares() {
        assertEquals(square, root * root);
    }
}
