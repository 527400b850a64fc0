package io.github.mvnrunner.engine.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A process to start.
 *
 * @param command the executable and its arguments; one without a slash is looked up in this process's {@code PATH}
 * @param directory the working directory
 * @param environment the complete environment; nothing is inherited
 * @param stdin what the process reads from its standard input before end of file, as soon as that is known
 * @param inheritOut whether it writes to this process's own stdout, past the sink
 * @param inheritErr the same of stderr
 */
public record SpawnSpec(
        List<String> command,
        Path directory,
        Map<String, String> environment,
        CompletableFuture<byte[]> stdin,
        boolean inheritOut,
        boolean inheritErr) {

    /** Knows what the process reads. */
    public SpawnSpec(
            List<String> command,
            Path directory,
            Map<String, String> environment,
            byte[] stdin,
            boolean inheritOut,
            boolean inheritErr) {
        this(command, directory, environment, CompletableFuture.completedFuture(stdin.clone()), inheritOut, inheritErr);
    }

    /** Treats both streams alike. */
    public SpawnSpec(
            List<String> command, Path directory, Map<String, String> environment, byte[] stdin, boolean inheritOutput) {
        this(command, directory, environment, stdin, inheritOutput, inheritOutput);
    }

    public SpawnSpec {
        if (command.isEmpty()) {
            throw new IllegalArgumentException("a command has at least an executable");
        }
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** {@return whether that stream comes to the sink} */
    public boolean captures(boolean stderr) {
        return stderr ? !inheritErr : !inheritOut;
    }
}
