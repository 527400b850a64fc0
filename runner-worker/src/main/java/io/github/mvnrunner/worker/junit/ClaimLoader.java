package io.github.mvnrunner.worker.junit;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A context class loader that adds {@link ClaimCondition} to Jupiter's autodetected extensions, {@link HoldCallback}
 * where tests are to wait, and {@link NamedInterceptor} where invocations are asked for by name.
 *
 * <p>It serves our service file, and the user's own only if the user enabled autodetection. It stays only from the
 * call of an engine to the start of its root, which is after Jupiter's look-up and before any test.
 */
public final class ClaimLoader extends ClassLoader {
    private static final String EXTENSIONS = "META-INF/services/org.junit.jupiter.api.extension.Extension";
    private static final String CLAIM = "META-INF/mvnrunner/claim";
    private static final String HOLD = "META-INF/mvnrunner/hold";
    private static final String NAMED = "META-INF/mvnrunner/named";

    private final Gate gate;
    private final Hold hold;
    private final Named named;
    private final ToIntFunction<String> tests;
    private final boolean withUserExtensions;

    /** @param tests the index of a test by its unique id; negative if there is no such test */
    ClaimLoader(
            ClassLoader parent,
            Gate gate,
            Hold hold,
            Named named,
            ToIntFunction<String> tests,
            boolean withUserExtensions) {
        super(parent);
        this.gate = gate;
        this.hold = hold;
        this.named = named;
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
        if (named.isAny() && invocationsCanBeSkipped()) {
            files.add(ClaimLoader.class.getClassLoader().getResource(NAMED));
        }
        if (withUserExtensions) {
            files.addAll(Collections.list(super.getResources(name)));
        }
        return Collections.enumeration(files);
    }

    /** Since Jupiter 5.6. */
    private static boolean invocationsCanBeSkipped() {
        try {
            ClassLoader loader = ClaimLoader.class.getClassLoader();
            Class.forName("org.junit.jupiter.api.extension.InvocationInterceptor$Invocation", false, loader)
                    .getMethod("skip");
            return true;
        } catch (ReflectiveOperationException before56) {
            return false;
        }
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

    /** Whether that node was not asked for. */
    boolean drops(String uniqueId) {
        return named.drops(uniqueId);
    }

    /** Waits after that test, unless it is none or nobody is interested. */
    void hold(String uniqueId, Throwable failure) {
        int index = tests.applyAsInt(uniqueId);
        if (index >= 0) {
            hold.after(index, failure);
        }
    }
}
