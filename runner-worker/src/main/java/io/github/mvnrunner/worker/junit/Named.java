package io.github.mvnrunner.worker.junit;

import io.github.mvnrunner.worker.wire.AskedInvocations;
import io.github.mvnrunner.worker.wire.NamedInvocations;
import io.github.mvnrunner.worker.wire.Selector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Leaves out invocations that were not asked for, where others of their container were asked for by name.
 *
 * <p>No name is known before its container runs, so the whole container is selected. What has another name is told to
 * the engine as there, and then neither run, where that can be helped, nor told of again.
 */
final class Named {
    private final AskedInvocations asked = new AskedInvocations();
    private final Set<String> dropped = ConcurrentHashMap.newKeySet();

    /**
     * Remembers what is asked for by name, and says what to discover for it. Jupiter forgets that a whole container is
     * selected if one of its invocations is, too.
     */
    List<Selector> plain(List<Selector> selectors) {
        AskedInvocations now = new AskedInvocations();
        for (Selector selector : selectors) {
            asked.ask(Collections.singletonList(selector.value));
            now.ask(Collections.singletonList(selector.value));
        }
        List<Selector> plain = new ArrayList<>();
        for (Selector selector : selectors) {
            NamedInvocations named = NamedInvocations.parse(selector.value);
            if (named != null) {
                plain.add(new Selector(selector.kind, named.container));
            } else if (now.about(selector.value).isEmpty()) {
                plain.add(selector);
            }
        }
        return plain;
    }

    boolean isAny() {
        return asked.isAny();
    }

    /** Decides on a node that turned up in the launch. */
    void registered(TestIdentifier node) {
        String id = node.getUniqueId();
        boolean admits = asked.admits(id, node.getParentId().orElse(null), node.getDisplayName());
        if (node.isTest() && !admits) {
            dropped.add(id);
        }
    }

    /** Whether that node was not asked for. */
    boolean drops(String uniqueId) {
        return !dropped.isEmpty() && dropped.contains(uniqueId);
    }
}
