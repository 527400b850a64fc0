package it;

import org.junit.Test;
import org.junit.experimental.categories.Category;

public class MethodsTest {
    @Test
    public void without() {}

    @Test
    @Category(Fast.class)
    public void fast() {}

    @Test
    @Category(VeryFast.class)
    public void veryFast() {}

    @Test
    @Category(Smoke.class)
    public void smoke() {}

    @Test
    @Category({Fast.class, Broken.class})
    public void fastButBroken() {}
}
