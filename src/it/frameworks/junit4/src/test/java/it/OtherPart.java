package it;

import org.junit.Ignore;
import org.junit.Test;

public class OtherPart {
    @Test
    public void passes() {}

    @Ignore
    @Test
    public void ignored() {}
}
