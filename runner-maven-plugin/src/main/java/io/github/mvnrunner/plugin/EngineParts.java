package io.github.mvnrunner.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.SessionData;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * What an engine is started from, looked for once a build.
 *
 * <p>Kept in the session's data, where only classes of the JDK may stand: extension and plugin may be loaded twice.
 */
record EngineParts(EngineJdk.Found jdk, EngineRelease release) {
    private static final String KEY = "io.github.mvnrunner.engine-parts";

    /** What was found before for the same version and the same wish, as long as all of it is there; else it is looked for. */
    static EngineParts of(
            MavenSession session,
            String version,
            Optional<Path> configuredJdk,
            ToolchainManager toolchains,
            ArtifactFiles artifacts,
            List<RemoteRepository> repositories)
            throws MojoExecutionException {
        Map<List<String>, List<String>> known = known(session.getRepositorySession().getData());
        List<String> wish = List.of(version, configuredJdk.map(Path::toString).orElse(""));
        Optional<EngineParts> before = Optional.ofNullable(known.get(wish)).map(EngineParts::parsed).filter(EngineParts::exists);
        if (before.isPresent()) {
            return before.get();
        }
        EngineJdk jdk = EngineJdks.find(configuredJdk, toolchains, session);
        if (jdk instanceof EngineJdk.NotFound none) {
            throw new MojoExecutionException(MavenAdvice.noJdk(none));
        }
        EngineParts parts =
                new EngineParts((EngineJdk.Found) jdk, EngineRelease.resolve(artifacts, version, repositories));
        known.put(wish, parts.text());
        return parts;
    }

    @SuppressWarnings("unchecked")
    private static Map<List<String>, List<String>> known(SessionData data) {
        data.set(KEY, null, new ConcurrentHashMap<>());
        return (Map<List<String>, List<String>>) data.get(KEY);
    }

    private List<String> text() {
        return Stream.concat(
                        Stream.of(jdk.origin(), jdk.home().toString(), release.workerJar().toString()),
                        release.classPath().stream().map(Path::toString))
                .toList();
    }

    private static EngineParts parsed(List<String> text) {
        List<Path> classPath = text.subList(3, text.size()).stream().map(Path::of).toList();
        return new EngineParts(
                new EngineJdk.Found(Path.of(text.get(1)), text.get(0)), new EngineRelease(classPath, Path.of(text.get(2))));
    }

    private boolean exists() {
        return Stream.concat(Stream.of(jdk.executable(), release.workerJar()), release.classPath().stream()).allMatch(Files::exists);
    }
}
