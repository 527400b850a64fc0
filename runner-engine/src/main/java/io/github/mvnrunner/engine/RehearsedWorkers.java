package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.platform.ExitStatus;
import io.github.mvnrunner.engine.platform.OutputSink;
import io.github.mvnrunner.engine.platform.ProcessSignal;
import io.github.mvnrunner.engine.platform.ProcessSpawner;
import io.github.mvnrunner.engine.platform.SpawnSpec;
import io.github.mvnrunner.engine.platform.SpawnedProcess;
import io.github.mvnrunner.engine.time.TimeSource;
import io.github.mvnrunner.worker.wire.EngineFrame;
import io.github.mvnrunner.worker.wire.Frame;
import io.github.mvnrunner.worker.wire.FrameReader;
import io.github.mvnrunner.worker.wire.FrameWriter;
import io.github.mvnrunner.worker.wire.NodeRecord;
import io.github.mvnrunner.worker.wire.Selector;
import io.github.mvnrunner.worker.wire.Wire;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stands in for worker JVMs in a {@link Rehearsal}: threads that speak the link's language, and whose tests all pass.
 *
 * @param testsOfAClass how many tests each class has
 */
record RehearsedWorkers(int testsOfAClass) implements ProcessSpawner {
    /** No process has this number: the largest ones of Linux and macOS are far below. */
    private static final long NOBODY = Integer.MAX_VALUE;

    @Override
    public SpawnedProcess spawn(SpawnSpec spec, OutputSink sink) {
        String[] address = new String(spec.stdin().join(), StandardCharsets.UTF_8).strip().split(" ");
        Thread.ofPlatform().daemon().name("rehearsal").start(() -> live(Integer.parseInt(address[0]), address[1], sink));
        return new Nobody();
    }

    @Override
    public List<ProcessHandle> adopted() {
        return List.of();
    }

    private void live(int port, String token, OutputSink sink) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            new Life(new FrameReader(socket.getInputStream()), new FrameWriter(socket.getOutputStream()), testsOfAClass).live(token);
        } catch (IOException _) {
            // The run sees a worker that died.
        }
        sink.endOfFile(false);
        sink.endOfFile(true);
        sink.exited(new ExitStatus.Exited(0));
    }

    /** A process that can't be reached. */
    private record Nobody() implements SpawnedProcess {
        @Override
        public long pid() {
            return NOBODY;
        }

        @Override
        public boolean signal(ProcessSignal signal) {
            return false;
        }

        @Override
        public boolean signalLeader(ProcessSignal signal) {
            return false;
        }

        @Override
        public Optional<String> pipe(boolean stderr) {
            return Optional.empty();
        }

        @Override
        public void reap() {}
    }

    /** What such a worker says, as {@code WorkerMain} would. */
    private static final class Life {
        private static final String ROOT = "[engine:junit-jupiter]";

        private final TimeSource time = TimeSource.system();
        private final FrameReader in;
        private final FrameWriter out;
        private final int testsOfAClass;
        private final Map<String, Integer> classes = new HashMap<>();

        Life(FrameReader in, FrameWriter out, int testsOfAClass) {
            this.in = in;
            this.out = out;
            this.testsOfAClass = testsOfAClass;
        }

        void live(String token) throws IOException {
            out.write(new WorkerFrame.Hello(token, Wire.VERSION, NOBODY, System.getProperty("java.version")));
            if (in.read() instanceof EngineFrame.Configure configure) {
                discover(configure.selectors);
            }
            for (Frame frame = in.read(); frame != null && !(frame instanceof EngineFrame.Finish); frame = in.read()) {
                if (frame instanceof EngineFrame.Launch) {
                    out.write(new WorkerFrame.Started(0, time.nanos()));
                } else if (frame instanceof EngineFrame.Run run) {
                    run(run.topLevelUniqueId);
                }
            }
            finished(0);
            out.write(new WorkerFrame.PlanDone());
            out.write(new WorkerFrame.Goodbye(WorkerFrame.Reason.FINISHED, 0, null, null));
        }

        private void discover(List<Selector> selectors) throws IOException {
            tell(0, -1, ROOT, NodeRecord.Type.CONTAINER, NodeRecord.Source.NONE, null, null);
            List<Integer> topLevel = new ArrayList<>();
            int next = 1;
            for (Selector selector : selectors) {
                int top = next++;
                String id = ROOT + "/[class:" + selector.value + "]";
                tell(top, 0, id, NodeRecord.Type.CONTAINER, NodeRecord.Source.CLASS, selector.value, null);
                for (int test = 0; test < testsOfAClass; test++) {
                    String method = "test" + test;
                    String testId = id + "/[method:" + method + "()]";
                    tell(next++, top, testId, NodeRecord.Type.TEST, NodeRecord.Source.METHOD, selector.value, method);
                }
                topLevel.add(top);
                classes.put(id, top);
            }
            out.write(new WorkerFrame.Discovered(null, topLevel, false, 1, List.of()));
        }

        private void tell(
                int index, int parent, String id, NodeRecord.Type type, NodeRecord.Source source, String className, String method)
                throws IOException {
            String name = method == null ? id : method + "()";
            String parameters = method == null ? null : "";
            out.append(new WorkerFrame.Node(new NodeRecord(
                    index, parent, id, type, name, name, source, className, method, parameters, List.of(), false, List.of(), null, false)));
        }

        private void run(String topLevel) throws IOException {
            int top = classes.get(topLevel);
            out.write(new WorkerFrame.Started(top, time.nanos()));
            for (int test = top + 1; test <= top + testsOfAClass; test++) {
                out.write(new WorkerFrame.Started(test, time.nanos()));
                finished(test);
            }
            finished(top);
            out.write(new WorkerFrame.UnitDone(topLevel));
        }

        private void finished(int index) throws IOException {
            out.write(new WorkerFrame.Finished(index, time.nanos(), WorkerFrame.Status.SUCCESSFUL, null));
        }
    }
}
