package it;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public abstract class Ancestor {
    @Test
    public void inherited() {}

    @Test
    public void inheritedFailure() {
        assertEquals(InheritedTest.class.getName(), getClass().getSimpleName());
    }
}
