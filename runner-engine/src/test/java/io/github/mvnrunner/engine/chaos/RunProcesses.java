package io.github.mvnrunner.engine.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds the processes of one run by its directory, which stands in the engine's command line and in the environment of
 * all that it starts.
 *
 * <p>Unlike a pid, a directory's name is never used again. A process that has ended has neither any more.
 */
record RunProcesses(Path directory) {

    List<ProcessHandle> alive() {
        return ProcessHandle.allProcesses().filter(this::belongs).toList();
    }

    boolean belongs(ProcessHandle process) {
        return mentions(process.pid(), "cmdline") || mentions(process.pid(), "environ");
    }

    private boolean mentions(long pid, String file) {
        try {
            byte[] text = Files.readAllBytes(Path.of("/proc", String.valueOf(pid), file));
            return new String(text, StandardCharsets.ISO_8859_1).contains(directory.toString());
        } catch (IOException _) {
            return false; // it has gone, or belongs to somebody else
        }
    }
}
