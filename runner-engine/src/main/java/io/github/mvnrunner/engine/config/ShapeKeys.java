package io.github.mvnrunner.engine.config;

import java.util.List;
import java.util.Optional;

/** Lists the keys that say which part of the tests a run takes, and what is expected of them. */
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

    static final Setting<Expectations.Mode> EXPECTATIONS = Setting.ofRun(
            "expectations",
            Forms.choice(Expectations.Mode.class),
            "\"report\"",
            Expectations.Mode.REPORT,
            "Whether unexpected passes, and entries of `.mvn/runner-expectations.toml` that have expired or match nothing, are"
                    + " reported, or fail the run; `off` expects nothing but success.");
    static final Setting<Expectations.Shown> EXPECTED_IN_XML = Setting.ofRun(
            "expected-in-xml",
            Forms.choice(Expectations.Shown.class),
            "\"skipped\"",
            Expectations.Shown.SKIPPED,
            "What a test that failed as expected is in XML reports.");

    static final List<Setting<?>> ALL = List.of(PARTITION, EXPECTATIONS, EXPECTED_IN_XML);

    private ShapeKeys() {}
}
