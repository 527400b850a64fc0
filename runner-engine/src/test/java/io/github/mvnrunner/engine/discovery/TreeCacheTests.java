package io.github.mvnrunner.engine.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.ModuleTree;
import io.github.mvnrunner.engine.catalog.ResourceLock;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestMarks;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.catalog.TestSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeCacheTests {
    @TempDir
    Path directory;

    @Test
    void whatIsKeptIsFound() throws IOException {
        ModuleTree tree = tree("junit-jupiter", "A", "B");
        cache().keep("key", List.of("A", "B"), tree);

        assertThat(cache().find("key", List.of("A", "B"))).hasValue(tree);
        assertThat(cache().find("other", List.of("A"))).isEmpty();
        assertThat(Files.list(directory)).hasSize(1);
    }

    @Test
    void fewerClassesAreFoundInMore() {
        cache().keep("key", List.of("A", "AB", "B"), tree("junit-jupiter", "A", "AB", "B"));

        assertThat(cache().find("key", List.of("A"))).hasValue(tree("junit-jupiter", "A"));
    }

    @Test
    void moreClassesAreAskedForAnew() {
        cache().keep("key", List.of("A"), tree("junit-jupiter", "A"));

        assertThat(cache().find("key", List.of("A", "B"))).isEmpty();
    }

    @Test
    void partOfATestNgSuiteIsAskedForAnew() {
        cache().keep("key", List.of("A", "B"), tree("testng", "A", "B"));

        assertThat(cache().find("key", List.of("A", "B"))).hasValue(tree("testng", "A", "B"));
        assertThat(cache().find("key", List.of("A"))).isEmpty();
    }

    @Test
    void whatCouldNotBeLookedIntoIsNotKept() {
        ModuleTree tree = tree("junit-jupiter", "A");
        cache().keep(
                "key",
                List.of("A"),
                new ModuleTree(tree.nodes(), tree.topLevels(), List.of(new ModuleTree.Unloadable("B", "gone"))));

        assertThat(cache().find("key", List.of("A"))).isEmpty();
    }

    @Test
    void brokenFileIsNoFile() throws IOException {
        cache().keep("key", List.of("A"), tree("junit-jupiter", "A"));
        Path file = directory.resolve("key.json");
        Files.writeString(file, Files.readString(file).substring(0, 40));

        assertThat(cache().find("key", List.of("A"))).isEmpty();
    }

    private TreeCache cache() {
        return new TreeCache(directory);
    }

    private static ModuleTree tree(String engine, String... classes) {
        List<TestNode> nodes = new ArrayList<>();
        List<TestId> tops = new ArrayList<>();
        TestId root = new TestId("g:a", "[engine:" + engine + "]");
        nodes.add(node(root, Optional.empty(), Optional.empty(), TestNode.Kind.CONTAINER));
        for (String name : classes) {
            TestId top = new TestId("g:a", root.uniqueId() + "/[class:" + name + "]");
            tops.add(top);
            nodes.add(node(top, Optional.of(root), Optional.of(source(name, null)), TestNode.Kind.CONTAINER));
            nodes.add(node(
                    new TestId("g:a", top.uniqueId() + "/[method:m()]"),
                    Optional.of(top),
                    Optional.of(source(name, "m")),
                    TestNode.Kind.TEST));
        }
        return new ModuleTree(nodes, tops, List.of());
    }

    private static TestSource source(String name, String method) {
        return new TestSource(name, Optional.ofNullable(method), "");
    }

    private static TestNode node(TestId id, Optional<TestId> parent, Optional<TestSource> source, TestNode.Kind kind) {
        return new TestNode(
                id,
                parent,
                kind,
                "displayed ä",
                "legacy()",
                source,
                List.of("tag"),
                false,
                List.of(new ResourceLock("db", ResourceLock.Access.READ)),
                new TestMarks(Optional.of("not today"), true));
    }
}
