package it;

import java.util.Arrays;
import org.junit.Test;
import org.junit.experimental.categories.Category;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class ParameterizedTest {
    @Parameterized.Parameters
    public static Iterable<Integer> numbers() {
        return Arrays.asList(1, 2);
    }

    @Parameterized.Parameter
    public int number;

    @Test
    @Category(Smoke.class)
    public void smoke() {}

    @Test
    public void without() {}
}
