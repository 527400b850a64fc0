package io.github.mvnrunner.engine.config;

import java.util.List;
import java.util.Optional;

/** Lists the keys of the goals that tell about tests without running them. */
final class ListKeys {
    static final Setting<ListFormat> LIST_FORMAT = Setting.ofRun(
                    "list-format",
                    Forms.choice(ListFormat.class),
                    "\"tree\"",
                    ListFormat.TREE,
                    "How `runner:list` writes tests: as a tree, one a line, or as [JSON](list-format.md); only on the command"
                            + " line.")
            .reaching(Setting.Reach.INVOCATION);
    static final Setting<Optional<String>> LIST_FILE = Setting.ofRun(
                    "list-file",
                    RunKeys.optional(Forms.NAME),
                    "none",
                    Optional.<String>empty(),
                    "The file that `runner:list` writes instead of printing, counted from the project's root; only on the"
                            + " command line.")
            .reaching(Setting.Reach.INVOCATION);
    static final Setting<Boolean> EXPLAIN = Setting.ofRun(
                    "explain",
                    Forms.FLAG,
                    "false",
                    false,
                    "Whether `runner:list` also lists the tests that are left out, and says for each test why; only on the"
                            + " command line.")
            .reaching(Setting.Reach.INVOCATION);

    static final List<Setting<?>> ALL = List.of(LIST_FORMAT, LIST_FILE, EXPLAIN);

    private ListKeys() {}
}
