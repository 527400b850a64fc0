package io.github.mvnrunner.plugin;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;

/** Puts together what starts the engines of a build; each time the same. */
final class EngineLaunches {
    /** {@code false} starts engines without a cache, and makes none. */
    static final String CACHE = "runner.engine-cache";

    private EngineLaunches() {}

    static EngineLaunch of(EngineParts engine, EngineProcess.Terminal terminal, MavenSession session) {
        List<Path> classPath = engine.release().classPath();
        List<String> command = EngineCommand.of(engine.jdk().executable(), classPath);
        boolean wanted = !"false".equals(session.getUserProperties().getProperty(CACHE)) && File.separatorChar == '/';
        EngineCache cache = wanted
                ? EngineCache.of(
                        directory(System.getenv(), Path.of(System.getProperty("user.home"))),
                        command.subList(0, command.size() - 1),
                        Stream.concat(Stream.of(engine.jdk().home().resolve("release")), classPath.stream())
                                .toList())
                : EngineCache.NONE;
        return new EngineLaunch(command, ExecutionRoot.directory(session), terminal, cache);
    }

    /** As the engine finds the user's cache directory; where that can't be written there is no cache. */
    static Path directory(Map<String, String> environment, Path home) {
        Path cache = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
        Path base = cache.isAbsolute() ? cache : home.resolve(".cache");
        return base.resolve("mvnrunner").resolve("engine");
    }
}
