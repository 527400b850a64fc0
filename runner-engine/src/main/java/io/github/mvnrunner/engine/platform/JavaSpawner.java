package io.github.mvnrunner.engine.platform;

import io.github.mvnrunner.engine.platform.SpawnFailure.Attempt;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Spawns through the JDK where the C library's way is missing; weaker, see {@link ProcessSpawner}. */
final class JavaSpawner implements ProcessSpawner {

    @Override
    public SpawnedProcess spawn(SpawnSpec spec, OutputSink sink) {
        if (!Files.isDirectory(spec.directory())) {
            throw new SpawnFailure(Attempt.ENTER_DIRECTORY, spec.directory().toString(), "ENOENT");
        }
        ProcessBuilder builder = new ProcessBuilder(spec.command()).directory(spec.directory().toFile());
        builder.environment().clear();
        builder.environment().putAll(spec.environment());
        if (spec.inheritOut()) {
            builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
        }
        if (spec.inheritErr()) {
            builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        }
        try {
            JavaProcess process = new JavaProcess(builder.start());
            process.attend(spec, sink);
            return process;
        } catch (IOException failure) {
            throw new SpawnFailure(Attempt.EXECUTE, spec.command().getFirst(), failure.getMessage(), failure);
        }
    }

    @Override
    public List<ProcessHandle> adopted() {
        return List.of();
    }
}
