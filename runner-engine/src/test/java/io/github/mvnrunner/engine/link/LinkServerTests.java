package io.github.mvnrunner.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.worker.wire.FrameWriter;
import io.github.mvnrunner.worker.wire.Wire;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class LinkServerTests {
    private static final int LONG = 300_000;

    private final BlockingQueue<LinkInput> inputs = new LinkedBlockingQueue<>();

    @Test
    void whoShowsNoTokenInTimeIsLeft() throws IOException {
        try (LinkServer server = LinkServer.open(20); Socket silent = connected(server)) {
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void whoShowsAnotherTokenIsLeft() throws IOException {
        try (LinkServer server = LinkServer.open(LONG); Socket stranger = connected(server)) {
            server.expect("g:a", inputs::add);
            write(stranger, new WorkerFrame.Hello("another", Wire.VERSION, 7, "17"));
            assertThat(stranger.getInputStream().read()).isEqualTo(-1);
            assertThat(inputs).isEmpty();
        }
    }

    @Test
    void workerIsHeardAsLongAsItLives() throws Exception {
        try (LinkServer server = LinkServer.open(LONG)) {
            String token = server.expect("g:a", inputs::add);
            try (Socket worker = connected(server)) {
                write(worker, new WorkerFrame.Hello(token, Wire.VERSION, 7, "17"));
                assertThat(inputs.take()).isInstanceOf(LinkInput.Connected.class);
                write(worker, new WorkerFrame.PlanDone());
                assertThat(inputs.take()).isEqualTo(new LinkInput.Received(new WorkerMessage.PlanDone()));
            }
            assertThat(inputs.take()).isEqualTo(new LinkInput.Closed(""));
        }
    }

    @Test
    void tokenIsGoodForOneConnection() throws Exception {
        try (LinkServer server = LinkServer.open(LONG)) {
            String token = server.expect("g:a", inputs::add);
            try (Socket worker = connected(server); Socket thief = connected(server)) {
                write(worker, new WorkerFrame.Hello(token, Wire.VERSION, 7, "17"));
                assertThat(inputs.take()).isInstanceOf(LinkInput.Connected.class);
                write(thief, new WorkerFrame.Hello(token, Wire.VERSION, 7, "17"));
                assertThat(thief.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    private static Socket connected(LinkServer server) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.port());
    }

    private static void write(Socket to, WorkerFrame frame) throws IOException {
        new FrameWriter(to.getOutputStream()).write(frame);
    }
}
