package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.catalog.ModuleCopy;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.config.Expectation;
import io.github.mvnrunner.engine.config.Expectations;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.TestSettings;
import io.github.mvnrunner.engine.event.OutputModes;
import java.util.List;
import java.util.Optional;

/**
 * Gives the tests of a module's copies the policies of the module's own.
 *
 * @param policies those of the modules themselves
 */
public record CopiedPolicies(Policies policies) implements Policies {
    @Override
    public TestSettings of(TestNode node) {
        return policies.of(base(node));
    }

    @Override
    public Optional<String> only() {
        return policies.only();
    }

    @Override
    public Optional<OutputModes> output(TestNode node) {
        return policies.output(base(node));
    }

    @Override
    public boolean pauses() {
        return policies.pauses();
    }

    @Override
    public List<String> ordered(ModuleSpec module, int hour, List<String> classes) {
        return policies.ordered(module.named(ModuleCopy.base(module.id())), hour, classes);
    }

    @Override
    public boolean runsApart(String module, String suite) {
        return policies.runsApart(ModuleCopy.base(module), suite);
    }

    @Override
    public TestScripts scripts(TestNode node) {
        return policies.scripts(base(node));
    }

    @Override
    public boolean selects(TestNode node) {
        return policies.selects(base(node));
    }

    @Override
    public Expectations.Mode surprises() {
        return policies.surprises();
    }

    @Override
    public Optional<Expectation> expectation(TestNode node) {
        return policies.expectation(base(node));
    }

    @Override
    public Optional<ShardMap> shards() {
        return policies.shards();
    }

    @Override
    public boolean looksAtMarks() {
        return policies.looksAtMarks();
    }

    @Override
    public boolean maySelectFrom(String module) {
        return policies.maySelectFrom(ModuleCopy.base(module));
    }

    private static TestNode base(TestNode node) {
        TestId id = new TestId(ModuleCopy.base(node.id().module()), node.id().uniqueId());
        return new TestNode(
                id,
                node.parent(),
                node.kind(),
                node.displayName(),
                node.legacyName(),
                node.source(),
                node.tags(),
                node.dynamic(),
                node.locks(),
                node.marks());
    }
}
