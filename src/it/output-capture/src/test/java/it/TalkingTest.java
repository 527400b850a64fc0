package it;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TalkingTest {
    @BeforeAll
    static void beforeAll() {
        System.out.println("said before all");
    }

    @Test
    void speaks() {
        System.out.println("out of speaks");
        System.err.println("err of speaks");
    }

    @Test
    void speaksThroughAThread() throws InterruptedException {
        Thread thread = new Thread(() -> System.out.println("out of a started thread"));
        thread.start();
        thread.join();
    }

    @Test
    void speaksInPieces() {
        System.out.print("half");
        System.out.write('-');
        System.out.println("line, \u00e4\u20ac\ud83d\ude00 ]]> <tag> & \u0001");
    }

    @Test
    void isSilent() {}
}
