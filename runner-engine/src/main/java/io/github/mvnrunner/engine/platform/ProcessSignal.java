package io.github.mvnrunner.engine.platform;

import java.util.Map;

/** Signals that the engine sends to processes. */
public enum ProcessSignal {
    HANGUP(1, 1),
    INTERRUPT(2, 2),
    QUIT(3, 3),
    KILL(9, 9),
    TERMINATE(15, 15),
    STOP(19, 17),
    TERMINAL_STOP(20, 18),
    CONTINUE(18, 19);

    private static final boolean MAC = OperatingSystem.current() == OperatingSystem.MAC;
    private static final Map<Integer, String> SAME_EVERYWHERE = Map.ofEntries(
            Map.entry(1, "SIGHUP"),
            Map.entry(2, "SIGINT"),
            Map.entry(3, "SIGQUIT"),
            Map.entry(4, "SIGILL"),
            Map.entry(5, "SIGTRAP"),
            Map.entry(6, "SIGABRT"),
            Map.entry(8, "SIGFPE"),
            Map.entry(9, "SIGKILL"),
            Map.entry(11, "SIGSEGV"),
            Map.entry(13, "SIGPIPE"),
            Map.entry(14, "SIGALRM"),
            Map.entry(15, "SIGTERM"),
            Map.entry(24, "SIGXCPU"),
            Map.entry(25, "SIGXFSZ"),
            Map.entry(26, "SIGVTALRM"),
            Map.entry(27, "SIGPROF"));
    private static final Map<Integer, String> LINUX = Map.of(
            7, "SIGBUS", 10, "SIGUSR1", 12, "SIGUSR2", 16, "SIGSTKFLT", 29, "SIGIO", 30, "SIGPWR", 31, "SIGSYS");
    private static final Map<Integer, String> MACOS =
            Map.of(7, "SIGEMT", 10, "SIGBUS", 12, "SIGSYS", 30, "SIGUSR1", 31, "SIGUSR2");

    private final int linux;
    private final int mac;

    ProcessSignal(int linux, int mac) {
        this.linux = linux;
        this.mac = mac;
    }

    /** Its number on this machine. */
    public int number() {
        return MAC ? mac : linux;
    }

    static String nameOf(int number) {
        String name = SAME_EVERYWHERE.get(number);
        return name != null ? name : (MAC ? MACOS : LINUX).getOrDefault(number, "signal " + number);
    }
}
