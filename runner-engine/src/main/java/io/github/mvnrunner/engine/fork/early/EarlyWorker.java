package io.github.mvnrunner.engine.fork.early;

import io.github.mvnrunner.engine.fork.WorkerCommand;
import io.github.mvnrunner.engine.platform.ExitStatus;
import io.github.mvnrunner.engine.platform.OutputSink;
import io.github.mvnrunner.engine.platform.ProcessSpawner;
import io.github.mvnrunner.engine.platform.SpawnSpec;
import io.github.mvnrunner.engine.platform.SpawnedProcess;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A worker that has started, loads what every worker needs, and waits to be told whom to call.
 *
 * <p>It says in one line how many directories it sees on its class path. What its JVM said before, such as a warning about
 * one of its flags, is for whoever uses it. Safe for any thread.
 */
public final class EarlyWorker {
    /** The argument under which a worker waits, and the line that it says. */
    private static final String ARGUMENT = "early";

    private static final String READY = "mvnrunner-ready ";

    private final WorkerCommand command;
    private final Path directory;
    private final FilesSeen files;
    private final String mark = UUID.randomUUID().toString();
    private final CompletableFuture<byte[]> greeting = new CompletableFuture<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(); // guarded by this, as is below
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private boolean over;
    private @Nullable OutputSink user;
    private @Nullable SpawnedProcess process;

    private EarlyWorker(WorkerCommand command, Path directory, FilesSeen files) {
        this.command = command;
        this.directory = directory;
        this.files = files;
    }

    /**
     * Starts a worker.
     *
     * @param markName the environment variable that tells it from all others
     * @throws io.github.mvnrunner.engine.platform.SpawnFailure if it can't be started
     */
    static EarlyWorker start(
            WorkerCommand command, Path directory, FilesSeen files, String markName, ProcessSpawner spawner) {
        EarlyWorker worker = new EarlyWorker(command, directory, files);
        List<String> line = new ArrayList<>(command.command());
        line.add(ARGUMENT);
        Map<String, String> environment = new LinkedHashMap<>(command.environment());
        environment.put(markName, worker.mark);
        SpawnSpec spec = new SpawnSpec(line, directory, environment, worker.greeting, false, false);
        worker.started(spawner.spawn(spec, worker.new Ear()));
        return worker;
    }

    private synchronized void started(SpawnedProcess itself) {
        process = itself;
    }

    /** {@return whether it is what that command would start now; if so, the sink gets all that comes from now on} */
    synchronized boolean serves(WorkerCommand wanted, Path place, FilesSeen found, OutputSink sink) {
        String said = out.toString(StandardCharsets.ISO_8859_1);
        String ready = READY + files.directories() + "\n";
        boolean fits = user == null
                && !over
                && said.endsWith(ready)
                && command.equals(wanted)
                && directory.equals(place)
                && files.equals(found);
        if (fits) {
            user = sink;
            pass(false, said.substring(0, said.length() - ready.length()).getBytes(StandardCharsets.ISO_8859_1), sink);
            pass(true, err.toByteArray(), sink);
        }
        return fits;
    }

    private static void pass(boolean stderr, byte[] bytes, OutputSink sink) {
        if (bytes.length > 0) {
            sink.bytes(stderr, bytes);
        }
    }

    /** {@return what tells it from all other workers} */
    public String mark() {
        return mark;
    }

    /** Tells it what it waits for; {@return its process} */
    public synchronized SpawnedProcess greet(byte[] line) {
        greeting.complete(line);
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    /** Ends it. */
    synchronized void dismiss() {
        greeting.complete(new byte[0]);
        if (process != null) {
            process.reap();
        }
    }

    private synchronized @Nullable OutputSink user(Runnable otherwise) {
        if (user == null) {
            otherwise.run();
        }
        return user;
    }

    /** Hears it for itself first, then for whoever uses it. */
    private final class Ear implements OutputSink {
        @Override
        public void bytes(boolean stderr, byte[] chunk) {
            pass(sink -> sink.bytes(stderr, chunk), () -> (stderr ? err : out).writeBytes(chunk));
        }

        @Override
        public void endOfFile(boolean stderr) {
            pass(sink -> sink.endOfFile(stderr), () -> over = true);
        }

        @Override
        public void exited(ExitStatus status) {
            pass(sink -> sink.exited(status), () -> over = true);
        }

        private void pass(Consumer<OutputSink> what, Runnable otherwise) {
            OutputSink sink = user(otherwise);
            if (sink != null) {
                what.accept(sink);
            }
        }
    }
}
