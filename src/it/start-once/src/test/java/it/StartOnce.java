package it;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The common idiom: a static flag, and a closeable in the root store. */
public final class StartOnce implements BeforeAllCallback {
    private static final AtomicBoolean STARTED = new AtomicBoolean();

    @Override
    public void beforeAll(ExtensionContext context) {
        if (STARTED.compareAndSet(false, true)) {
            Journal.add("started");
            context.getRoot().getStore(Namespace.GLOBAL).put("server", (AutoCloseable) () -> {
                STARTED.set(false);
                Journal.add("stopped");
            });
        }
    }
}
