package io.github.mvnrunner.engine.time;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Reads a clock all the time, so that it knows when nobody could; tells of the gaps that a person should know of.
 *
 * <p>A gap is eight missed beats. A machine so busy that it lets nobody run for that long is the same to everyone who
 * waits: the time was not theirs.
 */
public final class Heartbeat implements AutoCloseable {
    /** The longest gap between two readings of a clock that beats. */
    public static final Duration LONGEST_GAP = Duration.ofSeconds(2);

    private static final Duration BEAT = LONGEST_GAP.dividedBy(8);

    /** Shorter ones a busy machine makes, and nobody minds. */
    private static final Duration WORTH_TELLING = Duration.ofSeconds(10);

    private final PausableTime time;
    private final Consumer<Duration> gaps;
    private volatile boolean closed;

    /** One that does not beat yet. */
    Heartbeat(PausableTime time, Consumer<Duration> gaps) {
        this.time = time;
        this.gaps = gaps;
    }

    /**
     * Starts to read a clock.
     *
     * @param gaps takes the gaps of ten seconds and more, on a thread of the heartbeat
     */
    public static Heartbeat of(PausableTime time, Consumer<Duration> gaps) {
        Heartbeat heartbeat = new Heartbeat(time, gaps);
        Thread.ofPlatform().daemon().name("heartbeat").start(heartbeat::beat);
        return heartbeat;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void beat() {
        Duration told = Duration.ZERO;
        while (!closed) {
            told = look(told);
            LockSupport.parkNanos(BEAT.toNanos());
        }
    }

    /** {@return what was lost until now} */
    Duration look(Duration before) {
        Duration lost = time.lost();
        if (lost.minus(before).compareTo(WORTH_TELLING) >= 0) {
            gaps.accept(lost.minus(before));
        }
        return lost;
    }
}
