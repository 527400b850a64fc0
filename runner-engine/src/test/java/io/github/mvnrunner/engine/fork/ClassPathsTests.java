package io.github.mvnrunner.engine.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.JvmSpec;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.ReportSpec;
import io.github.mvnrunner.engine.config.ScanSpec;
import io.github.mvnrunner.engine.config.SurefireSpec;
import io.github.mvnrunner.engine.event.ReportStyle;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassPathsTests {
    private static final Path WORKER = Path.of("/repo/worker.jar");

    @TempDir
    private Path directory;

    @Test
    void shortClassPathIsOneArgument() {
        ClassPaths paths = new ClassPaths(WORKER, directory);
        ModuleSpec module = module(List.of(Path.of("/a"), Path.of("/b.jar")));
        assertThat(paths.argument(module)).isEqualTo(String.join(File.pathSeparator, "/a", "/b.jar", "/repo/worker.jar"));
        assertThat(paths.visible(module)).isSameAs(module);
    }

    @Test
    void theWorkersJarStaysWhereItStands() {
        ModuleSpec module = module(List.of(WORKER, Path.of("/a")));
        assertThat(new ClassPaths(WORKER, directory).argument(module))
                .isEqualTo(String.join(File.pathSeparator, "/repo/worker.jar", "/a"));
    }

    @Test
    void longClassPathStandsInAManifest() throws IOException {
        Path jar = Files.createFile(directory.resolve("with space.jar"));
        ClassPaths paths = new ClassPaths(jar, directory);
        ModuleSpec module = module(tooLong());
        try (JarFile written = new JarFile(paths.argument(module))) {
            assertThat(written.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH))
                    .startsWith("file:///classes-0000/ file:///classes-0001/ ")
                    .endsWith("/with%20space.jar");
        }
        assertThat(paths.visible(module).jvm().systemProperties().get("java.class.path"))
                .startsWith("/classes-0000" + File.pathSeparator)
                .endsWith("with space.jar");
    }

    @Test
    void jarIsWrittenOnceIntoTheGivenDirectory() {
        ClassPaths paths = new ClassPaths(WORKER, directory);
        Path jar = Path.of(paths.argument(module(tooLong())));
        assertThat(Path.of(paths.argument(module(tooLong())))).isEqualTo(jar).exists().hasParent(directory);
    }

    private static List<Path> tooLong() {
        List<Path> elements = new ArrayList<>();
        for (int number = 0; number < 10_000; number++) {
            elements.add(Path.of("/classes-%04d".formatted(number)));
        }
        return elements;
    }

    private static ModuleSpec module(List<Path> classPath) {
        Path root = Path.of("/shop");
        return new ModuleSpec(
                "org.shop:cart",
                "cart",
                root,
                root,
                root,
                root,
                classPath,
                new ScanSpec(List.of(), List.of(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                false,
                new JvmSpec(Path.of("/jdk/bin/java"), List.of(), root, Map.of(), List.of(), Map.of(), true),
                Map.of(),
                new ReportSpec(false, "", true, true, ReportStyle.STANDARD),
                false,
                true,
                SurefireSpec.NONE);
    }
}
