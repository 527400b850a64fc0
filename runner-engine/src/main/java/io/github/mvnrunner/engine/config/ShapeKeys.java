package io.github.mvnrunner.engine.config;

import java.util.List;
import java.util.Optional;

/** Lists the keys that say which part of the tests a run takes, and how often. */
final class ShapeKeys {
    static final Setting<Optional<Partition>> PARTITION = Setting.ofRun(
                    "partition",
                    new Form<>(
                            "\"slice:\", \"hash:\" or \"time:\" and which shard of how many, such as \"hash:1/4\"",
                            (value, _) -> value.text().flatMap(Partition::parse).map(Optional::of)),
                    "none",
                    Optional.<Partition>empty(),
                    "Which part of the classes is run, so that several machines share the work: dealt in turn, by name, or by"
                            + " how long they took; only on the command line.")
            .reaching(Setting.Reach.INVOCATION);

    static final List<Setting<?>> ALL = List.of(PARTITION);

    private ShapeKeys() {}
}
