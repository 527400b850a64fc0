package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.dispatch.DispatchInput;
import io.github.mvnrunner.engine.platform.Key;
import io.github.mvnrunner.engine.platform.Keyboard;
import io.github.mvnrunner.engine.platform.OwnProcess;
import io.github.mvnrunner.engine.platform.ReceivedSignal;
import io.github.mvnrunner.engine.platform.Signals;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The machine around a run: its signals, its terminal's keys, and Maven, whose end is the end of standard input.
 *
 * <p>The third signal that asks for the end does not go to the dispatcher, which may be what hangs: it kills all
 * workers and ends this process on the spot.
 */
final class Machine implements World, AutoCloseable {
    private static final int AT_ONCE = 3;

    private final Keys keys;
    private final StandardInput input;
    private final OwnProcess self = new OwnProcess();
    private final AtomicInteger ends = new AtomicInteger();
    private final AtomicBoolean hungUp = new AtomicBoolean();
    private Optional<Keyboard> keyboard = Optional.empty();
    private Optional<Signals> signals = Optional.empty();

    /** Says whether the terminal's keys are read. */
    enum Keys {
        READ,
        LEFT_ALONE
    }

    Machine(Keys keys, StandardInput input) {
        this.keys = keys;
        this.input = input;
    }

    @Override
    public void listen(Consumer<DispatchInput> dispatcher) {
        signals = Optional.of(Signals.install(signal -> received(signal, dispatcher)));
        if (keys == Keys.READ) {
            keyboard = Keyboard.open(key -> dispatcher.accept(input(key)));
        }
        input.whenEnded(() -> dispatcher.accept(new DispatchInput.InputEnded()));
    }

    @Override
    public void leaveTerminal() {
        keyboard.ifPresent(Keyboard::suspend);
    }

    @Override
    public void stop() {
        self.stop();
    }

    @Override
    public void continued() {
        keyboard.ifPresent(Keyboard::resume);
    }

    /** Gives the terminal back, and leaves signals to the next run, or to nobody. */
    @Override
    public void close() {
        keyboard.ifPresent(Keyboard::close);
        signals.ifPresent(Signals::close);
        input.forgetListener();
    }

    /** A terminal that closes hangs up twice, by its kernel and by its shell; nobody means to escalate by that. */
    private void received(ReceivedSignal signal, Consumer<DispatchInput> dispatcher) {
        if (signal == ReceivedSignal.HANGUP && hungUp.getAndSet(true)) {
            return;
        }
        if (signal.ends() && ends.incrementAndGet() >= AT_ONCE) {
            keyboard.ifPresent(Keyboard::close);
            self.killDescendants();
            Runtime.getRuntime().halt(new RunVerdict.Cancelled().exitCode());
        }
        dispatcher.accept(input(signal));
    }

    private static DispatchInput input(ReceivedSignal signal) {
        return switch (signal) {
            case INTERRUPT -> new DispatchInput.Interrupted();
            case TERMINATE -> new DispatchInput.Terminated();
            case HANGUP -> new DispatchInput.HungUp();
            case TERMINAL_STOP -> new DispatchInput.Suspended();
            case CONTINUE -> new DispatchInput.Continued();
            case USER_1, INFO -> new DispatchInput.DescriptionAsked();
        };
    }

    private static DispatchInput input(Key key) {
        return switch (key) {
            case DESCRIBE -> new DispatchInput.DescriptionAsked();
            case SUMMARIZE -> new DispatchInput.SummaryAsked();
        };
    }
}
