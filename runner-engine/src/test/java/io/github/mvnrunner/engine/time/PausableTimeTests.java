package io.github.mvnrunner.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PausableTimeTests {
    private final ManualTime machine = new ManualTime();
    private final PausableTime time = new PausableTime(machine);

    @Test
    void runsWithTheClockBelow() {
        pass(3);
        assertThat(time.nanos()).isEqualTo(seconds(3));
        assertThat(time.pausedNanos()).isZero();
    }

    @Test
    void standsWhilePaused() {
        pass(1);
        time.pause();
        pass(5);
        assertThat(time.nanos()).isEqualTo(seconds(1));
        assertThat(time.pausedNanos()).isEqualTo(seconds(5));
    }

    @Test
    void goesOnFromWhereItStopped() {
        pass(1);
        time.pause();
        pass(5);
        time.resume();
        pass(2);
        assertThat(time.nanos()).isEqualTo(seconds(3));
    }

    @Test
    void pausesAddUp() {
        for (int i = 0; i < 3; i++) {
            time.pause();
            pass(1);
            time.resume();
        }
        assertThat(time.nanos()).isZero();
        assertThat(time.pausedNanos()).isEqualTo(seconds(3));
    }

    @Test
    void secondPauseAndSecondResumeChangeNothing() {
        time.resume();
        time.pause();
        pass(1);
        time.pause();
        pass(1);
        time.resume();
        time.resume();
        pass(1);
        assertThat(time.nanos()).isEqualTo(seconds(1));
    }

    @Test
    void stopwatchesStandToo() {
        Stopwatch watch = Stopwatch.start(time);
        time.pause();
        pass(9);
        time.resume();
        assertThat(watch.active()).isZero();
    }

    @Test
    void wallClockIsNeverPaused() {
        time.pause();
        pass(1);
        assertThat(time.now()).isEqualTo(machine.now());
    }

    private void pass(int seconds) {
        machine.advance(Duration.ofSeconds(seconds));
    }

    private static long seconds(int seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
