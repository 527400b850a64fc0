package io.github.mvnrunner.engine.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        List<TestNode> classes = Stream.concat(Stream.of(node), above.stream())
                .filter(PhrasedNames::isClass)
                .toList();
        if (classes.isEmpty()) {
            return plain;
        }
        Phrased phrased = new Phrased(
                phrase(classes.getLast()),
                phrase(classes.getFirst()),
                name(node, above, plain.name()));
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
        String parents = above.stream()
                .filter(parent -> parent.source().flatMap(TestSource::methodName).isPresent())
                .map(TestNode::displayName)
                .collect(Collectors.joining(" "));
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
        return node.source().filter(source -> source.methodName().isEmpty()).isPresent();
    }
}
