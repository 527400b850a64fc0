package io.github.mvnrunner.worker;

import io.github.mvnrunner.worker.wire.Frame;
import io.github.mvnrunner.worker.wire.FrameReader;
import io.github.mvnrunner.worker.wire.FrameWriter;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.Consumer;

/** The socket to the engine; sending never throws into a test. */
final class EngineLink implements Consumer<WorkerFrame> {
    private final FrameReader reader;
    private final FrameWriter writer;

    /** The socket stays open until the JVM ends: its end tells the engine that we are gone. */
    EngineLink(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        socket.setTcpNoDelay(true);
        this.reader = new FrameReader(socket.getInputStream());
        this.writer = new FrameWriter(socket.getOutputStream());
    }

    /** Null at end of file. */
    Frame read() throws IOException {
        return reader.read();
    }

    /** An interrupted virtual thread would close the socket, so an interrupt waits. */
    @Override
    public void accept(WorkerFrame frame) {
        boolean interrupted = Thread.interrupted();
        try {
            writer.write(frame);
        } catch (IOException engineGone) {
            // The thread that reads sees the end of file as well, and halts.
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
