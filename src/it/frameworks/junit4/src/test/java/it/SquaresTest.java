package it;

import static org.junit.Assert.assertEquals;

import java.util.Arrays;
import java.util.Collection;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class SquaresTest {
    @Parameters
    public static Collection<Object[]> numbers() {
        return Arrays.asList(new Object[][] {{2, 4}, {3, 9}, {4, 15}});
    }

    private final int root;
    private final int square;

    public SquaresTest(int root, int square) {
        this.root = root;
        this.square = square;
    }

    @Test
    public void squares() {
        assertEquals(square, root * root);
    }

    @Test
    public void positive() {}
}
