package it;

public class PlainTest {
    public void testHasTheConfiguration() {
        assert "yes".equals(System.getProperty("configured"));
    }
}
