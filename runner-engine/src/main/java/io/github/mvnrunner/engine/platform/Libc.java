package io.github.mvnrunner.engine.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * The C library's calls that the engine needs.
 *
 * <p>Every call answers as the kernel does: the result, or the negated error number. Calls that may be interrupted are
 * repeated here. The constructor fails with {@link java.util.NoSuchElementException} if this C library lacks a call.
 */
final class Libc {
    /** Enough for each opaque structure of glibc, musl and Apple's library. */
    private static final long OPAQUE_BYTES = 512;

    private static final StructLayout CAPTURED = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = CAPTURED.varHandle(MemoryLayout.PathElement.groupElement("errno"));
    private static final int P_PID = 1;
    private static final int WNOHANG = 1;
    private static final int WEXITED = 4;
    private static final int PR_SET_CHILD_SUBREAPER = 36;
    private static final int F_SETFD = 2;
    private static final int FD_CLOEXEC = 1;
    private static final int O_CLOEXEC = 0x80000;
    private static final short SETPGROUP = 0x02;
    private static final short SETSIGDEF = 0x04;
    private static final short SETSIGMASK = 0x08;
    private static final short MAC_CLOEXEC_DEFAULT = 0x4000;

    private final OperatingSystem system;
    private final Linker linker = Linker.nativeLinker();
    private final MethodHandle pipe;
    private final MethodHandle fcntl;
    private final MethodHandle read;
    private final MethodHandle write;
    private final MethodHandle close;
    private final MethodHandle kill;
    private final MethodHandle getpgid;
    private final MethodHandle waitid;
    private final MethodHandle prctl;
    private final MethodHandle sigemptyset;
    private final MethodHandle sigfillset;
    private final MethodHandle sigdelset;
    private final MethodHandle attrInit;
    private final MethodHandle attrDestroy;
    private final MethodHandle attrSetFlags;
    private final MethodHandle attrSetPgroup;
    private final MethodHandle attrSetSigDefault;
    private final MethodHandle attrSetSigMask;
    private final MethodHandle actionsInit;
    private final MethodHandle actionsDestroy;
    private final MethodHandle actionsAddDup2;
    private final MethodHandle actionsAddChdir;
    private final MethodHandle actionsAddCloseFrom;
    private final MethodHandle spawn;

    Libc(OperatingSystem system) {
        this.system = system;
        boolean linux = system == OperatingSystem.LINUX;
        pipe = linux
                ? errnoCall("pipe2", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT))
                : errnoCall("pipe", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        fcntl = errnoCall(
                "fcntl",
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT),
                Linker.Option.firstVariadicArg(2));
        read = errnoCall("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
        write = errnoCall("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
        close = errnoCall("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
        kill = errnoCall("kill", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
        getpgid = errnoCall("getpgid", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
        waitid = errnoCall("waitid", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
        prctl = linux
                ? errnoCall(
                        "prctl",
                        FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
                        Linker.Option.firstVariadicArg(1))
                : null;
        sigemptyset = call("sigemptyset", ADDRESS);
        sigfillset = call("sigfillset", ADDRESS);
        sigdelset = call("sigdelset", ADDRESS, JAVA_INT);
        attrInit = call("posix_spawnattr_init", ADDRESS);
        attrDestroy = call("posix_spawnattr_destroy", ADDRESS);
        attrSetFlags = call("posix_spawnattr_setflags", ADDRESS, JAVA_SHORT);
        attrSetPgroup = call("posix_spawnattr_setpgroup", ADDRESS, JAVA_INT);
        attrSetSigDefault = call("posix_spawnattr_setsigdefault", ADDRESS, ADDRESS);
        attrSetSigMask = call("posix_spawnattr_setsigmask", ADDRESS, ADDRESS);
        actionsInit = call("posix_spawn_file_actions_init", ADDRESS);
        actionsDestroy = call("posix_spawn_file_actions_destroy", ADDRESS);
        actionsAddDup2 = call("posix_spawn_file_actions_adddup2", ADDRESS, JAVA_INT, JAVA_INT);
        actionsAddChdir = call("posix_spawn_file_actions_addchdir_np", ADDRESS, ADDRESS);
        actionsAddCloseFrom = linux ? call("posix_spawn_file_actions_addclosefrom_np", ADDRESS, JAVA_INT) : null;
        spawn = call("posix_spawnp", ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    }

    /** Two descriptors that no program started from here inherits: read end, write end. */
    int[] pipe() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment ends = arena.allocate(JAVA_INT, 2);
            long result = system == OperatingSystem.LINUX ? errno(pipe, ends, O_CLOEXEC) : errno(pipe, ends);
            if (result < 0) {
                throw new SpawnFailure(SpawnFailure.Attempt.MAKE_PIPES, "pipe", Errno.name((int) -result));
            }
            int[] pair = ends.toArray(JAVA_INT);
            if (system == OperatingSystem.MAC) {
                errno(fcntl, pair[0], F_SETFD, FD_CLOEXEC);
                errno(fcntl, pair[1], F_SETFD, FD_CLOEXEC);
            }
            return pair;
        }
    }

    /** Bytes read, 0 at end of file. */
    long read(int descriptor, MemorySegment buffer) {
        long result;
        do {
            result = errno(read, descriptor, buffer, buffer.byteSize());
        } while (result == -Errno.EINTR);
        return result;
    }

    long write(int descriptor, MemorySegment bytes) {
        long result;
        do {
            result = errno(write, descriptor, bytes, bytes.byteSize());
        } while (result == -Errno.EINTR);
        return result;
    }

    void close(int descriptor) {
        errno(close, descriptor);
    }

    long kill(int pid, int signal) {
        return errno(kill, pid, signal);
    }

    long killGroup(int group, int signal) {
        return errno(kill, -group, signal);
    }

    long groupOf(int pid) {
        return errno(getpgid, pid);
    }

    /** Waits for the end of exactly this child and leaves it to be collected. */
    ExitStatus awaitEnd(int pid) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = arena.allocate(OPAQUE_BYTES, 8);
            int keep = system == OperatingSystem.LINUX ? 0x01000000 : 0x20; // WNOWAIT
            long result;
            do {
                result = errno(waitid, P_PID, pid, info, WEXITED | keep);
            } while (result == -Errno.EINTR);
            return result < 0
                    ? new ExitStatus.Unknown("waitid: " + Errno.name((int) -result))
                    : decode(
                            info.get(JAVA_INT, 8),
                            info.get(JAVA_INT, system == OperatingSystem.LINUX ? 24 : 20));
        }
    }

    static ExitStatus decode(int code, int status) {
        return switch (code) {
            case 1 -> new ExitStatus.Exited(status & 0xff);
            case 2 -> new ExitStatus.Signalled(status, false);
            case 3 -> new ExitStatus.Signalled(status, true);
            default -> new ExitStatus.Unknown("si_code " + code + ", si_status " + status);
        };
    }

    /** Takes the dead child out of the process table, if it is dead. */
    void collect(int pid) {
        try (Arena arena = Arena.ofConfined()) {
            errno(waitid, P_PID, pid, arena.allocate(OPAQUE_BYTES, 8), WEXITED | WNOHANG);
        }
    }

    /** Lets orphaned grandchildren become children of this process, where the system can. */
    void becomeSubreaper() {
        if (prctl != null) {
            errno(prctl, PR_SET_CHILD_SUBREAPER, 1L, 0L, 0L, 0L);
        }
    }

    /**
     * Starts a program as leader of a new group, with default signal handling and descriptors 0 to 2 only.
     *
     * @param descriptors what becomes the child's 0, 1 and 2
     * @param directory null to stay where we are
     * @return the process id
     */
    long spawn(Arena arena, MemorySegment program, MemorySegment directory, MemorySegment arguments,
            MemorySegment environment, int[] descriptors) {
        MemorySegment actions = arena.allocate(OPAQUE_BYTES, 16);
        MemorySegment attributes = arena.allocate(OPAQUE_BYTES, 16);
        plain(actionsInit, actions);
        plain(attrInit, attributes);
        try {
            describeFiles(actions, directory, descriptors);
            describeAttributes(arena, attributes);
            MemorySegment pid = arena.allocate(JAVA_INT);
            int error = plain(spawn, pid, program, actions, attributes, arguments, environment);
            return error == 0 ? pid.get(JAVA_INT, 0) : -error;
        } finally {
            plain(actionsDestroy, actions);
            plain(attrDestroy, attributes);
        }
    }

    private void describeFiles(MemorySegment actions, MemorySegment directory, int[] descriptors) {
        plain(actionsAddChdir, actions, directory);
        for (int target = 0; target < descriptors.length; target++) {
            plain(actionsAddDup2, actions, descriptors[target], target);
        }
        if (actionsAddCloseFrom != null) {
            plain(actionsAddCloseFrom, actions, 3);
        }
    }

    private void describeAttributes(Arena arena, MemorySegment attributes) {
        MemorySegment signals = arena.allocate(OPAQUE_BYTES, 8);
        plain(sigemptyset, signals);
        plain(attrSetSigMask, attributes, signals);
        plain(sigfillset, signals);
        plain(sigdelset, signals, ProcessSignal.KILL.number());
        plain(sigdelset, signals, ProcessSignal.STOP.number());
        plain(attrSetSigDefault, attributes, signals);
        plain(attrSetPgroup, attributes, 0);
        int flags = SETPGROUP | SETSIGDEF | SETSIGMASK | (system == OperatingSystem.MAC ? MAC_CLOEXEC_DEFAULT : 0);
        plain(attrSetFlags, attributes, (short) flags);
    }

    private MethodHandle errnoCall(String name, FunctionDescriptor descriptor, Linker.Option... options) {
        Linker.Option[] all = java.util.Arrays.copyOf(options, options.length + 1);
        all[options.length] = Linker.Option.captureCallState("errno");
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor, all);
    }

    private MethodHandle call(String name, MemoryLayout... parameters) {
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(JAVA_INT, parameters));
    }

    private static long errno(MethodHandle handle, Object... arguments) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment captured = arena.allocate(CAPTURED);
            Object[] all = new Object[arguments.length + 1];
            all[0] = captured;
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            long result = ((Number) handle.invokeWithArguments(all)).longValue();
            return result < 0 ? -(int) ERRNO.get(captured, 0L) : result;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int plain(MethodHandle handle, Object... arguments) {
        try {
            return (int) handle.invokeWithArguments(arguments);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
