package io.github.mvnrunner.engine.output;

import io.github.mvnrunner.engine.event.Printed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is printed to one stream, however much that is.
 *
 * <p>Little is kept in memory, more goes into a part of a file. Past the limit the first half of it keeps the beginning
 * and the second half goes round, so that it keeps the end: what a person needs most. What is missing between them is
 * said in the text. A file that can't be written costs all but the last words. Confined to one thread.
 */
public final class OutputSpool {
    /** How many bytes wait in memory to be written. */
    static final int BUFFERED = 64 << 10;

    /** How many bytes stay in memory when all was printed. */
    static final int RESIDENT = 4 << 10;

    private static final int LAST_WORDS = 64 << 10;

    private final SpillFile file;
    private final long most;
    private final long head;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(0);

    /** How much went into the file. */
    private long written;

    private long start = -1;
    private @Nullable IOException failure;
    private @Nullable TailBuffer lastWords;
    private long lost;

    OutputSpool(SpillFile file, long most) {
        this.file = file;
        this.most = most;
        this.head = most / 2;
    }

    /** Takes what was printed next. */
    public void add(byte[] bytes) {
        if (waiting.size() + bytes.length > BUFFERED) {
            spill(waiting.toByteArray());
            waiting.reset();
        }
        if (bytes.length > BUFFERED) {
            spill(bytes);
        } else {
            waiting.writeBytes(bytes);
        }
    }

    /** {@return whether nothing was printed} */
    public boolean isEmpty() {
        return waiting.size() + written + lost == 0;
    }

    /** {@return what was printed so far, both ends of it if it was too much} */
    public Printed printed() {
        if (written + lost == 0 && waiting.size() <= Math.min(RESIDENT, most)) {
            return Printed.of(new Piece.InMemory(waiting.toByteArray()).text());
        }
        spill(waiting.toByteArray());
        waiting.reset();
        return new SpooledText(file, pieces());
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        if (written <= most) {
            pieces.add(new Piece.InFile(start, written));
        } else {
            long turn = start + head + (written - head) % (most - head);
            pieces.add(new Piece.InFile(start, head));
            pieces.add(new Piece.Gap(String.format(Locale.ROOT, "%,d bytes left out here; max-output is %,d", written - most, most)));
            pieces.add(new Piece.InFile(turn, start + most - turn));
            pieces.add(new Piece.InFile(start + head, turn - start - head));
        }
        if (lastWords != null) {
            pieces.add(new Piece.Gap(String.format(
                    Locale.ROOT, "%,d bytes could not be kept: %s", lost - lastWords.size(), failure)));
            pieces.add(new Piece.InMemory(lastWords.toByteArray()));
        }
        return pieces;
    }

    private void spill(byte[] bytes) {
        int from = 0;
        while (from < bytes.length && lastWords == null) {
            long at = written < head ? written : head + (written - head) % (most - head);
            long room = (written < head ? head : most) - at;
            int count = (int) Math.min(bytes.length - from, room);
            if (write(at, bytes, from, count)) {
                written += count;
                from += count;
            }
        }
        if (lastWords != null) {
            lastWords.add(bytes, from);
            lost += bytes.length - from;
        }
    }

    private boolean write(long at, byte[] bytes, int offset, int count) {
        try {
            if (start < 0) {
                start = file.lend(most);
            }
            file.write(start + at, bytes, offset, count);
            return true;
        } catch (IOException e) {
            failure = e;
            lastWords = new TailBuffer(LAST_WORDS);
            return false;
        }
    }
}
