package it;

import junit.framework.TestCase;

public class PurseCase extends TestCase {
    public PurseCase(String name) {
        super(name);
    }

    public void testOpens() {}

    public void testCloses() {
        fail("stuck");
    }
}
