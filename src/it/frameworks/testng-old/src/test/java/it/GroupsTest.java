package it;

import org.testng.annotations.Test;

public class GroupsTest {
    @Test(groups = "fast")
    public void fast() {}

    @Test(groups = {"fast", "broken"})
    public void fastButBroken() {
        throw new IllegalStateException("broken");
    }

    @Test
    public void without() {
        throw new IllegalStateException("not asked for");
    }
}
