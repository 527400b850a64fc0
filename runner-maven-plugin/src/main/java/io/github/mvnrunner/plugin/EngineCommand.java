package io.github.mvnrunner.plugin;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The engine's command line. */
final class EngineCommand {
    private static final String MAIN = "io.github.mvnrunner.engine.EngineMain";

    /** Takes one request after another from standard input, until its end. */
    static final List<String> STAND_BY = List.of("run", "--standby");

    private EngineCommand() {}

    /** What comes before the arguments. */
    static List<String> of(Path java, List<Path> classPath) {
        return List.of(
                java.toString(),
                // most of the engine's code runs a few times: compiling it less leaves the CPUs to the tests
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                // rather than go on without the thread that ran out of memory; what was written so far is then reported
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-preview",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                MAIN);
    }

    static boolean runsTests(List<String> arguments) {
        return arguments.get(0).equals("run");
    }

    static List<String> run(Path request) {
        return ask("run", request);
    }

    /** @param question a command that runs no tests */
    static List<String> ask(String question, Path request) {
        return List.of(question, "--request", request.toString());
    }

    static List<String> report(Path events, Path request) {
        return List.of("report", "--from", events.toString(), "--request", request.toString());
    }

    /** @param shards directories, separated by commas */
    static List<String> merge(String shards, List<String> request) {
        return Stream.concat(Stream.of("merge", "--shards", shards), request.stream()).toList();
    }

    /**
     * @param runs output directories, separated by commas
     * @param more switches of that command
     */
    static List<String> updateExpectations(String runs, List<String> more, List<String> request) {
        return Stream.of(List.of("update-expectations", "--runs", runs), more, request)
                .flatMap(List::stream)
                .toList();
    }
}
