package io.github.mvnrunner.engine.output;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Lets output through that is told line by line, of too much only both ends; confined to one thread.
 *
 * <p>The beginning passes as it comes, up to the limit of the store; of what follows the last 64 KiB are held until the
 * end. A line comes in any number of pieces, and a character in several; it passes when it ends, when it is very long,
 * or at the end.
 */
public final class OutputFlow {
    private static final int TAIL = 64 << 10;

    /** What is longer is not held for its end to come. */
    private static final int LONG_LINE = 8 << 10;

    private final long most;
    private final TailBuffer tail = new TailBuffer(TAIL);
    private byte[] unfinished = new byte[0];
    private long size;

    /** Lets this many bytes pass. */
    public OutputFlow(long most) {
        this.most = most;
    }

    /** {@return what is to be told now; may be empty} */
    public String add(byte[] bytes) {
        int now = (int) Math.min(bytes.length, Math.max(0, most - size));
        tail.add(bytes, now);
        size += bytes.length;
        byte[] all = join(unfinished, bytes, now);
        int end = end(all);
        unfinished = Arrays.copyOfRange(all, end, all.length);
        return new String(all, 0, end, StandardCharsets.UTF_8);
    }

    /** {@return what is to be told at the end; empty if all was told} */
    public String rest() {
        long missing = tail.size() == 0 ? 0 : size - most - tail.size();
        byte[] last = tail.toByteArray();
        if (missing == 0) {
            return new String(join(unfinished, last, last.length), StandardCharsets.UTF_8);
        }
        return new String(unfinished, StandardCharsets.UTF_8)
                + String.format(Locale.ROOT, "[%,d bytes left out here; max-output is %,d]\n", missing, most)
                + new String(last, StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] first, byte[] second, int length) {
        byte[] all = Arrays.copyOf(first, first.length + length);
        System.arraycopy(second, 0, all, first.length, length);
        return all;
    }

    /** {@return where the last whole line ends, or the last whole character of a long one} */
    private static int end(byte[] bytes) {
        for (int at = bytes.length; at > 0; at--) {
            if (bytes[at - 1] == '\n') {
                return at;
            }
        }
        return bytes.length > LONG_LINE ? lastCharacter(bytes) : 0;
    }

    /** {@return where the character begins that may be cut off, of at most four bytes in UTF-8} */
    private static int lastCharacter(byte[] bytes) {
        int at = bytes.length - 1;
        while (at > bytes.length - 4 && (bytes[at] & 0xC0) == 0x80) {
            at--;
        }
        return (bytes[at] & 0x80) == 0 ? bytes.length : at;
    }
}
