package io.github.mvnrunner.engine.schedule;

import io.github.mvnrunner.engine.config.Isolation;
import io.github.mvnrunner.engine.config.RetryOrder;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.plan.Demand;
import io.github.mvnrunner.engine.plan.ForkLimit;
import io.github.mvnrunner.engine.plan.LockSet;
import io.github.mvnrunner.engine.plan.TestScripts;
import io.github.mvnrunner.engine.plan.UnitPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes units to schedule. */
final class Units {
    private Units() {}

    static UnitPlan first(int number, String module) {
        return unit(number, module, "top" + number, Purpose.FIRST);
    }

    static UnitPlan first(int number, Demand demand) {
        return first(number, "a").demanding(demand);
    }

    static UnitPlan retry(int number) {
        return unit(number, "a", "top" + number, Purpose.RETRY);
    }

    static UnitPlan alone(int number) {
        return unit(number, "a", "top" + number, Purpose.ALONE);
    }

    static Demand weight(int weight) {
        return Demand.NONE.weighing(weight);
    }

    static Demand group(String group, int weight) {
        return new Demand(weight, Optional.of(group), 0, LockSet.NONE);
    }

    static Demand priority(int priority) {
        return new Demand(1, Optional.empty(), priority, LockSet.NONE);
    }

    static Demand forks(String module, int most) {
        return forks(new ForkLimit(module, most));
    }

    static Demand forks(ForkLimit limit) {
        return new Demand(1, Optional.empty(), 0, LockSet.NONE, TestScripts.NONE, Optional.of(limit));
    }

    static Demand locks(LockSet locks) {
        return Demand.NONE.locking(locks);
    }

    static Demand scripts(String setup) {
        return Demand.NONE.needing(new TestScripts(List.of(setup), List.of()));
    }

    static UnitPlan unit(int number, String module, String top, Purpose purpose) {
        return new UnitPlan(
                number,
                module,
                "Suite",
                List.of(top),
                List.of(),
                Map.of(),
                purpose,
                Map.of(),
                false,
                Isolation.SHARED,
                Demand.NONE,
                RetryOrder.END,
                Duration.ZERO);
    }
}
