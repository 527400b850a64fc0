package it;

import org.junit.Test;
import org.junit.experimental.categories.Category;

/** Another category of the same simple name. */
public class OtherSmokeTest {
    public interface Smoke {}

    @Test
    @Category(Smoke.class)
    public void otherSmoke() {}
}
