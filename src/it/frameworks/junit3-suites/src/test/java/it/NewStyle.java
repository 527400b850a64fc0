package it;

import org.junit.Ignore;
import org.junit.Test;

public class NewStyle {
    @Test
    public void runs() {}

    @Test
    @Ignore
    public void ignored() {}
}
