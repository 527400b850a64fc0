package io.github.mvnrunner.engine.output;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Lets output through that is told at once, of too much only both ends; confined to one thread.
 *
 * <p>The beginning passes as it comes, up to the limit of the store; of what follows the last 64 KiB are held until the
 * end.
 */
public final class OutputFlow {
    private static final int TAIL = 64 << 10;

    private final long most;
    private final TailBuffer tail = new TailBuffer(TAIL);
    private long size;

    /** Lets this many bytes pass at once. */
    public OutputFlow(long most) {
        this.most = most;
    }

    /** {@return what of these bytes is to be told now; may be empty} */
    public String add(byte[] bytes) {
        int now = (int) Math.min(bytes.length, Math.max(0, most - size));
        tail.add(bytes, now);
        size += bytes.length;
        return new String(bytes, 0, now, StandardCharsets.UTF_8);
    }

    /** {@return what is to be told at the end; empty if all was told} */
    public String rest() {
        if (tail.size() == 0) {
            return "";
        }
        long missing = size - most - tail.size();
        String notice = missing == 0
                ? ""
                : String.format(Locale.ROOT, "[%,d bytes left out here; max-output is %,d]\n", missing, most);
        return notice + new String(tail.toByteArray(), StandardCharsets.UTF_8);
    }
}
