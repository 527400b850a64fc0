package io.github.mvnrunner.worker.wire;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes frames to a stream, in their order and each in one piece; any thread may. */
public final class FrameWriter {
    private static final int BUFFER = 1 << 14;

    private final OutputStream out;

    public FrameWriter(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    /** Writes and flushes; nothing written is lost when the process halts. */
    public void write(Frame frame) throws IOException {
        byte[] bytes = encode(frame);
        synchronized (this) {
            out.write(bytes);
            out.flush();
        }
    }

    /** Writes with the next frame that is {@linkplain #write written}, at the latest. */
    public void append(Frame frame) throws IOException {
        byte[] bytes = encode(frame);
        synchronized (this) {
            out.write(bytes);
        }
    }

    private static byte[] encode(Frame frame) throws WireException {
        PayloadWriter payload = new PayloadWriter();
        payload.putInt(0);
        payload.putByte(frame.tag);
        frame.encode(payload);
        byte[] bytes = payload.toByteArray();
        int length = bytes.length - 4;
        if (length > Wire.MAX_FRAME_BYTES) {
            throw new WireException(frame + " is too long: " + length + " bytes");
        }
        for (int i = 0; i < 4; i++) {
            bytes[i] = (byte) (length >>> (24 - 8 * i));
        }
        return bytes;
    }
}
