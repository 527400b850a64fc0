package io.github.mvnrunner.engine.platform;

import java.util.NoSuchElementException;

/** Chooses the spawner once: there is one set of children, and one owner of it, in a process. */
final class ThisMachine {
    static final ProcessSpawner SPAWNER = choose();

    private ThisMachine() {}

    private static ProcessSpawner choose() {
        return switch (OperatingSystem.current()) {
            case LINUX, MAC -> posix();
            case OTHER -> new JavaSpawner();
        };
    }

    private static ProcessSpawner posix() {
        try {
            Libc libc = new Libc(OperatingSystem.current());
            libc.becomeSubreaper();
            return new PosixSpawner(libc, new Children(libc));
        } catch (NoSuchElementException | IllegalCallerException | UnsupportedOperationException missing) {
            return new JavaSpawner(); // a C library without addclosefrom_np, or native access denied
        }
    }
}
