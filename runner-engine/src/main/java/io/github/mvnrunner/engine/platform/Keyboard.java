package io.github.mvnrunner.engine.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads keys from the terminal, one by one, while this process is in its foreground.
 *
 * <p>Standard input is never touched. The terminal's modes are changed only while its foreground group is ours, and put
 * back on every way out: by {@link #suspend()} before the process stops, by {@link #close()}, and by a shutdown hook.
 * In the background it waits to be in the foreground again.
 */
public final class Keyboard implements AutoCloseable {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private final TerminalDevice terminal;
    private final Consumer<Key> sink;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread restorer = new Thread(this::giveBack, "keyboard-restore");

    /** Guarded by the lock, as all below. */
    private boolean suspended;

    private boolean closed;
    /** The modes to be put back, null while ours are not set. */
    private byte @Nullable [] before;

    private Keyboard(TerminalDevice terminal, Consumer<Key> sink) {
        this.terminal = terminal;
        this.sink = sink;
    }

    /** {@return whether this process has a terminal whose keys can be read} */
    public static boolean possible() {
        Optional<TerminalDevice> terminal = TerminalDevice.open(OperatingSystem.current());
        terminal.ifPresent(TerminalDevice::close);
        return terminal.isPresent();
    }

    /** Hands every key to the sink, on a thread of its own; empty if this process has no terminal. */
    public static Optional<Keyboard> open(Consumer<Key> sink) {
        return TerminalDevice.open(OperatingSystem.current()).map(terminal -> {
            Signals.ignore("TTIN");
            Signals.ignore("TTOU");
            Keyboard keyboard = new Keyboard(terminal, sink);
            Runtime.getRuntime().addShutdownHook(keyboard.restorer);
            Thread.ofPlatform().daemon().name("keyboard").start(keyboard::listen);
            return keyboard;
        });
    }

    /** Puts the terminal's modes back until {@link #resume()}. */
    public void suspend() {
        change(() -> {
            suspended = true;
            restore();
        });
    }

    /** Listens again, as soon as this process is in the foreground. */
    public void resume() {
        change(() -> suspended = false);
    }

    /** Puts the terminal's modes back for good; further calls do nothing. */
    @Override
    public void close() {
        giveBack();
        try {
            Runtime.getRuntime().removeShutdownHook(restorer);
        } catch (IllegalStateException _) {
            // The process leaves, and the hook finds nothing to do.
        }
    }

    private void giveBack() {
        change(() -> {
            closed = true;
            restore();
        });
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void listen() {
        try {
            while (awaitTurn()) {
                for (byte typed : terminal.typed(LOOK_AGAIN)) {
                    Key.of(typed).ifPresent(sink);
                }
            }
        } catch (InterruptedException _) {
            close();
        }
        terminal.close();
    }

    /** {@return whether the terminal is ours now, else false because this is closed} */
    private boolean awaitTurn() throws InterruptedException {
        lock.lock();
        try {
            while (!closed) {
                boolean foreground = terminal.inForeground();
                if (!suspended && foreground && taken()) {
                    return true;
                }
                before = foreground ? before : null;
                changed.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean taken() {
        if (before == null) {
            terminal.modes()
                    .filter(modes -> terminal.set(terminal.keyByKey(modes)))
                    .ifPresent(modes -> before = modes);
        }
        return before != null;
    }

    /** In the background the modes are another's, who has set them already. */
    private void restore() {
        if (before != null && terminal.inForeground()) {
            terminal.set(before);
        }
        before = null;
    }
}
