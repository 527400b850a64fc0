package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.plan.UnitPlan;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells the executor what a unit leaves to be done.
 *
 * @param rest units for tests that have not run yet
 * @param again units for further attempts
 */
record UnitReport(List<UnitPlan> rest, List<UnitPlan> again) {
    static final UnitReport NOTHING = new UnitReport(List.of(), List.of());

    UnitReport {
        rest = List.copyOf(rest);
        again = List.copyOf(again);
    }

    /** {@return all that this one leaves and that one} */
    UnitReport and(UnitReport other) {
        return new UnitReport(Stream.concat(rest.stream(), other.rest.stream()).toList(), again)
                .tryingAgain(other.again);
    }

    /** {@return the same with more further attempts} */
    UnitReport tryingAgain(Collection<UnitPlan> units) {
        return new UnitReport(rest, Stream.concat(again.stream(), units.stream()).toList());
    }
}
