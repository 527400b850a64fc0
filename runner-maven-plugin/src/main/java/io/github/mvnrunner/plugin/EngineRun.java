package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** Runs the engine to its exit; after one that died, lets a second one write what is known. */
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

    /** @param events the file to which the engine writes what happens */
    int toExit(Path events) throws MojoExecutionException {
        forget(events);
        List<String> arguments = EngineCommand.run(request);
        log.debug("Engine: " + String.join(" ", launch.with(arguments)));
        Optional<Process> ready = standby.take(launch, request);
        ready.ifPresent(engine -> log.debug("Engine " + engine.pid() + " stood by for it"));
        int code = await(process, ready.isPresent() ? ready.get() : start(launch, arguments));
        launch.cache().engineEnded();
        EngineExit exit = EngineExit.of(code);
        if (!exit.quotesErrors()) {
            process.logFirstErrors();
        }
        if (exit == EngineExit.DIED && Files.exists(events)) {
            EngineLaunch relayed = new EngineLaunch(
                    launch.command(), launch.directory(), EngineProcess.Terminal.RELAYED, EngineCache.NONE);
            EngineProcess writer = new EngineProcess(log, EngineProcess.Terminal.RELAYED);
            await(writer, start(relayed, EngineCommand.report(events, request)));
            writer.logFirstErrors();
        }
        return code;
    }

    /** @param arguments a command of the engine that runs no tests */
    int toAnswer(List<String> arguments) throws MojoExecutionException {
        int code = await(process, start(launch, arguments));
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

    private static int await(EngineProcess life, Process engine) throws MojoExecutionException {
        try {
            return life.run(engine);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException(MavenAdvice.CANCELLED, e);
        }
    }
}
