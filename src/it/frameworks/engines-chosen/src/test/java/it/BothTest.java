package it;

/** A class of two engines at once. */
public class BothTest {
    @org.junit.Test
    public void old() {}

    @org.junit.jupiter.api.Test
    public void young() {}
}
