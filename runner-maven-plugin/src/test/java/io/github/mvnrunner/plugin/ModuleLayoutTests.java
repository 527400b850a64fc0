package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleLayoutTests {
    private static final Path JDK = Path.of(System.getProperty("java.home"));
    private static final List<String> ENGINES = List.of("/repo/launcher.jar");

    @TempDir
    Path directory;

    private Path tests;
    private Path classes;
    private List<String> project;

    @BeforeEach
    void makeDirectories() throws IOException {
        tests = Files.createDirectories(directory.resolve("test-classes"));
        classes = Files.createDirectories(directory.resolve("classes"));
        project = List.of(tests.toString(), classes.toString());
        Files.createDirectories(tests.resolve("org/shop"));
        Files.createFile(tests.resolve("org/shop/CartTest.class"));
    }

    @Test
    void withoutADescriptorAllIsOnTheClassPath() throws IOException {
        assertThat(layout(JDK))
                .isEqualTo(new ModuleLayout(List.of(tests.toString(), classes.toString(), "/repo/launcher.jar"), List.of()));
    }

    @Test
    void mainModuleIsPatchedWithItsTests() throws IOException {
        compile("module org.shop { requires java.logging; }", classes);
        ModuleLayout layout = layout(JDK);
        assertThat(layout.classPath()).containsExactly(tests.toString(), "/repo/launcher.jar");
        assertThat(layout.arguments())
                .containsExactly(
                        "--module-path", classes.toString(),
                        "--add-modules", "ALL-MODULE-PATH",
                        "--patch-module", "org.shop=" + tests,
                        "--add-reads", "org.shop=ALL-UNNAMED",
                        "--add-opens", "org.shop/org.shop=ALL-UNNAMED");
    }

    @Test
    void testModuleTakesAllThatItUsesToTheModulePath() throws IOException {
        compile("open module org.shop.test {}", tests);
        ModuleLayout layout = layout(JDK);
        assertThat(layout.classPath()).containsExactly("/repo/launcher.jar");
        assertThat(layout.arguments())
                .startsWith("--module-path", tests + File.pathSeparator + classes, "--add-modules", "ALL-MODULE-PATH")
                .contains("org.junit.platform.commons/org.junit.platform.commons.util=ALL-UNNAMED");
    }

    @Test
    void java8KnowsNoModules() throws IOException {
        compile("module org.shop {}", classes);
        Path java = Files.createDirectories(directory.resolve("jdk8/bin")).resolve("java");
        assertThat(Files.createFile(java).toFile().setExecutable(true)).isTrue();
        Files.writeString(directory.resolve("jdk8/release"), "JAVA_VERSION=\"1.8.0_402\"\n");
        assertThat(layout(directory.resolve("jdk8")).arguments()).isEmpty();
    }

    private ModuleLayout layout(Path jdk) throws IOException {
        return ModuleLayout.of(project, ENGINES, tests, classes, jdk);
    }

    private void compile(String module, Path target) throws IOException {
        Path source = Files.writeString(directory.resolve("module-info.java"), module);
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", target.toString(), source.toString());
        assertThat(code).isZero();
    }
}
