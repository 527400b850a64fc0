package io.github.mvnrunner.worker;

import io.github.mvnrunner.worker.wire.Frame;
import io.github.mvnrunner.worker.wire.FrameReader;
import io.github.mvnrunner.worker.wire.FrameWriter;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The socket to the engine; sending never throws into a test. */
final class EngineLink implements Consumer<WorkerFrame> {
    private static final long PAUSE_MILLIS = 20;

    private final Socket socket;
    private final FrameReader reader;
    private final FrameWriter writer;

    /** The socket stays open until the JVM ends: its end tells the engine that we are gone. */
    EngineLink(int port) throws IOException {
        this.socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        socket.setTcpNoDelay(true);
        this.reader = new FrameReader(socket.getInputStream());
        this.writer = new FrameWriter(socket.getOutputStream());
    }

    /** Null at end of file. */
    Frame read() throws IOException {
        return reader.read();
    }

    /**
     * The same, for a JVM that is about to exit: it would wait 0.3 s for each thread that is in a system call, so this one
     * only looks in now and then.
     */
    Frame readBetweenPauses() throws IOException {
        while (true) {
            socket.setSoTimeout(1);
            try {
                reader.await();
                socket.setSoTimeout(0);
                return reader.read();
            } catch (SocketTimeoutException nothing) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException meantForATest) {
            Thread.yield();
        }
    }

    /** An interrupted virtual thread would close the socket, so an interrupt waits. */
    @Override
    public void accept(WorkerFrame frame) {
        send(frame, FrameWriter::write);
    }

    /** Sends it with the next frame that is accepted, at the latest. */
    void append(WorkerFrame frame) {
        send(frame, FrameWriter::append);
    }

    private void send(WorkerFrame frame, Way way) {
        boolean interrupted = Thread.interrupted();
        try {
            way.send(writer, frame);
        } catch (IOException engineGone) {
            // The thread that reads sees the end of file as well, and halts.
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** How a frame is written. */
    private interface Way {
        void send(FrameWriter writer, WorkerFrame frame) throws IOException;
    }
}
