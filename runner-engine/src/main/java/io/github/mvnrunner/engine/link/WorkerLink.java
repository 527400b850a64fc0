package io.github.mvnrunner.engine.link;

import io.github.mvnrunner.worker.wire.EngineFrame;
import io.github.mvnrunner.worker.wire.FrameWriter;
import java.io.IOException;
import java.net.Socket;

/** Sends frames to one worker. */
public final class WorkerLink implements AutoCloseable {
    private final Socket socket;
    private final FrameWriter writer;

    WorkerLink(Socket socket) throws IOException {
        this.socket = socket;
        this.writer = new FrameWriter(socket.getOutputStream());
    }

    /** Sends a frame; a worker that is gone is told by its end of file, so a failure is no news. */
    public void send(EngineFrame frame) {
        try {
            writer.write(frame);
        } catch (IOException _) {
            // The reader of this link reports the end.
        }
    }

    /**
     * Asks the worker what its threads do; a {@code DUMPED} frame answers, unless the worker can't.
     *
     * @param request comes back in the answer
     */
    public void askForDump(int request, DumpDepth depth) {
        send(new EngineFrame.Dump(request, EngineFrame.Depth.valueOf(depth.name())));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException _) {
            // Closed is closed.
        }
    }
}
