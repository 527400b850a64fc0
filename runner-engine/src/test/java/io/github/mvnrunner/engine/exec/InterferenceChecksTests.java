package io.github.mvnrunner.engine.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.exchange.UnitMessage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InterferenceChecksTests {
    private final List<UnitMessage> told = new ArrayList<>();
    private final InterferenceChecks checks = new InterferenceChecks(told::add);

    @Test
    void endForAClassOfWhichThreeTestsFailAlone() {
        fail("A", 2);
        assertThat(checks.enough("g:a", "A")).isFalse();
        fail("A", 1);
        assertThat(checks.enough("g:a", "A")).isTrue();
        assertThat(checks.enough("g:a", "B")).isFalse();
        assertThat(checks.enough("g:a", "A")).isTrue();
        assertThat(told).as("once").hasSize(1);
    }

    @Test
    void goOnForAClassOfWhichATestPassedAlone() {
        fail("A", 2);
        checks.made("g:a", "A", false);
        fail("A", 100);
        assertThat(checks.enough("g:a", "A")).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void endForAllClassesOfAModuleIfNoneOfFiftyPasses() {
        for (int number = 1; number <= InterferenceChecks.OF_A_MODULE; number++) {
            assertThat(checks.enough("g:a", "Other")).isFalse();
            fail("C" + number, 1);
        }
        assertThat(checks.enough("g:a", "Other")).isTrue();
        assertThat(checks.enough("g:b", "Other")).as("whose verdict is its own").isFalse();
    }

    @Test
    void goOnForOtherClassesIfOneOfManyPasses() {
        checks.made("g:a", "A", false);
        for (int number = 1; number <= InterferenceChecks.OF_A_MODULE; number++) {
            fail("C" + number, 1);
        }
        assertThat(checks.enough("g:a", "Other")).isFalse();
    }

    private void fail(String suite, int times) {
        for (int time = 1; time <= times; time++) {
            checks.made("g:a", suite, true);
        }
    }
}
