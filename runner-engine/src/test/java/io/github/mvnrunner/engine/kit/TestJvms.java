package io.github.mvnrunner.engine.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.JvmSpec;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The JVMs, beside the build's own, on which workers are tried.
 *
 * <p>A machine has what it has, so they are named by {@code -Drunner.test.jvms=/path/to/java,/path/to/other/java}; without
 * it such tests are skipped. CONTRIBUTING.md tells how they are run.
 */
public final class TestJvms {
    public static final String PROPERTY = "runner.test.jvms";

    /** Why a test is skipped that has no JVM to try. */
    public static final String NONE = "no JVMs were named by -D" + PROPERTY + "=/path/to/java,... (see CONTRIBUTING.md)";

    private static final Pattern FRAMEWORK = Pattern.compile("(junit|opentest4j|apiguardian|hamcrest).*\\.jar");

    private TestJvms() {}

    /** {@return the {@code java} of each; at least one} */
    public static Stream<Path> all() {
        List<Path> all = Stream.of(System.getProperty(PROPERTY).split(","))
                .map(String::strip)
                .map(Path::of)
                .toList();
        assertThat(all).as("-D" + PROPERTY).allMatch(Files::isExecutable);
        return all.stream();
    }

    /** {@return a recipe for workers on that JVM; it has none of the options that only newer ones know} */
    public static JvmSpec recipe(JvmSpec own, Path java) {
        return new JvmSpec(
                java,
                List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                own.workingDirectory(),
                own.environment(),
                own.excludedEnvironment(),
                own.systemProperties(),
                own.enableAssertions());
    }

    /** {@return the jars of JUnit that this test itself runs with} */
    public static Stream<Path> frameworks() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .filter(path -> FRAMEWORK.matcher(path.getFileName().toString()).matches());
    }
}
