package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything about an engine's process but what it is to do.
 *
 * @param command the command line as far as all engines of a build share it
 * @param directory where it starts
 * @param terminal who reads what it prints
 * @param cache with which it starts faster
 */
record EngineLaunch(List<String> command, Path directory, EngineProcess.Terminal terminal, EngineCache cache) {
    /** Starts an engine that does this; its standard input is a pipe, and so is its standard error if it tells turns there. */
    Process start(List<String> arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(now(arguments)).directory(directory.toFile());
        if (terminal == EngineProcess.Terminal.INHERITED) {
            builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
            builder.redirectError(
                    arguments.equals(EngineCommand.STAND_BY) ? ProcessBuilder.Redirect.PIPE : ProcessBuilder.Redirect.INHERIT);
        }
        return builder.start();
    }

    /** The cache may be there for the one start and not yet for the next. */
    private List<String> now(List<String> arguments) {
        List<String> all = with(arguments);
        all.addAll(1, cache.options(EngineCommand.runsTests(arguments)));
        return all;
    }

    /** The whole command line; a person can paste it. */
    List<String> with(List<String> arguments) {
        List<String> all = new ArrayList<>(command);
        all.addAll(arguments);
        return all;
    }

    /** Equal where one engine can stand in for another. */
    List<String> key() {
        return with(List.of(directory.toString(), terminal.name()));
    }
}
