package io.github.mvnrunner.worker.wire;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;

/** Reads frames from a stream; used by one thread. */
public final class FrameReader {
    private final DataInputStream in;

    public FrameReader(InputStream in) {
        this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    }

    /** Waits until there is something to read, or the end of file; takes nothing. */
    public void await() throws IOException {
        in.mark(1);
        if (in.read() >= 0) {
            in.reset();
        }
    }

    /**
     * Waits for the next frame.
     *
     * @return null at a clean end of file, between two frames
     * @throws WireException if the bytes are no frame
     * @throws EOFException if the stream ends inside a frame
     */
    public Frame read() throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
        if (length < 1 || length > Wire.MAX_FRAME_BYTES) {
            throw new WireException("a frame of " + length + " bytes");
        }
        byte tag = in.readByte();
        return decode(tag, payload(length - 1));
    }

    private byte[] payload(int length) throws IOException {
        byte[] payload = new byte[length];
        in.readFully(payload);
        return payload;
    }

    private static Frame decode(byte tag, byte[] bytes) throws WireException {
        PayloadReader payload = new PayloadReader(bytes);
        try {
            Frame frame = decode(tag, payload);
            payload.expectEnd();
            return frame;
        } catch (BufferUnderflowException e) {
            throw new WireException("a frame with tag " + tag + " is too short or holds a wrong length");
        }
    }

    private static Frame decode(byte tag, PayloadReader in) throws WireException {
        switch (tag) {
            case Wire.CONFIGURE:
                return EngineFrame.Configure.decode(in);
            case Wire.LAUNCH:
                return new EngineFrame.Launch();
            case Wire.RUN:
                return EngineFrame.Run.decode(in);
            case Wire.FINISH:
                return new EngineFrame.Finish();
            case Wire.DUMP:
                return EngineFrame.Dump.decode(in);
            case Wire.HOLD:
                return new EngineFrame.Hold();
            case Wire.GO_ON:
                return EngineFrame.GoOn.decode(in);
            case Wire.RETRY:
                return EngineFrame.Retry.decode(in);
            case Wire.STOP:
                return new EngineFrame.Stop();
            case Wire.HELLO:
                return WorkerFrame.Hello.decode(in);
            case Wire.NODE:
                return WorkerFrame.Node.decode(in);
            case Wire.DISCOVERED:
                return WorkerFrame.Discovered.decode(in);
            case Wire.PROBLEM:
                return WorkerFrame.Problem.decode(in);
            case Wire.STARTED:
                return WorkerFrame.Started.decode(in);
            case Wire.SKIPPED:
                return WorkerFrame.Skipped.decode(in);
            case Wire.FINISHED:
                return WorkerFrame.Finished.decode(in);
            case Wire.REPORT_ENTRY:
                return WorkerFrame.ReportEntry.decode(in);
            case Wire.OUTPUT:
                return WorkerFrame.Output.decode(in);
            case Wire.UNIT_DONE:
                return WorkerFrame.UnitDone.decode(in);
            case Wire.UNREACHABLE:
                return WorkerFrame.Unreachable.decode(in);
            case Wire.PLAN_DONE:
                return new WorkerFrame.PlanDone();
            case Wire.PROPERTIES:
                return WorkerFrame.Properties.decode(in);
            case Wire.GOODBYE:
                return WorkerFrame.Goodbye.decode(in);
            case Wire.DUMPED:
                return ThreadFrame.Dumped.decode(in);
            case Wire.LEFTOVERS:
                return ThreadFrame.Leftovers.decode(in);
            case Wire.HELD:
                return WorkerFrame.Held.decode(in);
            case Wire.RETRY_DONE:
                return new WorkerFrame.RetryDone();
            default:
                throw new WireException("a frame with unknown tag " + tag);
        }
    }
}
