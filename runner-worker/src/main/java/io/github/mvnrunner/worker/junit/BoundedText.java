package io.github.mvnrunner.worker.junit;

import java.io.Writer;

/**
 * Keeps the beginning and the end of a text that may be longer than there is room for.
 *
 * <p>A trace says what happened in its first lines and why in its last ones; what a test puts between may be its whole
 * heap.
 */
final class BoundedText extends Writer {
    /** How many characters of each end are kept. */
    static final int END = 256 << 10;

    private final StringBuilder head = new StringBuilder();
    private final StringBuilder tail = new StringBuilder();
    private long leftOut;

    /** {@return the text, or its two ends; null stays null} */
    static String of(String text) {
        if (text == null || text.length() <= 2 * END) {
            return text;
        }
        BoundedText bounded = new BoundedText();
        bounded.write(text, 0, text.length());
        return bounded.toString();
    }

    @Override
    public void write(int character) {
        write(String.valueOf((char) character), 0, 1);
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        write(new String(characters, offset, length), 0, length);
    }

    @Override
    public void write(String text, int offset, int length) {
        int room = Math.min(length, END - head.length());
        head.append(text, offset, offset + room);
        int from = Math.max(offset + room, offset + length - END);
        leftOut += from - offset - room;
        tail.append(text, from, offset + length);
        if (tail.length() > 2 * END) {
            dropOldest(tail.length() - END);
        }
    }

    private void dropOldest(int characters) {
        tail.delete(0, characters);
        leftOut += characters;
    }

    @Override
    public void flush() {
        // It is in memory.
    }

    @Override
    public void close() {
        // Whoever closes it may still ask for the text.
    }

    @Override
    public String toString() {
        if (tail.length() > END) {
            dropOldest(tail.length() - END);
        }
        return leftOut == 0 ? head.toString() + tail : head + "\n[" + leftOut + " characters left out]\n" + tail;
    }
}
