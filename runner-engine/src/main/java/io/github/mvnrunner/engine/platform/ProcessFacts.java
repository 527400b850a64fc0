package io.github.mvnrunner.engine.platform;

import java.util.Optional;

/**
 * What the kernel's table says of one process.
 *
 * @param name the short name, cut to 15 bytes by the kernel
 * @param state the letter as of {@code ps}, such as {@code R}, {@code S}, {@code T} or {@code Z}
 * @param startTicks clock ticks from the machine's start to the process's; with the id it names a process for ever
 */
public record ProcessFacts(long pid, String name, char state, long parent, long group, long session, long startTicks) {
    private static final int PARENT = 1;
    private static final int GROUP = 2;
    private static final int SESSION = 3;
    private static final int START = 19;

    /** Whether it waits only for its parent to collect it. */
    public boolean isDead() {
        return state == 'Z' || state == 'X';
    }

    /** Whether a signal or a debugger has stopped it. */
    public boolean isStopped() {
        return state == 'T' || state == 't';
    }

    /** Whether this and that are one process, not two that had the same id. */
    public boolean isSameAs(ProcessFacts other) {
        return pid == other.pid && startTicks == other.startTicks;
    }

    /** The name may hold blanks and brackets; what follows the last bracket may not. */
    static Optional<ProcessFacts> parse(String stat) {
        int open = stat.indexOf('(');
        int close = stat.lastIndexOf(')');
        if (open < 0 || close < open) {
            return Optional.empty();
        }
        String[] rest = stat.substring(close + 1).strip().split(" ");
        return rest.length <= START
                ? Optional.empty()
                : Optional.of(new ProcessFacts(
                        Long.parseLong(stat.substring(0, open).strip()),
                        stat.substring(open + 1, close),
                        rest[0].charAt(0),
                        Long.parseLong(rest[PARENT]),
                        Long.parseLong(rest[GROUP]),
                        Long.parseLong(rest[SESSION]),
                        Long.parseLong(rest[START])));
    }
}
