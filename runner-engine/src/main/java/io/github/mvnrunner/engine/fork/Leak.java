package io.github.mvnrunner.engine.fork;

import java.util.List;
import java.util.stream.Stream;

/**
 * Says what a worker left behind when its time was up.
 *
 * @param survivors the processes; empty if this machine can't name them
 * @param stdoutOpen whether the end of its standard output was not seen
 * @param stderrOpen whether the end of its standard error was not seen
 */
public record Leak(List<Survivor> survivors, boolean stdoutOpen, boolean stderrOpen) {
    public Leak {
        survivors = List.copyOf(survivors);
    }

    /** {@return one line for each thing that is left} */
    public List<String> lines() {
        return survivors.isEmpty()
                ? Stream.of(stdoutOpen ? "stdout" : "", stderrOpen ? "stderr" : "")
                        .filter(stream -> !stream.isEmpty())
                        .map(stream -> stream + " is still open")
                        .toList()
                : survivors.stream().map(survivor -> "process still runs: " + survivor).toList();
    }
}
