package io.github.mvnrunner.engine.discovery;

import com.google.gson.Gson;
import io.github.mvnrunner.engine.catalog.ModuleTree;
import io.github.mvnrunner.engine.catalog.ResourceLock;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestMarks;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.catalog.TestSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what a module's classes hold, and reads it. */
final class TreeJson {
    private static final int FORMAT = 1;
    private static final Gson GSON = new Gson();

    private TreeJson() {}

    /** What was asked, and the answer. */
    record Kept(List<String> classes, ModuleTree tree) {
        Kept {
            classes = List.copyOf(classes);
        }
    }

    private record Page(int format, String module, List<String> classes, List<Node> nodes, List<String> topLevels) {}

    private record Node(
            String id,
            @Nullable String parent,
            TestNode.Kind kind,
            String displayName,
            String legacyName,
            @Nullable String className,
            @Nullable String methodName,
            @Nullable String parameterTypes,
            List<String> tags,
            List<ResourceLock> locks,
            @Nullable String ignored,
            boolean repeated) {}

    static String text(Kept kept) {
        return GSON.toJson(new Page(
                FORMAT,
                kept.tree().nodes().stream().map(node -> node.id().module()).findFirst().orElse(""),
                kept.classes(),
                kept.tree().nodes().stream().map(TreeJson::node).toList(),
                kept.tree().topLevels().stream().map(TestId::uniqueId).toList()));
    }

    /** {@return what the text says, empty if another version wrote it} */
    static Optional<Kept> read(String text) {
        Page page = GSON.fromJson(text, Page.class);
        return Optional.ofNullable(page)
                .filter(found -> found.format() == FORMAT)
                .map(found -> new Kept(
                        found.classes(),
                        new ModuleTree(
                                found.nodes().stream().map(node -> node(found.module(), node)).toList(),
                                found.topLevels().stream().map(id -> new TestId(found.module(), id)).toList(),
                                List.of())));
    }

    private static Node node(TestNode node) {
        Optional<TestSource> source = node.source();
        return new Node(
                node.id().uniqueId(),
                node.parent().map(TestId::uniqueId).orElse(null),
                node.kind(),
                node.displayName(),
                node.legacyName(),
                source.map(TestSource::className).orElse(null),
                source.flatMap(TestSource::methodName).orElse(null),
                source.map(TestSource::parameterTypes).orElse(null),
                node.tags(),
                node.locks(),
                node.marks().ignored().orElse(null),
                node.marks().repeated());
    }

    private static TestNode node(String module, Node node) {
        return new TestNode(
                new TestId(module, Objects.requireNonNull(node.id())),
                Optional.ofNullable(node.parent()).map(parent -> new TestId(module, parent)),
                Objects.requireNonNull(node.kind()),
                node.displayName(),
                node.legacyName(),
                Optional.ofNullable(node.className())
                        .map(name -> new TestSource(
                                name,
                                Optional.ofNullable(node.methodName()),
                                Optional.ofNullable(node.parameterTypes()).orElse(""))),
                node.tags(),
                false,
                node.locks(),
                new TestMarks(Optional.ofNullable(node.ignored()), node.repeated()));
    }
}
