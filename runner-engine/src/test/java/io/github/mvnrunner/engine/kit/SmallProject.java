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

/** Compiles sources that a test writes, for Java 17. */
public final class SmallProject {
    private final Path root;

    /** Keeps sources in that directory. */
    public SmallProject(Path root) {
        this.root = root;
    }

    /** Writes a class of the package {@code small}. */
    public void write(String name, String source) throws IOException {
        Files.writeString(
                Files.createDirectories(root.resolve("small")).resolve(name + ".java"), "package small;\n" + source + "\n");
    }

    /** Compiles that class, and what it uses, into a directory. */
    public void compile(Path classes, List<Path> classPath, String... names) throws IOException {
        List<String> options = List.of(
                "--release",
                "17",
                "-proc:none",
                "-implicit:none",
                "-d",
                Files.createDirectories(classes).toString(),
                "-sourcepath",
                root.toString(),
                "-classpath",
                Stream.concat(classPath.stream(), TestJvms.frameworks())
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = Stream.of(names).map(name -> root.resolve("small/" + name + ".java")).toList();
            boolean compiled = compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as("compiled: %s", said).isTrue();
        }
    }
}
