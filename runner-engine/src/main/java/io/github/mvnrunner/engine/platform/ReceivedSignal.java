package io.github.mvnrunner.engine.platform;

/** Signals that tell the engine something. */
public enum ReceivedSignal {
    INTERRUPT("INT"),
    TERMINATE("TERM"),
    HANGUP("HUP"),
    /** Ctrl-Z. */
    TERMINAL_STOP("TSTP"),
    CONTINUE("CONT"),
    USER_1("USR1"),
    /** Ctrl-T, on macOS and the BSDs only. */
    INFO("INFO");

    private final String shortName;

    ReceivedSignal(String shortName) {
        this.shortName = shortName;
    }

    String shortName() {
        return shortName;
    }

    /** {@return whether it asks for the end} */
    public boolean ends() {
        return switch (this) {
            case INTERRUPT, TERMINATE, HANGUP -> true;
            case TERMINAL_STOP, CONTINUE, USER_1, INFO -> false;
        };
    }
}
