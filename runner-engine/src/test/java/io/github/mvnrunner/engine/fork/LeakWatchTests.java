package io.github.mvnrunner.engine.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.platform.ProcessFacts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LeakWatchTests {
    private static final long EXIT = 1_000;
    private static final long DEADLINE = EXIT + Duration.ofMillis(200).toNanos();
    private static final Survivor SLEEP = new Survivor(
            new ProcessFacts(12, "sleep", 'S', 1, 10, 10, 99), "sleep 1000", true, false, true);
    private static final LeftoverLook NOBODY = new LeftoverLook(true, List.of());
    private static final LeftoverLook SOMEBODY = new LeftoverLook(true, List.of(SLEEP));
    private static final LeftoverLook BLIND = new LeftoverLook(false, List.of());

    private final LeakWatch watch = new LeakWatch(EXIT, Duration.ofMillis(200), true);

    @Test
    void itWaitsForTheStreamsFirst() {
        assertThat(watch.start()).isEqualTo(new LeakStep.WaitUntil(DEADLINE));
        assertThat(watch.endOfFile(false)).isEqualTo(new LeakStep.WaitUntil(DEADLINE));
        assertThat(watch.endOfFile(true)).isEqualTo(new LeakStep.Look(false, false));
    }

    @Test
    void nobodyLeftIsCleanAtOnce() {
        assertThat(watch.looked(EXIT, NOBODY)).isEqualTo(new LeakStep.Clean());
    }

    @Test
    void somebodyMayEndUntilTheDeadline() {
        assertThat(watch.looked(EXIT, SOMEBODY)).isEqualTo(new LeakStep.WaitUntil(DEADLINE));
        assertThat(watch.timeUp(DEADLINE)).isEqualTo(new LeakStep.Look(true, true));
        assertThat(watch.looked(DEADLINE, NOBODY)).isEqualTo(new LeakStep.Clean());
    }

    @Test
    void somebodyAtTheDeadlineIsALeak() {
        assertThat(watch.looked(DEADLINE, SOMEBODY))
                .isEqualTo(new LeakStep.Leaked(new Leak(List.of(SLEEP), true, true)));
    }

    @Test
    void aStreamThatWasReadLateIsNoLeakIfNobodyHoldsIt() {
        watch.endOfFile(true);

        assertThat(watch.looked(DEADLINE + 1, NOBODY)).isEqualTo(new LeakStep.Clean());
    }

    @Test
    void whereNobodyCanBeSeenAnOpenStreamHasASecondMore() {
        long blindDeadline = DEADLINE + Duration.ofSeconds(1).toNanos();
        watch.endOfFile(true);

        assertThat(watch.looked(DEADLINE, BLIND)).isEqualTo(new LeakStep.WaitUntil(blindDeadline));
        assertThat(watch.timeUp(blindDeadline)).isEqualTo(new LeakStep.Look(true, false));
        assertThat(watch.looked(blindDeadline, BLIND))
                .isEqualTo(new LeakStep.Leaked(new Leak(List.of(), true, false)));
    }

    @Test
    void whereNobodyCanBeSeenStreamsThatEndedAreClean() {
        watch.endOfFile(true);
        watch.endOfFile(false);

        assertThat(watch.looked(DEADLINE, BLIND)).isEqualTo(new LeakStep.Clean());
    }

    @Test
    void withoutPipesOnlyProcessesCount() {
        assertThat(new LeakWatch(EXIT, Duration.ofMillis(200), false).start()).isEqualTo(new LeakStep.Look(false, false));
    }

    @Test
    void aLeakNamesEveryProcess() {
        assertThat(new Leak(List.of(SLEEP), true, false).lines())
                .containsExactly("process still runs: sleep 1000 (pid 12, holds stdout)");
        assertThat(new Leak(List.of(), true, false).lines()).containsExactly("stdout is still open");
    }
}
