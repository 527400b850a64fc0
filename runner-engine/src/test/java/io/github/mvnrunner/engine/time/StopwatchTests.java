package io.github.mvnrunner.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class StopwatchTests {
    private final ManualTime time = new ManualTime();
    private final Stopwatch stopwatch = Stopwatch.start(time);

    @Test
    void countsFromItsStart() {
        time.advance(Duration.ofSeconds(3));

        assertThat(stopwatch.active()).isEqualTo(Duration.ofSeconds(3));
        assertThat(stopwatch.startedAt()).isEqualTo(time.now().minusSeconds(3));
    }

    @Test
    void standsStillWhilePaused() {
        time.advance(Duration.ofSeconds(1));
        stopwatch.pause();
        time.advance(Duration.ofSeconds(10));

        assertThat(stopwatch.isPaused()).isTrue();
        assertThat(stopwatch.active()).isEqualTo(Duration.ofSeconds(1));
        assertThat(stopwatch.elapsed()).isEqualTo(Duration.ofSeconds(11));
    }

    @Test
    void leavesEveryPauseOut() {
        for (int i = 0; i < 3; i++) {
            time.advance(Duration.ofSeconds(1));
            stopwatch.pause();
            time.advance(Duration.ofSeconds(10));
            stopwatch.resume();
        }

        assertThat(stopwatch.active()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void pausingTwiceIsOnePause() {
        stopwatch.pause();
        time.advance(Duration.ofSeconds(10));
        stopwatch.pause();
        stopwatch.resume();
        stopwatch.resume();
        time.advance(Duration.ofSeconds(1));

        assertThat(stopwatch.active()).isEqualTo(Duration.ofSeconds(1));
    }
}
