package io.github.mvnrunner.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.ToolchainManager;

/** Looks for the engine's JDK on this machine. */
final class EngineJdks {
    private EngineJdks() {}

    static EngineJdk find(Optional<Path> configured, ToolchainManager toolchains, MavenSession session) {
        JdkPlaces places = new JdkPlaces(
                configured,
                homes(toolchains, session),
                Path.of(System.getProperty("java.home")),
                System.getenv(),
                JdkPlaces.usualInstallations(Path.of(System.getProperty("user.home")), System.getenv()));
        return EngineJdk.search(places.inOrder());
    }

    private static List<Path> homes(ToolchainManager toolchains, MavenSession session) {
        return toolchains.getToolchains(session, "jdk", Map.of("version", "[25,26)")).stream()
                .flatMap(toolchain -> Optional.ofNullable(toolchain.findTool("java")).stream())
                .map(java -> Path.of(java).getParent().getParent())
                .toList();
    }
}
