package io.github.mvnrunner.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class KeptCopiesTests {
    /** Each is as bad as its value; from 10 on it has failed. */
    private final KeptCopies<Integer, Integer> copies = new KeptCopies<>(value -> value, 10);

    @Test
    void manyThatPassedMakeRoomForNewerOnes() {
        IntStream.rangeClosed(1, 1000).forEach(copy -> copies.put(copy, 0));

        assertThat(copies.all()).hasSize(KeptCopies.MOST);
        assertThat(copies.put(1001, 0)).hasValue(901);
    }

    @Test
    void failuresStayAmongManyThatPass() {
        IntStream.rangeClosed(1, 1000).forEach(copy -> copies.put(copy, copy % 300 == 0 ? 10 : 0));

        assertThat(copies.all()).filteredOn(value -> value == 10).hasSize(3);
        assertThat(copies.worst()).isEqualTo(10);
    }

    @Test
    void firstFailuresAndTheWorstStay() {
        IntStream.rangeClosed(1, 1000).forEach(copy -> copies.put(copy, 10));

        assertThat(copies.put(1001, 10)).hasValue(1001);
        assertThat(copies.put(1002, 11)).hasValue(100);
        assertThat(copies.put(1003, 0)).hasValue(1003);
        assertThat(copies.worst()).isEqualTo(11);
    }
}
