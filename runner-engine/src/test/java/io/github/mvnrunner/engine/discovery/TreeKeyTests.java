package io.github.mvnrunner.engine.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.JvmSpec;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.ReportSpec;
import io.github.mvnrunner.engine.config.ScanSpec;
import io.github.mvnrunner.engine.config.SurefireSpec;
import io.github.mvnrunner.engine.event.ReportStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves that what is remembered of tests is never stale. */
class TreeKeyTests {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000);

    @TempDir
    Path root;

    private Path test;
    private Path jar;
    private List<String> arguments = List.of("-Xmx1g");
    private Map<String, String> properties = Map.of("a", "b");
    private Map<String, String> environment = Map.of("HOME", "/me");
    private Optional<String> groups = Optional.empty();

    @BeforeEach
    void project() throws IOException {
        test = write("classes/a/ATest.class", "one");
        jar = write("lib.jar", "jar");
        write("worker.jar", "worker");
        write("jdk/bin/java", "java");
        write("jdk/release", "JAVA_VERSION=\"17.0.1\"");
    }

    @Test
    void nothingChanged() {
        assertThat(key()).isEqualTo(key());
    }

    /** Its size and its time are those of before. */
    @Test
    void editedClass() {
        changes(() -> write("classes/a/ATest.class", "two"));
    }

    @Test
    void addedClass() {
        changes(() -> write("classes/a/BTest.class", ""));
    }

    @Test
    void deletedClass() {
        changes(() -> Files.delete(test));
    }

    @Test
    void renamedClass() {
        changes(() -> Files.move(test, test.resolveSibling("CTest.class")));
    }

    @Test
    void movedBytes() throws IOException {
        write("classes/a/BTest.class", "xx");
        changes(() -> {
            write("classes/a/ATest.class", "on");
            write("classes/a/BTest.class", "exx");
        });
    }

    @Test
    void changedResource() {
        changes(() -> write("classes/junit-platform.properties", "a=b"));
    }

    @Test
    void changedDependency() {
        changes(() -> write("lib.jar", "raj"));
    }

    @Test
    void deletedDependency() {
        changes(() -> Files.delete(jar));
    }

    @Test
    void changedDependencyThatOnlyAManifestNames() throws IOException {
        jar("lib.jar", "sub/next.jar nowhere.jar http://example.org/far.jar");
        jar("sub/next.jar", "../last.jar ../lib.jar");
        write("last.jar", "one");
        changes(() -> write("last.jar", "two"));
    }

    @Test
    void changedAgent() throws IOException {
        write("agent.jar", "one");
        arguments = List.of("-javaagent:" + root.resolve("agent.jar") + "=a=b,c");
        changes(() -> write("agent.jar", "two"));
        arguments = List.of("-javaagent:agent.jar");
        changes(() -> write("agent.jar", "three"));
    }

    @Test
    void changedJdk() {
        changes(() -> write("jdk/release", "JAVA_VERSION=\"17.0.2\""));
    }

    @Test
    void changedWorker() {
        changes(() -> write("worker.jar", "rekrow"));
    }

    @Test
    void changedRecipe() {
        changes(() -> arguments = List.of("-Xmx2g"));
        changes(() -> properties = Map.of("a", "c"));
        changes(() -> environment = Map.of("HOME", "/you"));
        changes(() -> groups = Optional.of("slow"));
    }

    @Test
    void whatIsTypedToSelectPlaysNoPart() {
        String before = key();
        properties = Map.of("a", "b", "runner.filter", "tag(x)", "test", "ATest");
        environment = Map.of("HOME", "/me", "SHLVL", "3");
        assertThat(key()).isEqualTo(before);
    }

    private interface Change {
        void make() throws IOException;
    }

    private void changes(Change change) {
        String before = key();
        try {
            change.make();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(key()).isNotEqualTo(before);
    }

    private void jar(String name, String classPath) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        new JarOutputStream(Files.newOutputStream(write(name, "")), manifest).close();
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.setLastModifiedTime(Files.writeString(file, text), LONG_AGO);
    }

    private String key() {
        ModuleSpec module = new ModuleSpec(
                "g:a",
                "a",
                root,
                root.resolve("classes"),
                root.resolve("main"),
                root.resolve("reports"),
                List.of(root.resolve("classes"), root.resolve("main"), jar),
                new ScanSpec(List.of(), List.of(), Optional.empty()),
                groups,
                Optional.empty(),
                false,
                new JvmSpec(root.resolve("jdk/bin/java"), arguments, root, Map.of(), List.of(), properties, true),
                Map.of(),
                new ReportSpec(false, "", true, true, ReportStyle.STANDARD),
                false,
                true,
                SurefireSpec.NONE);
        return TreeKey.of(module, root.resolve("worker.jar"), environment);
    }
}
