package io.github.mvnrunner.plugin;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command line that starts the engine; a person can paste it. */
record EngineCommand(Path java, List<Path> classPath) {
    private static final String MAIN = "io.github.mvnrunner.engine.EngineMain";

    List<String> run(Path request) {
        return with("run", "--request", request.toString());
    }

    /** @param question a command that runs no tests */
    List<String> ask(String question, Path request) {
        return with(question, "--request", request.toString());
    }

    List<String> report(Path events, Path request) {
        return with("report", "--from", events.toString(), "--request", request.toString());
    }

    private List<String> with(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        // most of the engine's code runs a few times: compiling it less leaves the CPUs to the tests
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        command.add("--enable-preview");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(MAIN);
        command.addAll(List.of(arguments));
        return command;
    }
}
