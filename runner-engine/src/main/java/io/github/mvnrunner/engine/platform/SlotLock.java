package io.github.mvnrunner.engine.platform;

import java.nio.channels.FileChannel;

/** One slot of this machine, held until closed or until this process dies. */
public final class SlotLock implements AutoCloseable {
    private final int slot;
    private final SlotLocks owner;
    private final FileChannel channel;

    SlotLock(int slot, SlotLocks owner, FileChannel channel) {
        this.slot = slot;
        this.owner = owner;
        this.channel = channel;
    }

    /** Its number, from 0. */
    public int slot() {
        return slot;
    }

    /** Gives the slot back; further calls do nothing. */
    @Override
    public void close() {
        owner.release(slot, channel);
    }
}
