package io.github.mvnrunner.engine.discovery;

import io.github.mvnrunner.engine.catalog.ModuleTree;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.catalog.TestSource;
import io.github.mvnrunner.engine.config.ModuleSpec;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says whether tests were found by nothing but what {@link TreeKey} sums up.
 *
 * <p>An engine reads what it likes. So this is known of engines by name, and of JUnit 4 and TestNG class by class; one that
 * is there and found nothing counts as well, because it may find something next time.
 */
public final class Provenance {
    private static final String SERVICES = "META-INF/services/";
    private static final Set<String> KNOWN = Set.of(
            "org.junit.jupiter.engine.JupiterTestEngine",
            "org.junit.vintage.engine.VintageTestEngine",
            "org.junit.platform.suite.engine.SuiteTestEngine",
            "org.junit.support.testng.engine.TestNGTestEngine",
            "net.jqwik.engine.JqwikTestEngine");
    private static final String LISTENERS = "testng.listeners";
    private static final Pattern ENGINE = Pattern.compile("\\[engine:([^]]*)]");

    private Provenance() {}

    /** {@return whether the same key means the same tests} */
    public static boolean isClassesOnly(ModuleSpec module, ModuleTree tree) {
        try (ClassPathFiles files = new ClassPathFiles(module.classPath())) {
            PlainClasses classes = new PlainClasses(files);
            return providers(files, SERVICES + "org.junit.platform.engine.TestEngine").allMatch(KNOWN::contains)
                    && tree.topLevels().stream().allMatch(top -> isClassesOnly(top, tree, module, classes, files));
        } catch (UncheckedIOException | IllegalArgumentException _) {
            return false; // a file that can't be read may hold anything
        }
    }

    private static boolean isClassesOnly(
            TestId top, ModuleTree tree, ModuleSpec module, PlainClasses classes, ClassPathFiles files) {
        return switch (engine(top)) {
            case "junit-jupiter", "jqwik" -> true;
            case "junit-vintage" -> classOf(top, tree).filter(classes::forJUnit4).isPresent();
            case "testng" -> hearsNothing(module, files) && classOf(top, tree).filter(classes::forTestNg).isPresent();
            case "junit-platform-suite" -> tree.nodes().stream().map(TestNode::id).allMatch(id -> isPlainSuite(id, top));
            default -> false;
        };
    }

    /** Listeners of TestNG may change annotations, and what is run. */
    private static boolean hearsNothing(ModuleSpec module, ClassPathFiles files) {
        return Stream.of(module.configurationParameters(), module.jvm().systemProperties())
                        .noneMatch(all -> all.containsKey(LISTENERS))
                && module.jvm().arguments().stream().noneMatch(argument -> argument.contains(LISTENERS))
                && files.all("junit-platform.properties").values().stream()
                        .noneMatch(file -> new String(file, StandardCharsets.UTF_8).contains(LISTENERS))
                && providers(files, SERVICES + "org.testng.ITestNGListener").findAny().isEmpty();
    }

    private static Optional<String> classOf(TestId top, ModuleTree tree) {
        return tree.nodes().stream()
                .filter(node -> node.id().equals(top))
                .flatMap(node -> node.source().stream())
                .map(TestSource::className)
                .findFirst();
    }

    private static String engine(TestId id) {
        Matcher engine = ENGINE.matcher(id.uniqueId());
        return engine.lookingAt() ? engine.group(1) : "";
    }

    /** A suite may select files, and for other engines than Jupiter that means something. */
    private static boolean isPlainSuite(TestId id, TestId suite) {
        return !id.uniqueId().startsWith(suite.uniqueId() + "/")
                || ENGINE.matcher(id.uniqueId()).results().skip(1).allMatch(inner -> inner.group(1).equals("junit-jupiter"));
    }

    private static Stream<String> providers(ClassPathFiles files, String service) {
        Map<Path, byte[]> found = files.all(service);
        return found.values().stream()
                .flatMap(file -> new String(file, StandardCharsets.UTF_8).lines())
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty());
    }
}
