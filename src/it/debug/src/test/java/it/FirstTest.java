package it;

import org.junit.jupiter.api.Test;

class FirstTest {
    @Test
    void speaks() {
        System.out.println("heard past the capture");
    }
}
