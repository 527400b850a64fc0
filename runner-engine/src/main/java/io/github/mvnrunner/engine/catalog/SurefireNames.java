package io.github.mvnrunner.engine.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Names tests exactly as Surefire 3.6.1 writes them into its reports.
 *
 * <p>A report file belongs to the class that stands directly below an engine (inside a suite: below the suite's
 * inner engine). A test is reported under the class of its own source, and by its bare method name, unless the
 * method has parameters or the test is an invocation: then by its legacy name, to which each invocation of a class
 * adds its index. A test that only has a class is reported by its legacy name, too; what has neither method nor class
 * by display names.
 */
public final class SurefireNames {
    private static final Pattern INVOCATION = Pattern.compile("^.*\\[\\d+]$");
    private static final Pattern PARAMETERS = Pattern.compile("^\\[.+]$");

    private final TestCatalog catalog;

    private SurefireNames(TestCatalog catalog) {
        this.catalog = catalog;
    }

    /** {@return the names of a test, or of a container that stands for its tests} */
    public static TestCase of(TestCatalog catalog, TestNode node) {
        return catalog.named(node);
    }

    /** Finds the names anew; {@link TestCatalog#named} remembers them. */
    static TestCase named(TestCatalog catalog, TestNode node) {
        return new SurefireNames(catalog).named(node);
    }

    /**
     * Names a container that failed itself.
     *
     * @param before whether it failed before anything below it ran
     * @return the names; a factory or template keeps its method's
     */
    public static TestCase ofContainerFailure(TestCatalog catalog, TestNode container, boolean before) {
        return new SurefireNames(catalog).failure(container, before ? "initializationError" : "executionError");
    }

    /** {@return the names of what a container does itself while none of its tests runs} */
    public static TestCase ofContainerStep(TestCatalog catalog, TestNode container) {
        return new SurefireNames(catalog).failure(container, "(set-up or tear-down)");
    }

    private TestCase named(TestNode node) {
        Optional<TestSource> source = node.source();
        String className = source.map(TestSource::className).orElseGet(() -> sourceless(node));
        TestCase plain = new TestCase(node.id(), suite(node), className, name(node), node.displayName());
        return PhrasedNames.add(catalog, node, plain);
    }

    private TestCase failure(TestNode container, String name) {
        TestCase named = catalog.named(container);
        return named.name().isEmpty()
                ? new TestCase(named.id(), named.suite(), named.className(), name, named.displayName(), renamed(named, name))
                : named;
    }

    private static Optional<Phrased> renamed(TestCase named, String name) {
        return named.phrased().map(phrased -> new Phrased(phrased.suite(), phrased.className(), name));
    }

    private String suite(TestNode node) {
        return topLevel(node)
                .source()
                .filter(source -> isClass(source))
                .or(() -> firstAncestor(node, source -> isClass(source)).flatMap(TestNode::source))
                .or(node::source)
                .map(TestSource::className)
                .orElseGet(() -> parentName(node));
    }

    private String name(TestNode node) {
        return node.source().map(source -> name(node, source)).orElse(node.displayName());
    }

    private String name(TestNode node, TestSource source) {
        return source.methodName()
                .map(method -> ofMethod(node, source, method))
                .orElseGet(() -> node.kind().isTest() ? node.legacyName() : "");
    }

    private String ofMethod(TestNode node, TestSource source, String method) {
        String ofClass = indices("[class-template-invocation:#", node);
        String name = isInvocation(node, source) || !ofClass.isEmpty() ? node.legacyName() : method;
        String ofMethod = indices("[test-template-invocation:#", node);
        if (ofClass.isEmpty() || name.endsWith(ofClass + ofMethod)) {
            return name;
        }
        return !ofMethod.isEmpty() && name.endsWith(ofMethod)
                ? name.substring(0, name.length() - ofMethod.length()) + ofClass + ofMethod
                : name + ofClass;
    }

    /** {@return what follows those words in each segment that begins with them, each in brackets} */
    private static String indices(String begin, TestNode node) {
        String id = node.id().uniqueId();
        String indices = "";
        for (int at = id.indexOf(begin); at >= 0; at = id.indexOf(begin, at + 1)) {
            int end = id.indexOf(']', at);
            indices += end < 0 ? "" : "[" + id.substring(at + begin.length(), end + 1);
        }
        return indices;
    }

    private boolean isInvocation(TestNode node, TestSource source) {
        return !source.parameterTypes().isBlank()
                || node.legacyName().endsWith("]") && INVOCATION.matcher(node.legacyName()).matches()
                || isBelowParameters(node);
    }

    private boolean isBelowParameters(TestNode node) {
        for (TestNode above : catalog.ancestors(node.id())) {
            if (above.source().isEmpty() && PARAMETERS.matcher(above.legacyName()).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Surefire's class name of a test that has no source: its class's, else its engine's, legacy name. */
    private String sourceless(TestNode node) {
        return node.kind().isTest() ? container(node).legacyName() : parentName(node);
    }

    private TestNode container(TestNode node) {
        return firstAncestor(node, source -> isClass(source))
                .orElseGet(() -> line(node).getLast());
    }

    private String parentName(TestNode node) {
        return line(node).stream().skip(1).findFirst().orElse(node).displayName();
    }

    private TestNode topLevel(TestNode node) {
        List<TestNode> line = line(node);
        for (int at = 0; at + 1 < line.size(); at++) {
            TestNode above = line.get(at + 1);
            boolean inner = isEngine(above) && isClass(line.get(at));
            if (above.parent().isEmpty() || inner) {
                return line.get(at);
            }
        }
        return line.getLast();
    }

    private List<TestNode> line(TestNode node) {
        List<TestNode> line = new ArrayList<>();
        line.add(node);
        line.addAll(catalog.ancestors(node.id()));
        return line;
    }

    private Optional<TestNode> firstAncestor(TestNode node, Predicate<TestSource> kind) {
        return catalog.ancestors(node.id()).stream()
                .filter(above -> above.source().filter(kind).isPresent())
                .findFirst();
    }

    private static boolean isClass(TestNode node) {
        return node.source().isPresent() && isClass(node.source().get());
    }

    private static boolean isClass(TestSource source) {
        return source.methodName().isEmpty();
    }

    private static boolean isEngine(TestNode node) {
        String id = node.id().uniqueId();
        return id.startsWith("engine:", id.lastIndexOf('[') + 1);
    }
}
