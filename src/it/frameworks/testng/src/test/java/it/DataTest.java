package it;

import static org.testng.Assert.assertTrue;

import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public class DataTest {
    @DataProvider
    public Object[][] texts() {
        return new Object[][] {{"a", 1}, {"two words", 2}, {"<&>", 3}, {null, 4}, {"[x]", 50}};
    }

    @DataProvider
    public Object[][] none() {
        return new Object[0][];
    }

    @DataProvider
    public Object[][] broken() {
        throw new IllegalStateException("no data");
    }

    @Test(dataProvider = "texts")
    public void small(String text, int number) {
        assertTrue(number < 10);
    }

    @Test(dataProvider = "none")
    public void empty(String text) {}

    @Test(dataProvider = "broken")
    public void breaks(String text) {}

    @Test
    public void small() {}
}
