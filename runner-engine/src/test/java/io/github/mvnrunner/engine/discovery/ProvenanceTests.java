package io.github.mvnrunner.engine.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.ModuleTree;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestMarks;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.catalog.TestSource;
import io.github.mvnrunner.engine.config.JvmSpec;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.ReportSpec;
import io.github.mvnrunner.engine.config.ScanSpec;
import io.github.mvnrunner.engine.config.SurefireSpec;
import io.github.mvnrunner.engine.event.ReportStyle;
import io.github.mvnrunner.engine.kit.TestJvms;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds what is remembered to what depends on nothing but classes. */
class ProvenanceTests {
    /** What stands in for TestNG, which would change how these tests are run. */
    private static final List<String> TESTNG = List.of(
            "package org.testng.annotations; " + seen("Test") + "{ boolean enabled() default true; }",
            "package org.testng.annotations; " + seen("Factory") + "{}",
            "package org.testng.annotations; " + seen("Listeners") + "{}",
            "package org.testng; public interface IMethodInterceptor {}");

    @TempDir
    Path root;

    private Map<String, String> parameters = Map.of();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            class T { @Test public void m() {} }                                                    | true
            class T extends Base { } class Base { @Test public void m() {} }                        | true
            @RunWith(org.junit.runners.JUnit4.class) class T { @Test public void m() {} }           | true
            @RunWith(org.junit.runners.Parameterized.class) class T { @Test public void m() {} }    | false
            class T extends Base { } @RunWith(org.junit.runners.Suite.class) class Base { }         | false
            class T { public static junit.framework.Test suite() { return null; } }                 | false
            class T { public static int suite(int number) { return number; } @Test public void m() {} } | true
            class T extends junit.framework.TestCase { public void testOne() {} }                   | false
            """)
    void ofJUnit4(String source, boolean plain) throws IOException {
        compile("import org.junit.Test; import org.junit.runner.RunWith; " + source);

        assertThat(isClassesOnly("junit-vintage")).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            class T { @Test public void m() {} }                                          | true
            @Test(enabled = false) class T extends Base { } class Base { @Test void m() {} } | true
            class T { @Test public void m() {} @Factory public Object[] f() { return null; } } | false
            class T extends Base { } @Listeners class Base { @Test public void m() {} }   | false
            class T implements org.testng.IMethodInterceptor { @Test public void m() {} } | false
            class T implements Given { } interface Given { @Factory default Object[] f() { return null; } } | false
            """)
    void ofTestNg(String source, boolean plain) throws IOException {
        compile("import org.testng.annotations.*; " + source);

        assertThat(isClassesOnly("testng")).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "testng.listeners, '', '', false",
        "testng.threadCount, '', '', true",
        "'', META-INF/services/org.testng.ITestNGListener, com.acme.Loud, false",
        "'', junit-platform.properties, testng.listeners=com.acme.Loud, false",
        "'', junit-platform.properties, junit.jupiter.execution.parallel.enabled=true, true"
    })
    void testNgWithListeners(String parameter, String file, String text, boolean plain) throws IOException {
        compile("import org.testng.annotations.*; class T { @Test public void m() {} }");
        parameters = parameter.isEmpty() ? Map.of() : Map.of(parameter, "com.acme.Loud");
        write(file, text);

        assertThat(isClassesOnly("testng")).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "org.junit.jupiter.engine.JupiterTestEngine # ours, true",
        "net.jqwik.engine.JqwikTestEngine, true",
        "io.cucumber.junit.platform.engine.CucumberTestEngine, false"
    })
    void engineThatMayFindSomethingNextTime(String engine, boolean plain) throws IOException {
        compile("class T {}");
        write("META-INF/services/org.junit.platform.engine.TestEngine", engine);

        assertThat(isClassesOnly("junit-jupiter")).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "junit-jupiter, true",
        "jqwik, true",
        "archunit, false",
        "spock, false",
        "junit-platform-suite]/[suite:T]/[engine:junit-jupiter, true",
        "junit-platform-suite]/[suite:T]/[engine:cucumber, false",
        "junit-vintage, false" // its class is nowhere to be read
    })
    void ofEngines(String engine, boolean plain) {
        assertThat(isClassesOnly(engine)).isEqualTo(plain);
    }

    @Test
    void brokenJar() throws IOException {
        write("lib.jar", "no jar at all");

        assertThat(isClassesOnly("junit-jupiter")).isFalse();
    }

    private boolean isClassesOnly(String engine) {
        String id = "[engine:" + engine + "]/[class:T]";
        String topLevel = id.replaceFirst("(\\[suite:T]).*", "$1");
        return Provenance.isClassesOnly(
                module(),
                new ModuleTree(
                        Stream.of(topLevel, id).distinct().map(ProvenanceTests::node).toList(),
                        List.of(new TestId("g:a", topLevel)),
                        List.of()));
    }

    private static TestNode node(String id) {
        return new TestNode(
                new TestId("g:a", id),
                Optional.empty(),
                TestNode.Kind.CONTAINER,
                "T",
                "T",
                Optional.of(new TestSource("T", Optional.empty(), "")),
                List.of(),
                false,
                List.of(),
                new TestMarks(Optional.empty(), false));
    }

    private ModuleSpec module() {
        return new ModuleSpec(
                "g:a",
                "a",
                root,
                root,
                root,
                root,
                Stream.of(root, root.resolve("lib.jar"), root.resolve("gone.jar"), junit4()).toList(),
                new ScanSpec(List.of(), List.of(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                false,
                new JvmSpec(root, List.of(), root, Map.of(), List.of(), Map.of(), true),
                parameters,
                new ReportSpec(false, "", true, true, ReportStyle.STANDARD),
                false,
                true,
                SurefireSpec.NONE);
    }

    private static Path junit4() {
        return TestJvms.frameworks()
                .filter(jar -> jar.getFileName().toString().startsWith("junit-4"))
                .findFirst()
                .orElseThrow();
    }

    private static String seen(String annotation) {
        return "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) public @interface " + annotation;
    }

    private void write(String file, String text) throws IOException {
        if (!file.isEmpty()) {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        }
    }

    private void compile(String source) throws IOException {
        List<String> sources = new ArrayList<>(TESTNG);
        sources.add(source);
        List<String> options = List.of(
                "-proc:none",
                "-d",
                root.toString(),
                "-classpath",
                TestJvms.frameworks().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        boolean compiled = compiler.getTask(
                        said, null, null, options, null, sources.stream().map(Text::new).toList())
                .call();
        assertThat(compiled).as("%s", said).isTrue();
    }

    /** A source file in memory. */
    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String text) {
            super(URI.create("string:///" + name(text) + ".java"), Kind.SOURCE);
            this.text = text;
        }

        private static String name(String text) {
            return text.replaceFirst(".*public @?interface (\\w+).*", "$1").replaceFirst("^import.*|^class.*", "All");
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
