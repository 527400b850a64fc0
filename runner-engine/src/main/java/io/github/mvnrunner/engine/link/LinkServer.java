package io.github.mvnrunner.engine.link;

import io.github.mvnrunner.worker.wire.FrameReader;
import io.github.mvnrunner.worker.wire.Wire;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Listens on loopback for workers that call back, each with a one-time token.
 *
 * <p>A connection that doesn't show a known token within ten seconds is closed without an answer.
 */
public final class LinkServer implements AutoCloseable {
    private static final Duration HELLO = Duration.ofSeconds(10);

    private final ServerSocket socket;
    private final Duration hello;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Guest> expected = new ConcurrentHashMap<>();
    private final Map<String, NodePool> pools = new ConcurrentHashMap<>();

    /** A worker that is to call back. */
    private record Guest(MessageDecoder decoder, Consumer<LinkInput> sink) {}

    private LinkServer(ServerSocket socket, Duration hello) {
        this.socket = socket;
        this.hello = hello;
        Thread.ofPlatform().daemon().name("link-accept").start(this::accept);
    }

    /** Opens a server on a free port of the loopback interface. */
    public static LinkServer open() throws IOException {
        return open(HELLO);
    }

    /** Opens a server that gives a connection so long to show its token. */
    static LinkServer open(Duration hello) throws IOException {
        return new LinkServer(new ServerSocket(0, 64, InetAddress.getLoopbackAddress()), hello);
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

    /** A timeout of the socket's own would make each later read of it three system calls in place of one. */
    private void serve(Socket connection) {
        CompletableFuture<Void> greeted = new CompletableFuture<>();
        try (connection) {
            connection.setTcpNoDelay(true);
            greeted.orTimeout(hello.toMillis(), TimeUnit.MILLISECONDS).exceptionally(_ -> close(connection));
            FrameReader reader = new FrameReader(connection.getInputStream());
            if (reader.read() instanceof WorkerFrame.Hello said && said.version == Wire.VERSION) {
                Guest guest = expected.remove(said.token);
                if (guest != null) {
                    greeted.complete(null);
                    pump(connection, reader, guest);
                }
            }
        } catch (IOException _) {
            // A stranger, or a worker that died before it spoke: its exit tells.
        } finally {
            greeted.complete(null);
        }
    }

    private static @Nullable Void close(Socket connection) {
        try {
            connection.close();
        } catch (IOException _) {
            // Whoever reads from it is told.
        }
        return null;
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
