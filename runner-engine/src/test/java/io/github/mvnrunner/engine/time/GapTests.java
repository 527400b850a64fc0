package io.github.mvnrunner.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stops a process without its knowledge; a gap is more than two seconds. */
final class GapTests {
    private final ManualTime machine = new ManualTime();
    private final PausableTime time = new PausableTime(machine, Heartbeat.LONGEST_GAP);
    private final List<Duration> told = new ArrayList<>();
    private final Heartbeat heartbeat = new Heartbeat(time, told::add);

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    @Test
    void timeOfWhichSomebodyReadsEveryPartPasses() {
        for (int i = 0; i < 10; i++) {
            machine.advance(seconds(2));
            time.nanos();
        }
        assertThat(time.nanos()).isEqualTo(seconds(20).toNanos());
        assertThat(time.lost()).isZero();
    }

    @Test
    void timeInWhichNobodyRanIsLeftOut() {
        machine.advance(seconds(1));
        time.nanos();
        machine.advance(seconds(3_600));

        assertThat(time.nanos()).isEqualTo(seconds(1).toNanos());
        machine.advance(seconds(1));
        assertThat(time.nanos()).isEqualTo(seconds(2).toNanos());
        assertThat(time.lost()).isEqualTo(seconds(3_600));
    }

    @Test
    void noDeadlineIsSeenToPassWhoeverReadsFirst() {
        long deadline = time.nanos() + seconds(60).toNanos();
        machine.advance(seconds(3_600));
        assertThat(time.nanos()).isLessThan(deadline);
    }

    @Test
    void gapIsNoPauseOfTheWorkers() {
        machine.advance(seconds(3_600));
        assertThat(time.pausedNanos()).isZero();
    }

    @Test
    void gapWithinAPauseIsThePauses() {
        time.pause();
        machine.advance(seconds(3_600));
        assertThat(time.nanos()).isZero();
        time.resume();

        assertThat(time.lost()).isZero();
        assertThat(time.pausedNanos()).isEqualTo(seconds(3_600).toNanos());
        machine.advance(seconds(1));
        assertThat(time.nanos()).isEqualTo(seconds(1).toNanos());
    }

    @Test
    void gapBeforeAPauseIsAGap() {
        machine.advance(seconds(100));
        time.pause();
        machine.advance(seconds(7));
        time.resume();

        assertThat(time.lost()).isEqualTo(seconds(100));
        assertThat(time.pausedNanos()).isEqualTo(seconds(7).toNanos());
        assertThat(time.nanos()).isZero();
    }

    @Test
    void timeNeverGoesBack() {
        long last = time.nanos();
        for (int i = 0; i < 100; i++) {
            machine.advance(Duration.ofMillis(137L * i));
            if (i % 7 == 0) {
                time.pause();
            }
            if (i % 7 == 3) {
                time.resume();
            }
            assertThat(time.nanos()).isGreaterThanOrEqualTo(last);
            last = time.nanos();
        }
    }

    @Test
    void wallClockChangesNothing() {
        for (Duration jump : List.of(Duration.ofDays(-400), Duration.ofDays(4_000), Duration.ofDays(-3_600))) {
            machine.jump(jump);
            assertThat(time.nanos()).isZero();
        }
        assertThat(time.lost()).isZero();
        assertThat(Stopwatch.start(time).active()).isZero();
    }

    @Test
    void longGapsAreToldOnce() {
        Duration lost = heartbeat.look(Duration.ZERO);
        machine.advance(seconds(5));
        lost = heartbeat.look(lost);
        machine.advance(seconds(90));
        lost = heartbeat.look(lost);
        heartbeat.look(lost);

        assertThat(told).containsExactly(seconds(90));
    }
}
