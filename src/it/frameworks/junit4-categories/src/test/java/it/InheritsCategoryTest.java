package it;

import org.junit.Test;

public class InheritsCategoryTest extends FastClassTest {
    @Test
    public void own() {}
}
