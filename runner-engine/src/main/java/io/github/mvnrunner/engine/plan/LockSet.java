package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.catalog.ResourceLock.Access;
import io.github.mvnrunner.engine.catalog.ResourceLock;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names the shared resources that a unit's tests read or write.
 *
 * <p>The semantics are JUnit's: writers of a key exclude all other holders of it. Every test reads the global key
 * without saying so; a set that writes it goes with no other set at all.
 *
 * @param modes how each key is used, sorted by key
 */
public record LockSet(Map<String, Mode> modes) {
    /** JUnit's {@code ExclusiveResource.GLOBAL_KEY}. */
    public static final String GLOBAL_KEY = "org.junit.platform.engine.support.hierarchical.ExclusiveResource.GLOBAL_KEY";

    /** All that JVMs share, for as long as they live: its holder starts when every worker but its own has left. */
    private static final String MACHINE_KEY = "mvnrunner.machine";

    /** Keeps everything else away, idle workers too. */
    public static final LockSet APART = of(MACHINE_KEY, Mode.WRITE);

    /** Resources of one JVM, by JUnit's {@code Resources}: tests of different workers don't share them. */
    private static final Set<String> OF_ONE_JVM = Set.of(
            "java.lang.System.properties",
            "java.lang.System.out",
            "java.lang.System.err",
            "java.util.Locale.default",
            "java.util.TimeZone.default");

    /** Holds no key but the global one, for reading. */
    public static final LockSet NONE = new LockSet(Map.of());

    /** How a resource is used; the later is the stronger. */
    public enum Mode {
        READ,
        WRITE
    }

    public LockSet {
        modes = Collections.unmodifiableMap(new TreeMap<>(modes));
    }

    /** {@return a set of one key} */
    public static LockSet of(String key, Mode mode) {
        return new LockSet(Map.of(key, mode));
    }

    /** {@return what these locks mean between workers; each JVM has its own streams, properties and defaults} */
    public static LockSet across(Collection<ResourceLock> locks) {
        Map<String, Mode> modes = new TreeMap<>();
        locks.stream()
                .filter(lock -> !OF_ONE_JVM.contains(lock.key()))
                .forEach(lock -> modes.merge(lock.key(), mode(lock.access()), LockSet::stronger));
        return new LockSet(modes);
    }

    /** {@return all keys of both, each in its stronger mode} */
    public LockSet and(LockSet other) {
        Map<String, Mode> all = new TreeMap<>(modes);
        other.modes.forEach((key, mode) -> all.merge(key, mode, LockSet::stronger));
        return new LockSet(all);
    }

    /** {@return whether holders of these two may not run at the same time} */
    public boolean conflictsWith(LockSet other) {
        return writes(GLOBAL_KEY)
                || other.writes(GLOBAL_KEY)
                || isApart()
                || other.isApart()
                || modes.keySet().stream()
                        .anyMatch(key -> other.modes.containsKey(key) && (writes(key) || other.writes(key)));
    }

    /** {@return whether its holder runs with no other worker alive} */
    public boolean isApart() {
        return writes(MACHINE_KEY);
    }

    private boolean writes(String key) {
        return modes.get(key) == Mode.WRITE;
    }

    private static Mode mode(Access access) {
        return switch (access) {
            case READ -> Mode.READ;
            case READ_WRITE -> Mode.WRITE;
        };
    }

    private static Mode stronger(Mode one, Mode other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
