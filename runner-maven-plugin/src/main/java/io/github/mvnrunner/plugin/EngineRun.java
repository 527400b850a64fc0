package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** Runs the engine to its exit; after one that died, lets a second one write what is known. */
final class EngineRun {
    private final EngineCommand command;
    private final Path request;
    private final Path directory;
    private final Log log;
    private final EngineProcess process;

    EngineRun(EngineCommand command, Path request, Path directory, Log log, EngineProcess.Terminal terminal) {
        this.command = command;
        this.request = request;
        this.directory = directory;
        this.log = log;
        this.process = new EngineProcess(log, terminal);
    }

    /** @param events the file to which the engine writes what happens */
    int toExit(Path events) throws MojoExecutionException {
        forget(events);
        int code = await(process, command.run(request));
        EngineExit exit = EngineExit.of(code);
        if (!exit.quotesErrors()) {
            process.logFirstErrors();
        }
        if (exit == EngineExit.DIED && Files.exists(events)) {
            EngineProcess writer = new EngineProcess(log, EngineProcess.Terminal.RELAYED);
            await(writer, command.report(events, request));
            writer.logFirstErrors();
        }
        return code;
    }

    /** @param question a command of the engine that runs no tests */
    int toAnswer(String question) throws MojoExecutionException {
        int code = await(process, command.ask(question, request));
        if (!EngineExit.of(code).quotesErrors()) {
            process.logFirstErrors();
        }
        return code;
    }

    List<String> firstErrors() {
        return process.firstErrors();
    }

    /** An earlier run's events are not this run's. */
    private static void forget(Path events) throws MojoExecutionException {
        try {
            Files.deleteIfExists(events);
        } catch (IOException e) {
            throw new MojoExecutionException(MavenAdvice.requestNotWritten(events, e), e);
        }
    }

    private int await(EngineProcess engine, List<String> arguments) throws MojoExecutionException {
        try {
            return engine.run(arguments, directory);
        } catch (IOException e) {
            throw new MojoExecutionException(MavenAdvice.notStarted(command.java(), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException(MavenAdvice.CANCELLED, e);
        }
    }
}
