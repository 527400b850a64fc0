package io.github.mvnrunner.plugin;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.repository.RemoteRepository;

/** The engine's own files, in the version of this plugin. */
record EngineRelease(List<Path> classPath, Path workerJar) {
    private static final String WORKER = RunnerPlugin.GROUP + ":runner-worker";

    static EngineRelease resolve(ArtifactFiles artifacts, String version, List<RemoteRepository> repositories)
            throws MojoExecutionException {
        List<ArtifactFiles.Resolved> engine =
                artifacts.resolve(RunnerPlugin.GROUP + ":runner-engine:" + version, repositories);
        Path worker = engine.stream()
                .filter(each -> each.groupAndArtifact().equals(WORKER))
                .findFirst()
                .map(ArtifactFiles.Resolved::file)
                .orElseThrow(() -> new MojoExecutionException(
                        MavenAdvice.notResolved(WORKER, "runner-engine " + version + " doesn't name it")));
        return new EngineRelease(
                engine.stream().map(ArtifactFiles.Resolved::file).toList(), worker);
    }
}
