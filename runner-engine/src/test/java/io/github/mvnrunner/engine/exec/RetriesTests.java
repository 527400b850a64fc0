package io.github.mvnrunner.engine.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.config.RetryIn;
import io.github.mvnrunner.engine.config.RetryOrder;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.plan.UnitPlan;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RetriesTests extends LedgerBench {
    @Test
    void firstTestsThatAreCheckedAloneMaySpareTheOthersTheirs() {
        UnitPlan origin = plan(
                Purpose.FIRST,
                Stream.of("c", "d", "e", "f", "g").map(name -> method(name, TestNode.Kind.TEST)).toArray(TestNode[]::new));
        Retries retries = new Retries();
        origin.leaves().values().forEach(leaf -> retries.add(
                Purpose.ALONE, Duration.ZERO, RetryOrder.END, RetryIn.FRESH, leaf, List.of()));
        assertThat(retries.units(origin, List.of())).extracting(unit -> unit.leaves().size()).containsExactly(3, 2);
    }
}
