package io.github.mvnrunner.plugin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/**
 * One run of the engine, as Maven sees it: a whole life, or one turn of a longer one.
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

    /** Waits for the end of an engine that does one thing; returns its exit code. */
    int run(Process engine) throws InterruptedException {
        return run(engine, Optional.empty());
    }

    /** Waits for the end of a turn that the engine has just got, or of the engine; returns the exit code of either. */
    int run(Process engine, EngineTurn turn) throws InterruptedException {
        return run(engine, Optional.of(turn));
    }

    private int run(Process engine, Optional<EngineTurn> turn) throws InterruptedException {
        Thread hook = new Thread(() -> awaitGoodbye(engine), "runner-goodbye");
        addHook(hook, engine);
        JvmInterrupt.exits();
        try {
            return terminal == Terminal.INHERITED && turn.isEmpty() ? engine.waitFor() : relay(engine, turn);
        } catch (InterruptedException e) {
            awaitGoodbye(engine);
            throw e;
        } finally {
            JvmInterrupt.restore();
            removeHook(hook);
            if (!engine.isAlive()) {
                engine.destroy(); // closes its streams
            }
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

    private int relay(Process engine, Optional<EngineTurn> turn) throws InterruptedException {
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        Consumer<String> toErrors = terminal == Terminal.INHERITED ? StandardOutput::printError : this::error;
        Thread errors = reader("runner-stderr", engine.getErrorStream(), toErrors, turn, ended);
        Thread output = terminal == Terminal.INHERITED
                ? errors
                : reader("runner-stdout", engine.getInputStream(), this::tell, turn, new CompletableFuture<>());
        await(CompletableFuture.anyOf(ended, engine.onExit()));
        if (ended.isDone()) {
            output.join(); // was told so before
            return ended.join();
        }
        output.join(TimeUnit.SECONDS.toMillis(5)); // a stranger may have inherited the pipe and hold it open
        errors.join(TimeUnit.SECONDS.toMillis(1));
        return ended.getNow(engine.exitValue());
    }

    private static void await(CompletableFuture<?> end) throws InterruptedException {
        try {
            end.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Thread reader(
            String name,
            InputStream stream,
            Consumer<String> consumer,
            Optional<EngineTurn> turn,
            CompletableFuture<Integer> ended) {
        Thread thread = new Thread(() -> eachLine(stream, consumer, turn, ended), name);
        thread.setDaemon(true);
        thread.start();
        return thread;
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

    /** Up to the end of the turn or of the stream; what is left open belongs to the next turn. */
    private static void eachLine(
            InputStream stream, Consumer<String> consumer, Optional<EngineTurn> turn, CompletableFuture<Integer> ended) {
        BufferedReader reader = new BufferedReader(new InputStreamReader(stream, Charset.defaultCharset()));
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String text = line;
                int end = turn.map(each -> each.endIn(text)).orElse(-1);
                if (end < 0) {
                    consumer.accept(line);
                    continue;
                }
                if (end > 0) {
                    consumer.accept(line.substring(0, end));
                }
                turn.get().code(line).ifPresent(ended::complete);
                return;
            }
        } catch (IOException closed) {
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
