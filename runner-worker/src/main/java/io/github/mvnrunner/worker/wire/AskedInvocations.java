package io.github.mvnrunner.worker.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Tells invocations that were asked for from others, where some were asked for by name.
 *
 * <p>Names are known only when an invocation turns up, so both sides decide by this, in the order in which nodes do.
 */
public final class AskedInvocations {
    private final List<NamedInvocations> named = new CopyOnWriteArrayList<>();
    private final Set<String> byId = ConcurrentHashMap.newKeySet();
    private final Set<String> admitted = ConcurrentHashMap.newKeySet();

    /** Asks for nodes by unique ids, some of which may be those of {@link NamedInvocations}. */
    public void ask(Collection<String> uniqueIds) {
        for (String id : uniqueIds) {
            NamedInvocations names = NamedInvocations.parse(id);
            if (names == null) {
                byId.add(id);
            } else {
                named.add(names);
            }
        }
    }

    /** Whether anything was asked for by name. */
    public boolean isAny() {
        return !named.isEmpty();
    }

    /** Those that a node may be one of. */
    public List<NamedInvocations> about(String uniqueId) {
        List<NamedInvocations> about = new ArrayList<>();
        for (NamedInvocations each : named) {
            if (each.isAbout(uniqueId)) {
                about.add(each);
            }
        }
        return about;
    }

    /**
     * Decides on a node that turned up; what stands above it has been decided on.
     *
     * @param parent nullable
     */
    public boolean admits(String uniqueId, String parent, String displayName) {
        List<NamedInvocations> about = about(uniqueId);
        boolean asked = byId.contains(uniqueId) || parent != null && admitted.contains(parent);
        for (NamedInvocations each : about) {
            asked |= each.isAhead(uniqueId) && each.matches(displayName);
        }
        if (asked && !about.isEmpty()) {
            admitted.add(uniqueId);
        }
        return asked || about.isEmpty();
    }
}
