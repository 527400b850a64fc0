package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.filter.TestSelection;
import io.github.mvnrunner.engine.plan.Leaf;
import io.github.mvnrunner.engine.plan.ModuleSelection;
import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.worker.wire.Selector;
import java.util.List;

/**
 * Looks into one module: which classes its worker is asked about, and which units its answer makes.
 *
 * @param classes those selected, in the order in which they begin
 */
record ModuleLook(ModuleSpec module, TestSelection selection, List<String> classes, UnitContext context) {

    static ModuleLook into(String moduleId, UnitContext context) {
        ModuleSpec module = context.module(moduleId);
        TestSelection selection = ModuleSelection.classes(module);
        context.settings().selections().note(selection);
        List<String> classes = SuiteFiles.of(module).orElseGet(() -> context.ordered(module, selection));
        return new ModuleLook(module, selection, classes, context);
    }

    boolean isEmpty() {
        return classes.isEmpty() || !context.settings().policies().maySelectFrom(module.id());
    }

    /** {@return how many more workers would be of use once the tests are known} */
    int company() {
        boolean own = !context.starter().leftOut().staysOut() || OneGo.seems(module);
        return own ? 0 : context.settings().policies().company(module, classes, context.settings().slots() - 1);
    }

    List<Selector> selectors() {
        return classes.stream()
                .map(name -> new Selector(Selector.Kind.CLASS, name))
                .toList();
    }

    /** Tells that there are no tests. */
    void tellNothing() {
        context.out().post(new UnitMessage.Planned(module.id(), List.of(), 0));
    }

    /** Tells which tests there are; {@return the units that they make, some of which that worker may run} */
    List<UnitPlan> plan(LiveWorker worker) {
        UnitPlans plans = new UnitPlans(worker, selection, context.settings().policies());
        List<UnitPlan> units = plans.units(context.settings().selections());
        context.out()
                .post(new UnitMessage.Planned(
                        module.id(),
                        units.stream()
                                .flatMap(unit -> unit.leaves().values().stream())
                                .filter(leaf -> leaf.kind() == Leaf.Kind.TEST)
                                .map(Leaf::test)
                                .toList(),
                        plans.filteredOut()));
        if (context.settings().policies().shards().isPresent()) {
            context.out().post(new UnitMessage.Dealt(module.id(), leaves(units), plans.elsewhere()));
        }
        List<UnitPlan> numbered = units.stream().map(context::number).toList();
        numbered.stream()
                .filter(_ -> !context.settings().debugging().isOn() && context.starter().leftOut().staysOut())
                .filter(unit -> (!unit.partial() || unit.isPiece()) && !unit.fresh() && unit.demand().scripts().setup().isEmpty())
                .forEach(worker.reach::admit);
        return numbered;
    }

    private static List<TestCase> leaves(List<UnitPlan> units) {
        return units.stream()
                .flatMap(unit -> unit.leaves().values().stream())
                .map(Leaf::test)
                .toList();
    }
}
