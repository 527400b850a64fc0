package it;

import static org.junit.Assert.fail;

import org.junit.Test;
import org.junit.experimental.runners.Enclosed;
import org.junit.runner.RunWith;

@RunWith(Enclosed.class)
public class EnclosedTest {
    public static class Left {
        @Test
        public void same() {}

        @Test
        public void left() {}
    }

    public static class Right {
        @Test
        public void same() {
            fail("right is wrong");
        }
    }
}
