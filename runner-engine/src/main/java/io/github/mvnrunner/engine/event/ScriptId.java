package io.github.mvnrunner.engine.event;

/** Names a script that runs before or after tests. */
public record ScriptId(Kind kind, String name) {
    /** Says when a script runs. */
    public enum Kind {
        SETUP,
        TEARDOWN
    }

    /** {@return the name of its test suite in the merged report, which no class can have} */
    public String suite() {
        return switch (kind) {
            case SETUP -> "@setup-script:" + name;
            case TEARDOWN -> "@teardown-script:" + name;
        };
    }
}
