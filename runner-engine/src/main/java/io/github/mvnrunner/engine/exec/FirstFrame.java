package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.worker.wire.EngineFrame;
import io.github.mvnrunner.worker.wire.Selector;
import io.github.mvnrunner.worker.wire.Wire;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what a worker is told first: what to look for, and how. */
final class FirstFrame {
    private FirstFrame() {}

    static EngineFrame.Configure of(ModuleSpec module, List<Selector> selectors, boolean passThrough, boolean marks, Collection<String> large) {
        return new EngineFrame.Configure(
                Wire.VERSION,
                module.jvm().systemProperties(),
                module.jvm().enableAssertions(),
                SuiteFiles.parameters(module),
                selectors,
                expressions(module.groups()),
                expressions(module.excludedGroups()),
                module.categories(),
                passThrough,
                true,
                marks,
                List.copyOf(large));
    }

    private static List<String> expressions(Optional<String> groups) {
        return groups.stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
