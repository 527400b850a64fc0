package it;

import org.junit.Test;

public class NoCategoryTest {
    @Test
    public void without() {}
}
