package io.github.mvnrunner.engine.platform;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/**
 * The processes that this process has to collect: the ones it spawned, and orphans it adopted.
 *
 * <p>A spawned process is collected only by its own {@link PosixProcess}. An adopted one is recognised by its group:
 * it is a child that nobody spawned here and that is outside of this process's own group, where the children of
 * {@link ProcessBuilder} stay. Both are waited for by their id, so nobody's wait status is stolen.
 */
final class Children {
    private final Libc libc;
    private final long ownGroup;
    private final ReentrantLock lock = new ReentrantLock();

    /** Guarded by the lock, which is held while one is born or collected. */
    private final Set<Integer> spawned = new HashSet<>();

    Children(Libc libc) {
        this.libc = libc;
        this.ownGroup = libc.groupOf(0);
    }

    int spawn(IntSupplier birth) {
        lock.lock();
        try {
            int pid = birth.getAsInt();
            spawned.add(pid);
            return pid;
        } finally {
            lock.unlock();
        }
    }

    /** Collects a dead leader, whose id is free from then on. */
    void collect(int leader) {
        lock.lock();
        try {
            libc.collect(leader);
            spawned.remove(leader);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Kills and collects all of a dead leader's group but the leader.
     *
     * <p>As long as there is a member, one of them is a child of ours, because who loses its parent is adopted. Blocks
     * until all are dead; one that hangs in the kernel can make that long.
     */
    void clearGroup(int leader) {
        List<Integer> members = membersOf(leader);
        while (!members.isEmpty()) {
            libc.killGroup(leader, ProcessSignal.KILL.number());
            members.forEach(libc::awaitEnd);
            members.forEach(this::collectIfAdopted);
            members = membersOf(leader);
        }
    }

    /** The adopted children in a leader's group. */
    List<Integer> membersOf(int leader) {
        return ProcessHandle.current()
                .children()
                .map(child -> (int) child.pid())
                .filter(pid -> pid != leader && libc.groupOf(pid) == leader)
                .toList();
    }

    /** The adopted children that are not collected yet. */
    List<ProcessHandle> adopted() {
        return ProcessHandle.current().children().filter(child -> isAdopted((int) child.pid())).toList();
    }

    /** Collects the adopted children that are dead by now. */
    void collectAdopted() {
        ProcessHandle.current().children().forEach(child -> collectIfAdopted((int) child.pid()));
    }

    private void collectIfAdopted(int pid) {
        lock.lock();
        try {
            if (isAdopted(pid)) {
                libc.collect(pid);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isAdopted(int pid) {
        lock.lock();
        try {
            long group = libc.groupOf(pid);
            return !spawned.contains(pid) && group > 0 && group != ownGroup;
        } finally {
            lock.unlock();
        }
    }
}
