package io.github.mvnrunner.engine.catalog;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Phrases names as Surefire 3.6.1 does, by what JUnit displays.
 *
 * <p>A class that has no display name of its own, which means that JUnit displays its simple name, keeps its full one.
 * An invocation is named after the methods above it.
 */
final class PhrasedNames {
    private PhrasedNames() {}

    static TestCase add(TestCatalog catalog, TestNode node, TestCase plain) {
        List<TestNode> above = catalog.ancestors(node.id());
        TestNode inner = isClass(node) ? node : null;
        TestNode outer = inner;
        for (TestNode each : above) {
            if (isClass(each)) {
                inner = inner == null ? each : inner;
                outer = each;
            }
        }
        if (inner == null || outer == null) {
            return plain;
        }
        Phrased phrased = new Phrased(phrase(outer), phrase(inner), name(node, above, plain.name()));
        return phrased.equals(plain.phrases())
                ? plain
                : new TestCase(
                        plain.id(), plain.suite(), plain.className(), plain.name(), plain.displayName(), Optional.of(phrased));
    }

    private static String name(TestNode node, List<TestNode> above, String plain) {
        Optional<String> method = node.source().flatMap(TestSource::methodName);
        if (method.isEmpty()) {
            return plain;
        }
        StringJoiner all = new StringJoiner(" ");
        for (TestNode parent : above) {
            if (parent.source().isPresent() && parent.source().get().methodName().isPresent()) {
                all.add(parent.displayName());
            }
        }
        String parents = all.toString();
        String joined = parents + (parents.isBlank() || node.displayName().startsWith("[") ? "" : " ") + node.displayName();
        boolean said = joined.equals(node.legacyName()) && node.legacyName().startsWith(method.get() + "(");
        return said ? plain : joined;
    }

    private static String phrase(TestNode container) {
        String className = container.source().map(TestSource::className).orElse(container.displayName());
        String simple = className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
        return container.displayName().equals(simple) ? className : container.displayName();
    }

    private static boolean isClass(TestNode node) {
        return node.source().isPresent() && node.source().get().methodName().isEmpty();
    }
}
