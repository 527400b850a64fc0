package it.service;

import it.core.Greeting;

public final class Service {
    private Service() {}

    public static String answer(String name) {
        return Greeting.to(name) + "!";
    }
}
