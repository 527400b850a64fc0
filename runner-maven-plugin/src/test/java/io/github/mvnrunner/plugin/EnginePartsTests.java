package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginePartsTests {
    @TempDir
    Path directory;

    private final AtomicInteger resolved = new AtomicInteger();
    private final MavenSession session = session();

    @BeforeEach
    void install() throws Exception {
        for (String each : List.of("first", "second")) {
            Path home = Files.createDirectories(directory.resolve(each));
            Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
            assertThat(Files.createFile(Files.createDirectory(home.resolve("bin")).resolve("java")).toFile().setExecutable(true)).isTrue();
        }
        Files.createFile(directory.resolve("runner-engine.jar"));
        Files.createFile(directory.resolve("runner-worker.jar"));
    }

    @Test
    void areFoundOnceABuild() throws Exception {
        EngineParts found = parts("1", "first");
        assertThat(found.jdk()).isEqualTo(new EngineJdk.Found(directory.resolve("first"), "-Drunner.engineJdk"));
        assertThat(found.release().classPath()).containsExactly(directory.resolve("runner-engine.jar"), directory.resolve("runner-worker.jar"));
        assertThat(found.release().workerJar()).isEqualTo(directory.resolve("runner-worker.jar"));
        assertThat(parts("1", "first")).isEqualTo(found);
        assertThat(resolved).hasValue(1);
    }

    @Test
    void areFoundAgainForAnotherWish() throws Exception {
        parts("1", "first");
        assertThat(parts("1", "second").jdk().home()).isEqualTo(directory.resolve("second"));
        parts("2", "first");
        assertThat(resolved).hasValue(3);
    }

    @Test
    void areFoundAgainWhenAFileIsGone() throws Exception {
        parts("1", "first");
        Files.delete(directory.resolve("runner-worker.jar"));
        parts("1", "first");
        assertThat(resolved).hasValue(2);
    }

    @Test
    void missingJdkIsSaidEachTime() {
        for (int time = 1; time <= 2; time++) {
            assertThatThrownBy(() -> parts("1", "missing")).isInstanceOf(MojoExecutionException.class).hasMessageContaining("no such directory");
        }
    }

    private EngineParts parts(String version, String jdk) throws MojoExecutionException {
        return EngineParts.of(
                session, version, Optional.of(directory.resolve(jdk)), toolchains(), new ArtifactFiles(repository(), null), List.of());
    }

    private static ToolchainManager toolchains() {
        return (ToolchainManager) Proxy.newProxyInstance(
                EnginePartsTests.class.getClassLoader(), new Class<?>[] {ToolchainManager.class}, (proxy, method, arguments) -> List.of());
    }

    private RepositorySystem repository() {
        return (RepositorySystem) Proxy.newProxyInstance(
                EnginePartsTests.class.getClassLoader(), new Class<?>[] {RepositorySystem.class}, (proxy, method, arguments) -> {
                    resolved.incrementAndGet();
                    return new DependencyResult((DependencyRequest) arguments[1])
                            .setArtifactResults(List.of(result("runner-engine"), result("runner-worker")));
                });
    }

    private ArtifactResult result(String artifact) {
        File file = directory.resolve(artifact + ".jar").toFile();
        return new ArtifactResult(new ArtifactRequest())
                .setArtifact(new DefaultArtifact(RunnerPlugin.GROUP, artifact, "jar", "1").setFile(file));
    }

    @SuppressWarnings("deprecation")
    private static MavenSession session() {
        return new MavenSession(null, new DefaultRepositorySystemSession(), new DefaultMavenExecutionRequest(), null);
    }
}
