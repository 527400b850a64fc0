package io.github.mvnrunner.engine.output;

import java.util.Arrays;

/** Remembers the last bytes; grows up to its capacity. */
public final class TailBuffer {
    private static final int FIRST_CAPACITY = 256;

    private final int capacity;
    private byte[] ring = new byte[0];

    /** Where the next byte goes. */
    private int next;

    private int size;

    /** Remembers this many bytes. */
    public TailBuffer(int capacity) {
        this.capacity = capacity;
    }

    int size() {
        return size;
    }

    /** Adds all from an offset on. */
    public void add(byte[] bytes, int offset) {
        int from = Math.max(offset, bytes.length - capacity);
        grow(bytes.length - from);
        for (int i = from; i < bytes.length; ) {
            int count = Math.min(bytes.length - i, ring.length - next);
            System.arraycopy(bytes, i, ring, next, count);
            next = (next + count) % ring.length;
            size = Math.min(ring.length, size + count);
            i += count;
        }
    }

    /** Only a ring that never wrapped is ever enlarged: a wrapped one has its capacity. */
    private void grow(int more) {
        int needed = Math.min(capacity, size + more);
        if (needed > ring.length) {
            byte[] old = toByteArray();
            int doubled = (int) Math.min(capacity, Math.max(FIRST_CAPACITY, 2L * ring.length));
            ring = Arrays.copyOf(old, Math.max(needed, doubled));
            next = size % ring.length;
        }
    }

    /** {@return what is remembered} */
    public byte[] toByteArray() {
        byte[] bytes = new byte[size];
        int start = Math.floorMod(next - size, Math.max(1, ring.length));
        int first = Math.min(size, ring.length - start);
        System.arraycopy(ring, start, bytes, 0, first);
        System.arraycopy(ring, 0, bytes, first, size - first);
        return bytes;
    }
}
