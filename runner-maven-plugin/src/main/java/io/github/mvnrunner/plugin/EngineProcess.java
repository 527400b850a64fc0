package io.github.mvnrunner.plugin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/**
 * One life of the engine, as Maven sees it.
 *
 * <p>Standard input is a pipe that is held until the engine has ended: its end of file tells the engine that Maven is
 * gone. When Maven is told to end, a shutdown hook closes the pipe and waits, bounded, so that the prompt doesn't come
 * back while tests still run.
 */
final class EngineProcess {
    private static final int KEPT_LINES = 20;
    /** Enough for workers to end, and then for teardown scripts as long as they may take by default. */
    private static final long GOODBYE_SECONDS = 90;

    private final Log log;
    private final Terminal terminal;
    private final List<String> firstErrors = new ArrayList<>(); // guarded by itself: the reader of stderr writes
    private int logged; // how many of them the log has; guarded by firstErrors

    /** Who reads what the engine prints. */
    enum Terminal {
        INHERITED,
        RELAYED,
        /** As relayed, but standard output is no log: it is printed as it is, for whoever reads this process's. */
        PRINTED
    }

    EngineProcess(Log log, Terminal terminal) {
        this.log = log;
        this.terminal = terminal;
    }

    /** Waits for the end of an engine that has just got its request; returns its exit code. */
    int run(Process engine) throws InterruptedException {
        Thread hook = new Thread(() -> awaitGoodbye(engine), "runner-goodbye");
        addHook(hook, engine);
        JvmInterrupt.exits();
        try {
            return terminal == Terminal.INHERITED ? engine.waitFor() : relay(engine);
        } catch (InterruptedException e) {
            awaitGoodbye(engine);
            throw e;
        } finally {
            JvmInterrupt.restore();
            removeHook(hook);
            engine.destroy();
            leaveTerminal(engine);
        }
    }

    /**
     * The first lines of standard error, which say what happened; empty when the terminal was inherited.
     *
     * <p>They are not in the log yet, unless more lines followed: what the build's message quotes would stand there twice.
     */
    List<String> firstErrors() {
        synchronized (firstErrors) {
            return List.copyOf(firstErrors);
        }
    }

    /** Logs the first lines of standard error after all. */
    void logFirstErrors() {
        synchronized (firstErrors) {
            firstErrors.subList(logged, firstErrors.size()).forEach(this::logError);
            logged = firstErrors.size();
        }
    }

    private int relay(Process engine) throws InterruptedException {
        Thread errors = new Thread(() -> eachLine(engine.getErrorStream(), this::error), "runner-stderr");
        errors.setDaemon(true);
        errors.start();
        Thread output = new Thread(
                () -> eachLine(engine.getInputStream(), this::tell),
                "runner-stdout");
        output.setDaemon(true);
        output.start();
        int code = engine.waitFor();
        output.join(TimeUnit.SECONDS.toMillis(5)); // a stranger may have inherited the pipe and hold it open
        errors.join(TimeUnit.SECONDS.toMillis(1));
        return code;
    }

    private void tell(String line) {
        if (terminal == Terminal.PRINTED) {
            StandardOutput.println(line);
        } else {
            EngineLine.parse(line).log(log);
        }
    }

    private void error(String line) {
        synchronized (firstErrors) {
            if (firstErrors.size() < KEPT_LINES) {
                firstErrors.add(line);
                return;
            }
        }
        logFirstErrors();
        logError(line);
    }

    private void logError(String line) {
        EngineLine parsed = EngineLine.parse(line);
        (parsed.level() == EngineLine.Level.INFO ? new EngineLine(EngineLine.Level.WARNING, line) : parsed).log(log);
    }

    private static void eachLine(InputStream stream, Consumer<String> consumer) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, Charset.defaultCharset()))) {
            reader.lines().forEach(consumer);
        } catch (IOException | UncheckedIOException closed) {
            return; // the engine has ended
        }
    }

    /** An engine that died by itself could not give the terminal back. */
    private void leaveTerminal(Process engine) {
        if (terminal == Terminal.INHERITED && !engine.isAlive() && EngineExit.of(engine.exitValue()) == EngineExit.DIED) {
            TerminalModes.sane();
        }
    }

    private void awaitGoodbye(Process engine) {
        try {
            engine.getOutputStream().close();
        } catch (IOException alreadyClosed) {
            // as good as closed
        }
        try {
            if (!engine.waitFor(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                engine.destroyForcibly().waitFor();
            }
            leaveTerminal(engine);
        } catch (InterruptedException e) {
            engine.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void addHook(Thread hook, Process engine) {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException alreadyLeaving) {
            awaitGoodbye(engine);
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyLeaving) {
            // then the hook runs, and finds the engine ended
        }
    }
}
