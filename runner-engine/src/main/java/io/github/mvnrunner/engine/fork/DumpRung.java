package io.github.mvnrunner.engine.fork;

/** The ways to a thread dump, the best first. */
public enum DumpRung {
    /** The worker's own thread for it. */
    WATCHER("the worker itself"),
    /** The JDK's {@code jcmd}, which attaches to the JVM. */
    ATTACH("jcmd"),
    /** SIGQUIT, at which a JVM prints its threads to its standard output. */
    QUIT("SIGQUIT"),
    /** The kernel's view of the process; knows no Java. */
    KERNEL("/proc"),
    /** None was of use. */
    NONE("nobody");

    private final String words;

    DumpRung(String words) {
        this.words = words;
    }

    /** {@return who answers, in words} */
    public String words() {
        return words;
    }
}
