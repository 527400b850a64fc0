package it;

import org.junit.Test;
import org.junit.experimental.categories.Category;

@Category(Broken.class)
public class BrokenClassTest {
    @Test
    @Category(Fast.class)
    public void fast() {}
}
