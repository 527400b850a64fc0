package io.github.mvnrunner.engine.fork.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.fork.archive.Role.Standing;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RoleTests {
    @Test
    void someWorkersComeFirstThenSomeAreRecorded() {
        assertThat(roles(Standing.MISSING, 4)).containsOnly(Role.PLAIN);
        assertThat(roles(Standing.MISSING, 12).skip(4)).containsOnly(Role.RECORDED);
        assertThat(roles(Standing.MISSING, 99).skip(12)).containsOnly(Role.PLAIN);
    }

    @Test
    void anArchiveIsUsedByAll() {
        assertThat(roles(Standing.THERE, 10)).containsOnly(Role.ARCHIVED);
    }

    @Test
    void whereItBringsNothingNoneIsMadeAgain() {
        assertThat(roles(Standing.USELESS, 10)).containsOnly(Role.PLAIN);
    }

    private static Stream<Role> roles(Standing standing, int workers) {
        return IntStream.range(0, workers).mapToObj(before -> Role.next(standing, before));
    }
}
