package it;

import org.testng.annotations.Test;

public abstract class Ancestor {
    @Test
    public void inherited() {}
}
