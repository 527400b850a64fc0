package io.github.mvnrunner.worker;

import io.github.mvnrunner.worker.wire.Wire;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Collects bytes up to the end of a line or a change of owner. */
final class CapturedStream extends OutputStream {
    private final WorkerFrame.Stream stream;
    private final Supplier<OutputCapture.Attribution> attribution;
    private final Consumer<WorkerFrame> engine;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private OutputCapture.Attribution owner;

    CapturedStream(
            WorkerFrame.Stream stream,
            Supplier<OutputCapture.Attribution> attribution,
            Consumer<WorkerFrame> engine) {
        this.stream = stream;
        this.attribution = attribution;
        this.engine = engine;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        OutputCapture.Attribution now = attribution.get();
        if (owner == null || !owner.isSame(now)) {
            flush();
            owner = now;
        }
        for (int from = offset; from < offset + length; from += Wire.MAX_OUTPUT_BYTES) {
            append(bytes, from, Math.min(offset + length - from, Wire.MAX_OUTPUT_BYTES));
        }
        if (endsLine(bytes, offset, length)) {
            flush();
        }
    }

    private void append(byte[] bytes, int offset, int length) {
        if (line.size() + length > Wire.MAX_OUTPUT_BYTES) {
            flush();
        }
        line.write(bytes, offset, length);
    }

    private static boolean endsLine(byte[] bytes, int offset, int length) {
        for (int i = offset + length - 1; i >= offset; i--) {
            if (bytes[i] == '\n') {
                return true;
            }
        }
        return false;
    }

    @Override
    public synchronized void flush() {
        if (line.size() > 0) {
            byte[] bytes = line.toByteArray();
            line.reset();
            engine.accept(new WorkerFrame.Output(stream, owner.index, owner.shared, bytes));
        }
    }
}
