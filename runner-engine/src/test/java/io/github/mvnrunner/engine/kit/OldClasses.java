package io.github.mvnrunner.engine.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles fixtures once more, for Java 8, out of their own sources. */
public final class OldClasses {
    private static final Path SOURCES = Path.of("src", "test", "java");

    private OldClasses() {}

    /**
     * {@return the directory, which was filled with those classes and what they use}
     *
     * @param fixtures which use nothing that Java 8 doesn't have
     */
    public static Path compile(Path directory, Class<?>... fixtures) throws IOException {
        List<Path> sources = Stream.of(fixtures).map(OldClasses::source).toList();
        List<String> options = List.of(
                "--release",
                "8",
                "-nowarn",
                "-Xlint:-options",
                "-proc:none",
                "-d",
                Files.createDirectories(directory).toString(),
                "-sourcepath",
                SOURCES.toString(),
                "-classpath",
                TestJvms.frameworks().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as("compiled for Java 8: %s", said).isTrue();
        }
        return directory;
    }

    private static Path source(Class<?> fixture) {
        return SOURCES.resolve(fixture.getName().replace('.', '/') + ".java");
    }
}
