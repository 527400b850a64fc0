package it;

import org.junit.jupiter.api.Test;

class SecondTest {
    @Test
    void test1() throws InterruptedException {
        speak("SecondTest.test1");
    }

    @Test
    void test2() throws InterruptedException {
        speak("SecondTest.test2");
    }

    @Test
    void test3() throws InterruptedException {
        speak("SecondTest.test3");
    }

    @Test
    void test4() throws InterruptedException {
        speak("SecondTest.test4");
    }

    @Test
    void test5() throws InterruptedException {
        speak("SecondTest.test5");
    }

    @Test
    void test6() throws InterruptedException {
        speak("SecondTest.test6");
    }

    private static void speak(String name) throws InterruptedException {
        Thread helper = new Thread(() -> repeat(name + " by a thread"));
        helper.start();
        repeat(name);
        helper.join();
    }

    private static void repeat(String line) {
        for (int i = 0; i < 100; i++) {
            System.out.println(line);
            Thread.yield();
        }
    }
}
