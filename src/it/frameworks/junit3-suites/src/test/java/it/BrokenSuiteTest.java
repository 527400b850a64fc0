package it;

import junit.framework.Test;

public class BrokenSuiteTest {
    public static Test suite() {
        throw new IllegalStateException("no suite");
    }
}
