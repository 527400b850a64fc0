package it;

public class NoTestsTest {
    public void looksLikeOne() {}
}
