package io.github.mvnrunner.worker;

import io.github.mvnrunner.worker.dump.DumpThread;
import io.github.mvnrunner.worker.dump.LeftoverThreads;
import io.github.mvnrunner.worker.dump.RunningNodes;
import io.github.mvnrunner.worker.junit.Gate;
import io.github.mvnrunner.worker.junit.Hold;
import io.github.mvnrunner.worker.junit.PlatformBridge;
import io.github.mvnrunner.worker.junit.Stop;
import io.github.mvnrunner.worker.junit.ThrowableText;
import io.github.mvnrunner.worker.wire.EngineFrame;
import io.github.mvnrunner.worker.wire.Frame;
import io.github.mvnrunner.worker.wire.ThreadFrame;
import io.github.mvnrunner.worker.wire.ThreadRecord;
import io.github.mvnrunner.worker.wire.Wire;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A worker's life: greet, discover, launch, leave.
 *
 * <p>The main thread does all that calls the user's code, as Surefire's does. A daemon thread reads the link; it never
 * calls the user's code and may always halt. Another looks at the threads when the engine asks, so that a look that
 * hangs delays nobody. Only this class ends the JVM.
 */
public final class WorkerMain {
    private static final int ENGINE_GONE = 70;
    private static final int FATAL = 71;
    private static final int NOT_STARTED = 72;
    private static final long HOOKS_SECONDS = 30;

    private boolean finishing; // only the thread that reads knows
    private final EngineLink link;
    private final OutputCapture capture;
    private final LastGasp lastGasp;
    private final UnitProperties unitProperties = new UnitProperties();
    private final Gate gate;
    private final Hold hold;
    private final RunningNodes running;
    private final DumpThread dumps;
    private final LeftoverThreads leftovers = new LeftoverThreads();

    private WorkerMain(EngineLink link) {
        this.link = link;
        this.capture = new OutputCapture(link);
        this.lastGasp = new LastGasp(link, capture::flush);
        this.gate = new Gate(link);
        this.hold = new Hold(link);
        this.running = new RunningNodes(capture);
        this.dumps = new DumpThread(running, link);
    }

    /**
     * Reads {@code port token} from descriptor 0, then serves that engine.
     *
     * @param args {@code early} if that may come late, or never
     */
    public static void main(String[] args) {
        PrintStream naked = System.err;
        try {
            boolean early = Arrays.asList(args).contains(EarlyStart.ARGUMENT);
            if (early) {
                EarlyStart.perform();
            }
            String line = firstLine();
            if (early && line.isEmpty()) {
                System.exit(NOT_STARTED); // nobody needed it
            }
            String[] address = line.split(" ");
            EngineLink link = new EngineLink(Integer.parseInt(address[0]));
            link.accept(new WorkerFrame.Hello(address[1], Wire.VERSION, pid(), System.getProperty("java.version")));
            new WorkerMain(link).serve();
        } catch (IOException | RuntimeException e) {
            naked.println("The worker could not reach its engine: " + e);
            System.exit(NOT_STARTED);
        }
    }

    /** Byte by byte, so that nothing after the line is taken from the test's {@code System.in}. */
    private static String firstLine() throws IOException {
        InputStream in = new FileInputStream(FileDescriptor.in);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n' && next >= 0; next = in.read()) {
            line.write(next);
        }
        return line.toString("US-ASCII").trim();
    }

    /** By reflection, since Java 8 has no {@code ProcessHandle}. */
    private static long pid() {
        try {
            Class<?> type = Class.forName("java.lang.ProcessHandle");
            Object current = type.getMethod("current").invoke(null);
            return (Long) type.getMethod("pid").invoke(current);
        } catch (ReflectiveOperationException java8) {
            return -1;
        }
    }

    private void serve() throws IOException {
        LastGasp.rehearse();
        lastGasp.arm();
        Frame first = link.read();
        if (!(first instanceof EngineFrame.Configure)) {
            Runtime.getRuntime().halt(ENGINE_GONE);
        }
        Thread reader = new Thread(this::readCommands, "mvnrunner-link");
        reader.setDaemon(true);
        reader.start();
        dumps.start();
        live((EngineFrame.Configure) first);
    }

    private void live(EngineFrame.Configure configure) {
        PlatformBridge bridge = null;
        try {
            bridge = start(configure);
            bridge.discover();
        } catch (Throwable e) {
            leave(WorkerFrame.Reason.STARTUP_FAILED, NOT_STARTED, e);
        }
        try {
            run(bridge);
        } catch (Throwable e) {
            leave(WorkerFrame.Reason.FATAL_ERROR, FATAL, e);
        }
        leave(WorkerFrame.Reason.FINISHED, 0, null);
    }

    private PlatformBridge start(EngineFrame.Configure configure) throws ReflectiveOperationException {
        if (configure.version != Wire.VERSION) {
            throw new IllegalStateException("engine speaks version " + configure.version + ", not " + Wire.VERSION);
        }
        configure.systemProperties.forEach(System::setProperty);
        ClassLoader.getSystemClassLoader().setDefaultAssertionStatus(configure.enableAssertions);
        if (!configure.passThrough) {
            capture.install();
        }
        return new PlatformBridge(configure, link, link::append, gate, hold, running);
    }

    private void run(PlatformBridge bridge) throws Exception {
        if (gate.awaitLaunch()) {
            bridge.launch();
        }
        gate.awaitFinish();
        bridge.close();
        tellLeftovers();
    }

    private void tellLeftovers() {
        List<ThreadRecord> threads = leftovers.await();
        if (!threads.isEmpty()) {
            link.accept(new ThreadFrame.Leftovers(threads));
        }
    }

    private void leave(WorkerFrame.Reason reason, int exitCode, Throwable cause) {
        lastGasp.say(reason, exitCode, null, cause == null ? null : ThrowableText.of(cause));
        System.exit(exitCode);
    }

    private void readCommands() {
        try {
            for (Frame frame = link.read(); frame != null; frame = next(frame)) {
                obey(frame);
            }
        } catch (IOException | RuntimeException corrupt) {
            // Without a link there is nobody to tell.
        }
        letHooksEnd();
        Runtime.getRuntime().halt(ENGINE_GONE);
    }

    private Frame next(Frame last) throws IOException {
        finishing |= last instanceof EngineFrame.Finish;
        return finishing ? link.readBetweenPauses() : link.read();
    }

    private void obey(Frame frame) {
        if (frame instanceof EngineFrame.Launch) {
            gate.launch();
        } else if (frame instanceof EngineFrame.Run) {
            EngineFrame.Run run = (EngineFrame.Run) frame;
            unitProperties.replaceBy(run.properties);
            gate.run(run.topLevelUniqueId);
        } else if (frame instanceof EngineFrame.Retry) {
            EngineFrame.Retry retry = (EngineFrame.Retry) frame;
            unitProperties.replaceBy(retry.properties);
            gate.retry(retry);
        } else if (frame instanceof EngineFrame.Hold) {
            hold.want();
        } else if (frame instanceof EngineFrame.GoOn) {
            hold.goOn(((EngineFrame.GoOn) frame).index);
        } else if (frame instanceof EngineFrame.Stop) {
            Stop.OF_THIS_JVM.pull();
        } else if (frame instanceof EngineFrame.Finish) {
            gate.finish();
        } else if (frame instanceof EngineFrame.Dump) {
            dumps.ask((EngineFrame.Dump) frame);
        }
    }

    /** An engine may hang up once it has our goodbye; hooks of coverage tools still write. */
    private void letHooksEnd() {
        if (lastGasp.isSaid()) {
            try {
                TimeUnit.SECONDS.sleep(HOOKS_SECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
