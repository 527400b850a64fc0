package io.github.mvnrunner.engine;

/** Starts the engine from its command line. */
public final class EngineMain {
    private EngineMain() {}

    public static void main(String[] arguments) {
        System.exit(0);
    }
}
