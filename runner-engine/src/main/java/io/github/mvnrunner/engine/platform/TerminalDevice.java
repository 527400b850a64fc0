package io.github.mvnrunner.engine.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The terminal that this process belongs to, as {@code /dev/tty}.
 *
 * <p>Its descriptor is our own and never blocks. Nothing here stops the process when it is in the background: that
 * {@code TTIN} and {@code TTOU} are ignored turns such a stop into an error.
 */
final class TerminalDevice {
    private static final long TERMIOS_BYTES = 256;
    private static final short POLLIN = 1;
    private static final int ECHO = 8;

    private final boolean mac;
    private final NativeCall read = new NativeCall("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private final NativeCall poll;
    private final NativeCall close = new NativeCall("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private final NativeCall tcgetattr = new NativeCall("tcgetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
    private final NativeCall tcsetattr =
            new NativeCall("tcsetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS));
    private final NativeCall tcgetpgrp = new NativeCall("tcgetpgrp", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private final NativeCall getpgid = new NativeCall("getpgid", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private final int descriptor;

    private TerminalDevice(OperatingSystem system) {
        mac = system == OperatingSystem.MAC;
        poll = new NativeCall("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, mac ? JAVA_INT : JAVA_LONG, JAVA_INT));
        descriptor = (int) open();
    }

    /** {@return the terminal, empty if this process has none} */
    static Optional<TerminalDevice> open(OperatingSystem system) {
        if (system == OperatingSystem.OTHER) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TerminalDevice(system)).filter(device -> device.descriptor >= 0);
        } catch (NoSuchElementException | IllegalCallerException | UnsupportedOperationException missing) {
            return Optional.empty();
        }
    }

    private long open() {
        int readWriteAndNotOurs = 2 | (mac ? 0x20000 | 0x1000000 | 0x4 : 0x100 | 0x80000 | 0x800);
        try (Arena arena = Arena.ofConfined()) {
            return new NativeCall(
                            "open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), Linker.Option.firstVariadicArg(2))
                    .with(arena.allocateFrom("/dev/tty"), readWriteAndNotOurs);
        }
    }

    /** {@return whether this process's group is the one that the terminal listens to} */
    boolean inForeground() {
        long group = tcgetpgrp.with(descriptor);
        return group > 0 && group == getpgid.with(0);
    }

    /** {@return its modes as they are, empty if they can't be read} */
    Optional<byte[]> modes() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment modes = arena.allocate(TERMIOS_BYTES, 8);
            return tcgetattr.with(descriptor, modes) < 0 ? Optional.empty() : Optional.of(modes.toArray(JAVA_BYTE));
        }
    }

    /** Sets its modes at once; {@return whether it took them} */
    boolean set(byte[] modes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment copy = arena.allocate(TERMIOS_BYTES, 8);
            MemorySegment.copy(modes, 0, copy, JAVA_BYTE, 0, modes.length);
            return tcsetattr.with(descriptor, 0, copy) >= 0;
        }
    }

    /** {@return these modes, but key by key and without echo; signal keys stay} */
    byte[] keyByKey(byte[] modes) {
        MemorySegment copy = MemorySegment.ofArray(modes.clone());
        int localFlags = mac ? 24 : 12;
        int controls = mac ? 32 : 17;
        int lineMode = mac ? 0x100 : 0x2;
        copy.set(
                JAVA_INT.withByteAlignment(1),
                localFlags,
                copy.get(JAVA_INT.withByteAlignment(1), localFlags) & ~(lineMode | ECHO));
        copy.set(JAVA_BYTE, controls + (mac ? 16 : 6), (byte) 1);
        copy.set(JAVA_BYTE, controls + (mac ? 17 : 5), (byte) 0);
        return copy.toArray(JAVA_BYTE);
    }

    /** {@return what was typed; empty after that time, or if it can't be read now} */
    byte[] typed(Duration atMost) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment question = arena.allocate(8, 4);
            question.set(JAVA_INT, 0, descriptor);
            question.set(JAVA_SHORT, 4, POLLIN);
            Object one = mac ? (Object) 1 : (Object) 1L;
            poll.with(question, one, (int) atMost.toMillis());
            MemorySegment buffer = arena.allocate(64);
            long count = read.with(descriptor, buffer, buffer.byteSize());
            return count <= 0 ? new byte[0] : buffer.asSlice(0, count).toArray(JAVA_BYTE);
        }
    }

    void close() {
        close.with(descriptor);
    }
}
