package io.github.mvnrunner.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.plan.LockSet.Mode;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LockSetTests {
    private static final LockSet READS = LockSet.of("db", Mode.READ);
    private static final LockSet WRITES = LockSet.of("db", Mode.WRITE);
    private static final LockSet ISOLATED = LockSet.of(LockSet.GLOBAL_KEY, Mode.WRITE);

    @Test
    void readersShare() {
        assertThat(READS.conflictsWith(READS)).isFalse();
    }

    @Test
    void writerExcludesReadersAndWriters() {
        assertThat(WRITES.conflictsWith(READS)).isTrue();
        assertThat(READS.conflictsWith(WRITES)).isTrue();
        assertThat(WRITES.conflictsWith(WRITES)).isTrue();
    }

    @Test
    void differentKeysDoNotMeet() {
        assertThat(WRITES.conflictsWith(LockSet.of("net", Mode.WRITE))).isFalse();
    }

    @Test
    void everySetReadsTheGlobalKey() {
        assertThat(ISOLATED.conflictsWith(LockSet.NONE)).isTrue();
        assertThat(LockSet.NONE.conflictsWith(ISOLATED)).isTrue();
        assertThat(LockSet.NONE.conflictsWith(WRITES)).isFalse();
        assertThat(LockSet.of(LockSet.GLOBAL_KEY, Mode.READ).conflictsWith(LockSet.NONE)).isFalse();
    }

    @Test
    void unionKeepsTheStrongerMode() {
        assertThat(READS.and(WRITES)).isEqualTo(WRITES).isEqualTo(WRITES.and(READS));
        assertThat(READS.and(LockSet.of("net", Mode.WRITE)).modes())
                .isEqualTo(Map.of("db", Mode.READ, "net", Mode.WRITE));
    }
}
