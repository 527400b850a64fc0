package it;

import static org.testng.Assert.assertTrue;

import org.testng.annotations.DataProvider;
import org.testng.annotations.Factory;
import org.testng.annotations.Test;

public class FactoryTest {
    private final int number;

    @Factory(dataProvider = "numbers")
    public FactoryTest(int number) {
        this.number = number;
    }

    @DataProvider
    public static Object[][] numbers() {
        return new Object[][] {{1}, {2}, {30}};
    }

    @Test
    public void small() {
        assertTrue(number < 10);
    }
}
