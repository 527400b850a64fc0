package it;

import org.junit.Test;

public class InheritedTest extends Ancestor {
    @Test
    public void own() {}
}
