package io.github.mvnrunner.engine.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lets a process of the lowest priority make a file, which may outlive this one. */
public final class BackgroundWork {
    private static final String SCRIPT =
            "input=$1 part=$2 target=$3; shift 3; nice -n 19 \"$@\" && mv -f \"$part\" \"$target\"; rm -f \"$input\" \"$part\"";

    private BackgroundWork() {}

    /**
     * Starts a command, and returns at once.
     *
     * @param input what the command reads, deleted once it has ended
     * @param part what the command writes, in the directory of the target
     * @param target what that is renamed to if the exit code is 0
     * @param without names of environment variables that the command doesn't inherit
     * @throws IOException if it can't be started, as where there is no {@code sh}
     */
    public static void make(List<String> command, Path input, Path part, Path target, List<String> without)
            throws IOException {
        List<String> all = new ArrayList<>(List.of("sh", "-c", SCRIPT, "sh"));
        all.addAll(List.of(input.toString(), part.toString(), target.toString()));
        all.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(all)
                .directory(part.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeAll(without);
        builder.start().getOutputStream().close();
    }
}
