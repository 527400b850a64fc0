package it;

import org.junit.jupiter.api.Test;

class SecondTest {
    @Test
    void speaks() {
        System.out.println("heard past the capture");
    }
}
