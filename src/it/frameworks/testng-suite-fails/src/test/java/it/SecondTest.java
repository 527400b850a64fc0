package it;

import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public class SecondTest {
    @DataProvider
    public Object[][] numbers() {
        return new Object[][] {{1}, {2}};
    }

    @Test(dataProvider = "numbers")
    public void neverRun(int number) {}

    @Test
    public void neverRunEither() {}
}
