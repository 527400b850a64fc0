package it;

import org.testng.annotations.Test;

public class InheritedTest extends Ancestor {
    @Test
    public void own() {}
}
