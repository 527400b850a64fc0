package it;

import org.junit.Test;
import org.junit.experimental.categories.Category;

@Category(Fast.class)
public class FastClassTest extends Parent {
    @Test
    public void one() {}

    @Test
    @Category(Broken.class)
    public void broken() {}
}
