package it;

import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public class RowsTest {
    @DataProvider
    Object[][] rows() {
        return new Object[][] {{1}, {2}, {3}};
    }

    @Test(dataProvider = "rows")
    public void row(int n) {
        if (n == 2) {
            Runtime.getRuntime().halt(3);
        }
    }

    @Test
    public void other() {}
}
