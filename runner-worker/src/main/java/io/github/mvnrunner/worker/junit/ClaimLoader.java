package io.github.mvnrunner.worker.junit;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A context class loader that adds {@link ClaimCondition} to Jupiter's autodetected extensions, and {@link HoldCallback}
 * where tests are to wait.
 *
 * <p>It serves our service file, and the user's own only if the user enabled autodetection. It stays only from the
 * call of an engine to the start of its root, which is after Jupiter's look-up and before any test.
 */
public final class ClaimLoader extends ClassLoader {
    private static final String EXTENSIONS = "META-INF/services/org.junit.jupiter.api.extension.Extension";
    private static final String CLAIM = "META-INF/mvnrunner/claim";
    private static final String HOLD = "META-INF/mvnrunner/hold";

    private final Gate gate;
    private final Hold hold;
    private final ToIntFunction<String> tests;
    private final boolean withUserExtensions;

    /** @param tests the index of a test by its unique id; negative if there is no such test */
    ClaimLoader(
            ClassLoader parent, Gate gate, Hold hold, ToIntFunction<String> tests, boolean withUserExtensions) {
        super(parent);
        this.gate = gate;
        this.hold = hold;
        this.tests = tests;
        this.withUserExtensions = withUserExtensions;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        if (!name.equals(EXTENSIONS)) {
            return super.getResources(name);
        }
        List<URL> files = new ArrayList<>();
        files.add(ClaimLoader.class.getClassLoader().getResource(CLAIM));
        if (hold.isWanted()) {
            files.add(ClaimLoader.class.getClassLoader().getResource(HOLD));
        }
        if (withUserExtensions) {
            files.addAll(Collections.list(super.getResources(name)));
        }
        return Collections.enumeration(files);
    }

    /** Becomes the context class loader of the calling thread. */
    public void enter() {
        Thread.currentThread().setContextClassLoader(this);
    }

    /** Puts the user's context class loader back, if it is still ours. */
    public void leave() {
        Thread thread = Thread.currentThread();
        if (thread.getContextClassLoader() == this) {
            thread.setContextClassLoader(getParent());
        }
    }

    /** Whether the launch runs in one go. */
    public boolean isOpen() {
        return !gate.isClosed();
    }

    /** Blocks until it is known whether this top-level node is to run. */
    public boolean admits(String topLevelUniqueId) {
        return gate.admits(topLevelUniqueId);
    }

    /** Waits after that test, unless it is none or nobody is interested. */
    void hold(String uniqueId, Throwable failure) {
        int index = tests.applyAsInt(uniqueId);
        if (index >= 0) {
            hold.after(index, failure);
        }
    }
}
