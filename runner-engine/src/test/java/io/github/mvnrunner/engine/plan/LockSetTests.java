package io.github.mvnrunner.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.ResourceLock.Access;
import io.github.mvnrunner.engine.catalog.ResourceLock;
import io.github.mvnrunner.engine.plan.LockSet.Mode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.engine.support.hierarchical.ExclusiveResource;

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

    @Test
    void unitHasTheStrongestOfItsTestsLocks() {
        assertThat(LockSet.across(List.of(
                        new ResourceLock("db", Access.READ_WRITE),
                        new ResourceLock("db", Access.READ),
                        new ResourceLock("net", Access.READ))))
                .isEqualTo(WRITES.and(LockSet.of("net", Mode.READ)));
    }

    @Test
    void resourcesOfOneJvmAreNotSharedBetweenWorkers() {
        assertThat(LockSet.across(List.of(
                        new ResourceLock(Resources.SYSTEM_PROPERTIES, Access.READ_WRITE),
                        new ResourceLock(Resources.SYSTEM_OUT, Access.READ_WRITE),
                        new ResourceLock(Resources.SYSTEM_ERR, Access.READ_WRITE),
                        new ResourceLock(Resources.LOCALE, Access.READ_WRITE),
                        new ResourceLock(Resources.TIME_ZONE, Access.READ_WRITE))))
                .isEqualTo(LockSet.NONE);
    }

    @Test
    void globalKeyIsJUnits() {
        assertThat(LockSet.GLOBAL_KEY).isEqualTo(ExclusiveResource.GLOBAL_KEY);
    }
}
