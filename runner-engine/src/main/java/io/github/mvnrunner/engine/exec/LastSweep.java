package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.fork.LeakStep;
import io.github.mvnrunner.engine.fork.LeakWatch;
import io.github.mvnrunner.engine.fork.LeftoverSweep;
import io.github.mvnrunner.engine.fork.Survivor;
import io.github.mvnrunner.engine.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Ends what got away from its worker, once all workers are gone.
 *
 * @param sweep of the run
 */
public record LastSweep(LeftoverSweep sweep, TimeSource time, Sender<UnitMessage> out) {
    private static final Duration PERIOD = Duration.ofMillis(200);
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** Names the survivors once, and returns when none is left, or none that can be ended. */
    public void run() throws InterruptedException {
        LeakWatch watch = new LeakWatch(time.nanos(), PERIOD, false);
        Optional<List<Survivor>> found = follow(watch, watch.start());
        if (found.isPresent()) {
            out.post(new UnitMessage.Warned(Optional.empty(), text(found.get())));
            CountDownLatch done = new CountDownLatch(1);
            sweep.end(found.get(), GRACE, _ -> done.countDown());
            done.await();
        }
    }

    private Optional<List<Survivor>> follow(LeakWatch watch, LeakStep step) {
        return switch (step) {
            case LeakStep.Look look -> follow(watch, watch.looked(time.nanos(), sweep.look(look)));
            case LeakStep.WaitUntil(long nanos) -> {
                LockSupport.parkNanos(Math.max(1, nanos - time.nanos()));
                yield follow(watch, time.nanos() < nanos ? step : watch.timeUp(time.nanos()));
            }
            case LeakStep.Clean _ -> Optional.empty();
            case LeakStep.Leaked(var leak) -> Optional.of(leak.survivors());
        };
    }

    private static String text(List<Survivor> survivors) {
        return "processes outlived the worker or script that started them, and are ended now: "
                + survivors.stream().map(Survivor::toString).collect(Collectors.joining(", "));
    }
}
