package io.github.mvnrunner.engine.platform;

/** Signals that tell the engine to stop. */
public enum ReceivedSignal {
    INTERRUPT("INT"),
    TERMINATE("TERM"),
    HANGUP("HUP");

    private final String shortName;

    ReceivedSignal(String shortName) {
        this.shortName = shortName;
    }

    String shortName() {
        return shortName;
    }
}
