package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.catalog.TestSource;
import java.util.List;
import java.util.stream.Stream;

/** Spells the full names that a test goes by. */
final class FullNames {
    private FullNames() {}

    /** {@return its class, and its class with its method, its reported and its displayed name; also without package} */
    static List<String> of(TestNode node) {
        String className = node.source().map(TestSource::className).orElse("");
        String simple = className.substring(className.lastIndexOf('.') + 1);
        List<String> names = Stream.concat(
                        node.source().flatMap(TestSource::methodName).stream(),
                        Stream.of(node.legacyName(), node.displayName()))
                .toList();
        return Stream.of(className, simple)
                .flatMap(prefix -> Stream.concat(Stream.of(prefix), names.stream().map(name -> prefix + "#" + name)))
                .distinct()
                .toList();
    }
}
