package io.github.mvnrunner.engine.report.list;

import io.github.mvnrunner.engine.catalog.ModuleTree.Unloadable;
import java.nio.file.Path;
import java.util.List;

/**
 * Describes a module with its tests.
 *
 * @param id {@code groupId:artifactId}
 * @param filteredOut how many tests of the looked-at classes are left out
 * @param unloadable the classes that could not be looked into
 */
public record ListedModule(
        String id,
        String name,
        Path directory,
        List<ListedClass> classes,
        int filteredOut,
        List<Unloadable> unloadable) {
    public ListedModule {
        classes = List.copyOf(classes);
        unloadable = List.copyOf(unloadable);
    }

    /** {@return how many tests would be run} */
    public int selected() {
        return (int) classes.stream()
                .flatMap(each -> each.tests().stream())
                .filter(ListedTest::selected)
                .count();
    }
}
