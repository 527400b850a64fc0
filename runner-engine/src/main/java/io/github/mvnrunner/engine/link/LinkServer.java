package io.github.mvnrunner.engine.link;

import io.github.mvnrunner.worker.wire.FrameReader;
import io.github.mvnrunner.worker.wire.Wire;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Listens on loopback for workers that call back, each with a one-time token.
 *
 * <p>A connection that doesn't show a known token within ten seconds is closed without an answer.
 */
public final class LinkServer implements AutoCloseable {
    private static final int HELLO_MILLIS = 10_000;

    private final ServerSocket socket;
    private final int helloMillis;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Guest> expected = new ConcurrentHashMap<>();
    private final Map<String, NodePool> pools = new ConcurrentHashMap<>();

    /** A worker that is to call back. */
    private record Guest(MessageDecoder decoder, Consumer<LinkInput> sink) {}

    private LinkServer(ServerSocket socket, int helloMillis) {
        this.socket = socket;
        this.helloMillis = helloMillis;
        Thread.ofPlatform().daemon().name("link-accept").start(this::accept);
    }

    /** Opens a server on a free port of the loopback interface. */
    public static LinkServer open() throws IOException {
        return open(HELLO_MILLIS);
    }

    /** Opens a server that gives a connection so many milliseconds, 1 at least, to show its token. */
    static LinkServer open(int helloMillis) throws IOException {
        return new LinkServer(new ServerSocket(0, 64, InetAddress.getLoopbackAddress()), helloMillis);
    }

    /** {@return the port that workers connect to} */
    public int port() {
        return socket.getLocalPort();
    }

    /**
     * Expects a worker of that module.
     *
     * @param sink takes what the worker tells, on a thread of the link
     * @return a new token
     */
    public String expect(String module, Consumer<LinkInput> sink) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        expected.put(token, new Guest(new MessageDecoder(module, pools.computeIfAbsent(module, _ -> new NodePool())), sink));
        return token;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofPlatform().daemon().name("link-" + connection.getPort()).start(() -> serve(connection));
            } catch (IOException _) {
                // Closed, or a peer that left before it was accepted: nobody waits for either.
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            connection.setSoTimeout(helloMillis);
            FrameReader reader = new FrameReader(connection.getInputStream());
            if (reader.read() instanceof WorkerFrame.Hello hello && hello.version == Wire.VERSION) {
                Guest guest = expected.remove(hello.token);
                if (guest != null) {
                    connection.setSoTimeout(0);
                    pump(connection, reader, guest);
                }
            }
        } catch (IOException _) {
            // A stranger, or a worker that died before it spoke: its exit tells.
        }
    }

    private static void pump(Socket connection, FrameReader reader, Guest guest) {
        Consumer<LinkInput> sink = guest.sink();
        try {
            sink.accept(new LinkInput.Connected(new WorkerLink(connection)));
            while (reader.read() instanceof WorkerFrame frame) {
                sink.accept(new LinkInput.Received(guest.decoder().decode(frame)));
            }
            sink.accept(new LinkInput.Closed(""));
        } catch (IOException e) {
            sink.accept(new LinkInput.Closed(String.valueOf(e.getMessage())));
        }
    }
}
