package it;

import org.testng.annotations.Test;

@Test(enabled = false)
public class AllOffTest {
    public void offByItsClass() {}

    @Test
    public void onByItself() {}
}
