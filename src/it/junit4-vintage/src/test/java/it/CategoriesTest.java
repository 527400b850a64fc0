package it;

import org.junit.Test;
import org.junit.experimental.categories.Category;

public class CategoriesTest {
    public interface Fast {}

    public interface VeryFast extends Fast {}

    public interface Flaky {}

    @Test
    @Category(VeryFast.class)
    public void veryFast() {}

    @Test
    @Category({Fast.class, Flaky.class})
    public void fastAndFlaky() {}

    @Test
    public void slow() {}
}
