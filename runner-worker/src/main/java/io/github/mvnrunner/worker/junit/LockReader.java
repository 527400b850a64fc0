package io.github.mvnrunner.worker.junit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.hierarchical.ExclusiveResource;
import org.junit.platform.engine.support.hierarchical.Node;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Notes which shared resources each node declares; filters nothing.
 *
 * <p>Only here does a launcher show descriptors, which know their resources, and not identifiers, which don't. JUnit 5.4
 * shows those without children only, so parents are looked up from them.
 */
final class LockReader implements PostDiscoveryFilter {
    private final Map<String, List<String>> locks = new HashMap<>();

    @Override
    public FilterResult apply(TestDescriptor descriptor) {
        for (TestDescriptor node = descriptor; node != null; node = node.getParent().orElse(null)) {
            String id = node.getUniqueId().toString();
            if (locks.containsKey(id)) {
                break;
            }
            locks.put(id, read(node));
        }
        return FilterResult.included("only looked at");
    }

    /** What that node declares itself, each as {@code key|READ} or {@code key|READ_WRITE}. */
    List<String> of(String uniqueId) {
        return locks.getOrDefault(uniqueId, Collections.<String>emptyList());
    }

    /** Asks user code where a class names a provider; JUnit tells of its errors when it asks itself. */
    private static List<String> read(TestDescriptor node) {
        List<String> names = new ArrayList<>();
        if (node instanceof Node) {
            try {
                for (ExclusiveResource resource : ((Node<?>) node).getExclusiveResources()) {
                    names.add(resource.getKey() + "|" + resource.getLockMode().name());
                }
            } catch (RuntimeException | LinkageError e) {
                names.clear();
            }
        }
        return names;
    }
}
