package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** Runs the engine to its verdict; after one that died, lets a second one write what is known. */
final class EngineRun {
    private final EngineLaunch launch;
    private final Path request;
    private final Standby standby;
    private final Log log;
    private final EngineProcess process;

    EngineRun(EngineLaunch launch, Path request, Standby standby, Log log) {
        this.launch = launch;
        this.request = request;
        this.standby = standby;
        this.log = log;
        this.process = new EngineProcess(log, launch.terminal());
    }

    /** What becomes of an engine that has done what it was asked for. */
    enum Afterwards {
        KEPT,
        DISMISSED
    }

    /** @param events the file to which the engine writes what happens */
    int toExit(Path events, Afterwards afterwards) throws MojoExecutionException {
        forget(events);
        log.debug("Engine: " + String.join(" ", launch.with(EngineCommand.run(request))));
        EngineTurn turn = EngineTurn.of(launch.terminal(), request);
        Process engine = engine(turn);
        int code = await(() -> process.run(engine, turn));
        EngineExit exit = EngineExit.of(code);
        if (afterwards == Afterwards.KEPT && exit.isOrderly() && engine.isAlive()) {
            standby.keep(launch, engine);
        } else {
            Standby.dismiss(engine);
            await(engine::waitFor);
        }
        launch.cache().engineEnded();
        if (!exit.quotesErrors()) {
            process.logFirstErrors();
        }
        if (exit == EngineExit.DIED && Files.exists(events)) {
            EngineLaunch relayed = new EngineLaunch(
                    launch.command(), launch.directory(), EngineProcess.Terminal.RELAYED, EngineCache.NONE);
            EngineProcess writer = new EngineProcess(log, EngineProcess.Terminal.RELAYED);
            Process reporting = start(relayed, EngineCommand.report(events, request));
            await(() -> writer.run(reporting));
            writer.logFirstErrors();
        }
        return code;
    }

    /** The one that stands by, or else a new one; that one's end says why it can't take anything. */
    private Process engine(EngineTurn turn) throws MojoExecutionException {
        Optional<Process> ready = standby.take(launch, turn);
        if (ready.isPresent()) {
            log.debug("Engine " + ready.get().pid() + " stood by for it");
            return ready.get();
        }
        Process started = start(launch, EngineCommand.STAND_BY);
        Standby.tell(started, turn);
        return started;
    }

    /** @param arguments a command of the engine that runs no tests */
    int toAnswer(List<String> arguments) throws MojoExecutionException {
        Process engine = start(launch, arguments);
        int code = await(() -> process.run(engine));
        if (!EngineExit.of(code).quotesErrors()) {
            process.logFirstErrors();
        }
        return code;
    }

    List<String> firstErrors() {
        return process.firstErrors();
    }

    /** An earlier run's events are not this run's. */
    static void forget(Path events) throws MojoExecutionException {
        try {
            Files.deleteIfExists(events);
        } catch (IOException e) {
            throw new MojoExecutionException(MavenAdvice.requestNotWritten(events, e), e);
        }
    }

    private static Process start(EngineLaunch launch, List<String> arguments) throws MojoExecutionException {
        try {
            return launch.start(arguments);
        } catch (IOException e) {
            throw new MojoExecutionException(MavenAdvice.notStarted(Path.of(launch.command().get(0)), e.getMessage()), e);
        }
    }

    private static int await(Interruptible end) throws MojoExecutionException {
        try {
            return end.code();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException(MavenAdvice.CANCELLED, e);
        }
    }

    /** An end that is waited for. */
    @FunctionalInterface
    private interface Interruptible {
        int code() throws InterruptedException;
    }
}
