package it;

import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** Names with brackets, spaces, parentheses, slashes, and two that are equal. */
@RunWith(Parameterized.class)
public class NamedSquaresTest {
    @Parameters(name = "{0}")
    public static Iterable<String> texts() {
        return Arrays.asList("plain", "two words", "a[0]", "f(x)", "a/b", "", "same", "same", "a,b", "<&>");
    }

    @Parameter
    public String text;

    @Test
    public void isShort() {
        assertTrue(text.length() < 9);
    }
}
