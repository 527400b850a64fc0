package io.github.mvnrunner.engine.link;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what one test prints to one stream, in a bounded part of memory, however much that is.
 *
 * <p>Little output is kept as it is. Of much output the beginning and the end are kept, and the whole goes into a file, up
 * to a limit; the text says what is missing and where it is. A file that can't be written costs nothing but itself.
 * Confined to one thread.
 */
public final class OutputSpool {
    private final Path file;
    private final SpoolLimits limits;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream(0);
    private final TailBuffer tail;
    private long size;
    private long written;
    private @Nullable OutputStream out;
    private String failure = "";

    /**
     * An empty spool.
     *
     * @param file where much output goes; made when needed, with its directories
     */
    public OutputSpool(Path file, SpoolLimits limits) {
        this.file = file;
        this.limits = limits;
        this.tail = new TailBuffer(limits.tail());
    }

    /** Takes what was printed next. */
    public void add(byte[] bytes) {
        boolean spills = size + bytes.length > limits.head() + limits.tail();
        if (spills && size <= limits.head() + limits.tail()) {
            open();
            write(head.toByteArray());
            write(tail.toByteArray());
        }
        int toHead = (int) Math.min(bytes.length, Math.max(0, limits.head() - size));
        head.write(bytes, 0, toHead);
        tail.add(bytes, toHead);
        size += bytes.length;
        if (spills) {
            write(bytes);
        }
    }

    /** {@return whether nothing was printed} */
    public boolean isEmpty() {
        return size == 0;
    }

    /** Ends the file; {@return all of it, or both ends and a notice between them, decoded as UTF-8} */
    public String text() {
        close();
        return size <= limits.head() + limits.tail()
                ? Utf8Text.of(head.toByteArray(), tail.toByteArray())
                : Utf8Text.head(head.toByteArray()) + notice() + Utf8Text.tail(tail.toByteArray());
    }

    private String notice() {
        String left = String.format(Locale.ROOT, "\n[%,d bytes left out here", size - head.size() - tail.size());
        if (!failure.isEmpty()) {
            return left + "; they could not be written to a file: " + failure + "]\n";
        }
        String what = written < size ? String.format(Locale.ROOT, "the first %,d bytes", written) : "the whole output";
        return left + "; " + what + ": " + file + "]\n";
    }

    private void open() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            out = Files.newOutputStream(file);
        } catch (IOException e) {
            failure = e.toString();
        }
    }

    private void write(byte[] bytes) {
        int count = (int) Math.min(bytes.length, limits.file() - written);
        if (out == null || count <= 0) {
            return;
        }
        try {
            out.write(bytes, 0, count);
            written += count;
        } catch (IOException e) {
            failure = e.toString();
            close();
        }
    }

    private void close() {
        OutputStream ending = out;
        out = null;
        try {
            if (ending != null) {
                ending.close();
            }
        } catch (IOException e) {
            failure = e.toString();
        }
    }
}
