package io.github.mvnrunner.engine.plan;

import java.util.Collections;
import java.util.Map;
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
                || modes.keySet().stream()
                        .anyMatch(key -> other.modes.containsKey(key) && (writes(key) || other.writes(key)));
    }

    private boolean writes(String key) {
        return modes.get(key) == Mode.WRITE;
    }

    private static Mode stronger(Mode one, Mode other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
