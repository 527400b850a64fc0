package it;

import static org.testng.Assert.assertEquals;

import org.testng.IRetryAnalyzer;
import org.testng.ITestResult;
import org.testng.annotations.Test;

public class RetriedTest {
    private static int runs;

    /** Lets a test have a second try. */
    public static class Twice implements IRetryAnalyzer {
        private int tries;

        @Override
        public boolean retry(ITestResult result) {
            return ++tries < 2;
        }
    }

    @Test(retryAnalyzer = Twice.class)
    public void passesTheSecondTime() {
        assertEquals(++runs, 2);
    }
}
