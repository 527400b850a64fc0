package io.github.mvnrunner.engine.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.link.DumpAnswer;
import io.github.mvnrunner.engine.link.LinkInput;
import io.github.mvnrunner.engine.link.LinkServer;
import io.github.mvnrunner.engine.link.WorkerLink;
import io.github.mvnrunner.engine.link.WorkerMessage;
import io.github.mvnrunner.engine.platform.ExitStatus;
import io.github.mvnrunner.engine.platform.OutputSink;
import io.github.mvnrunner.engine.platform.ProcessSignal;
import io.github.mvnrunner.engine.platform.ProcessSpawner;
import io.github.mvnrunner.engine.platform.SpawnSpec;
import io.github.mvnrunner.engine.platform.SpawnedProcess;
import io.github.mvnrunner.worker.WorkerMain;
import io.github.mvnrunner.worker.wire.EngineFrame;
import io.github.mvnrunner.worker.wire.Selector;
import io.github.mvnrunner.worker.wire.Wire;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A real worker that runs one fixture, with the test as its unit. */
final class ForkedWorker implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** Lands in the queue as the mailbox of a unit would get it. */
    final BlockingQueue<Object> inbox = new LinkedBlockingQueue<>();

    private final List<WorkerMessage> messages = new ArrayList<>();
    final ByteArrayOutputStream output = new ByteArrayOutputStream();
    final CompletableFuture<ExitStatus> exit = new CompletableFuture<>();
    final SpawnedProcess process;
    private final LinkServer links;
    private Optional<WorkerLink> link = Optional.empty();

    private final Path java;

    private ForkedWorker(Path directory, Path java, String classPath, List<String> options) throws IOException {
        this.java = java;
        links = LinkServer.open();
        String token = links.expect("g:a", inbox::add);
        List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                classPath + File.pathSeparator + home(WorkerMain.class),
                WorkerMain.class.getName()));
        byte[] greeting = (links.port() + " " + token + "\n").getBytes(StandardCharsets.US_ASCII);
        process = ProcessSpawner.ofThisMachine()
                .spawn(new SpawnSpec(command, directory, Map.of(), greeting, false), new Sink());
    }

    /** Starts a worker and waits until it runs the fixture's test. */
    static ForkedWorker running(Class<?> fixture, Path directory, String... options) throws Exception {
        List<String> all = new ArrayList<>(List.of("--enable-preview"));
        all.addAll(List.of(options));
        return running(fixture, directory, JAVA, System.getProperty("java.class.path"), all);
    }

    /** Starts a worker on that JVM and waits until it runs the fixture's test. */
    static ForkedWorker running(Class<?> fixture, Path directory, Path java, String classPath, List<String> options)
            throws Exception {
        ForkedWorker worker = new ForkedWorker(directory, java, classPath, options);
        worker.run(fixture);
        return worker;
    }

    private void run(Class<?> fixture) throws InterruptedException {
        while (link.isEmpty()) {
            if (next() instanceof LinkInput.Connected connected) {
                link = Optional.of(connected.link());
            }
        }
        link.get().send(new EngineFrame.Configure(
                Wire.VERSION,
                Map.of(),
                true,
                Map.of(),
                List.of(new Selector(Selector.Kind.CLASS, fixture.getName())),
                List.of(),
                List.of(),
                false,
                false,
                false,
                false,
                List.of()));
        link.get().send(new EngineFrame.Launch());
        while (!hasStarted()) {
            if (next() instanceof LinkInput.Received(WorkerMessage message)) {
                messages.add(message);
            }
        }
    }

    private boolean hasStarted() {
        return messages.stream()
                .anyMatch(message -> message instanceof WorkerMessage.Started(TestNode node, _)
                        && node.kind().isTest());
    }

    Object next() throws InterruptedException {
        Object next = inbox.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("what comes next, after %s", output).isNotNull();
        return next;
    }

    DumpTarget target(RunningTest... running) {
        return new DumpTarget(process, link, java, List.of(), true, List.of(running));
    }

    /** What a unit would tell the ladder. */
    static Optional<DumpInput> translate(Object message) {
        return switch (message) {
            case DumpInput input -> Optional.of(input);
            case LinkInput.Received(WorkerMessage.Dumped(DumpAnswer answer)) -> Optional.of(new DumpInput.Answered(answer));
            default -> Optional.empty();
        };
    }

    ExitStatus kill() throws Exception {
        process.signal(ProcessSignal.KILL);
        return exit.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        process.signal(ProcessSignal.KILL);
        exit.join();
        process.reap();
        links.close();
    }

    private static Path home(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private final class Sink implements OutputSink {
        @Override
        public void bytes(boolean stderr, byte[] chunk) {
            if (!stderr) {
                inbox.add(new DumpInput.Wrote(chunk));
            }
        }

        @Override
        public void endOfFile(boolean stderr) {}

        @Override
        public void exited(ExitStatus status) {
            exit.complete(status);
        }
    }
}
