package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.filter.FilterReason;
import io.github.mvnrunner.engine.filter.TestFacts;
import io.github.mvnrunner.engine.filter.TestFilter;
import io.github.mvnrunner.engine.plan.ModulePolicies;
import io.github.mvnrunner.engine.plan.ModuleSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in words what decided that a test is selected, or isn't. */
record WhySelected(EngineConfig config, ModulePolicies policies, ModuleSelection chosen) {

    /** {@return a line for each part that decided; of a test that is left out only those that left it out} */
    List<String> of(TestNode node, TestCase test) {
        List<String> no = new ArrayList<>();
        List<String> yes = new ArrayList<>();
        judge(chosen.choice(node.id()).isAny(), "-Dtest", List.of(), no, yes);
        judge(policies.isAsked(node.id().uniqueId()), "unique-id", List.of(), no, yes);
        judge(policies.isExact(node), "exact", List.of(), no, yes);
        judge(policies.isKept(node), "skip", List.of(), no, yes);
        judge(config.narrowing().admits(node.marks().ignored()), "run-ignored", List.of(), no, yes);
        policies.shards().ifPresent(shards -> {
            int shard = shards.shardOf(node.id().module(), test.suite());
            (shards.takes(node.id().module(), test.suite()) ? yes : no)
                    .add("partition: its class is dealt to shard " + shard);
        });
        TestFacts facts = policies.facts(node);
        filter("default-filter", Optional.of(config.filters().defaultFilter()), facts, no, yes);
        filter("filter", config.filters().filter(), facts.withGroup(policies.of(node).testGroup()), no, yes);
        return no.isEmpty() ? yes.isEmpty() ? List.of("nothing is filtered") : yes : no;
    }

    private static void judge(boolean passes, String what, List<String> reasons, List<String> no, List<String> yes) {
        if (!passes) {
            no.add(what + " doesn't name it");
        } else {
            yes.addAll(reasons);
        }
    }

    private static void filter(
            String name, Optional<TestFilter> filter, TestFacts facts, List<String> no, List<String> yes) {
        filter.filter(asked -> !asked.equals(new TestFilter.All())).ifPresent(asked -> {
            List<String> target = asked.matches(facts) ? yes : no;
            FilterReason.of(asked, facts).forEach(reason -> target.add(name + ": " + text(reason)));
        });
    }

    private static String text(FilterReason reason) {
        String verb = reason.matches() ? " matches" : " doesn't match";
        if (reason.subject().isEmpty()) {
            return reason.part() + verb;
        }
        return reason.part() + verb + ", because its " + reason.subject() + " is "
                + (reason.seen().isEmpty() ? "nothing" : String.join(" or ", reason.seen()));
    }
}
