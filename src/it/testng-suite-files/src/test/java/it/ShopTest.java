package it;

import static org.testng.Assert.assertEquals;
import static org.testng.Assert.assertNotNull;

import java.io.File;
import org.testng.SkipException;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Optional;
import org.testng.annotations.Parameters;
import org.testng.annotations.Test;

public class ShopTest {
    @Test
    @Parameters("greeting")
    public void greets(@Optional("none") String greeting) {
        System.out.println("greeted: " + greeting);
        assertNotNull(greeting);
    }

    @DataProvider
    public static Object[][] prices() {
        return new Object[][] {{1, "one"}, {2, "two"}, {3, "six"}};
    }

    @Test(dataProvider = "prices")
    public void sells(int price, String name) {
        assertEquals(name.length(), 3);
        assertEquals(price, name.equals("six") ? 6 : price);
    }

    @Test
    public void passesOnTheSecondTry() throws Exception {
        String tried = System.getProperty("tried");
        if (tried == null || new File(tried).createNewFile()) {
            throw new AssertionError("first try");
        }
    }

    @Test
    public void isClosedOnSundays() {
        throw new SkipException("Sunday");
    }

    @Test(enabled = false)
    public void isNotRun() {}
}
