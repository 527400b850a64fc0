package it;

import org.junit.Test;

public class Parent {
    @Test
    public void inherited() {}
}
