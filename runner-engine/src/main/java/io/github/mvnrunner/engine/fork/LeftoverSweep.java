package io.github.mvnrunner.engine.fork;

import io.github.mvnrunner.engine.platform.KernelView;
import io.github.mvnrunner.engine.platform.ProcessFacts;
import io.github.mvnrunner.engine.platform.ProcessSpawner;
import io.github.mvnrunner.engine.platform.SpawnedProcess;
import io.github.mvnrunner.engine.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds and ends what a worker, or a run, left behind.
 *
 * <p>A process belongs to a worker if it descends from the engine and is in the worker's group or session, was started
 * with the worker's {@link #MARK} in its environment, or descends from such a process. The engine adopts orphans, so
 * nobody gets away by a session of its own; who also throws its environment away is found when the run ends. A process
 * is ended only after a look that it is still the one that was found: ids are reused.
 */
public final class LeftoverSweep {
    /** The environment variable whose value tells a worker, and all that it starts, from every other worker. */
    public static final String MARK = "MVNRUNNER_WORKER_ID";

    private static final int MOST_ROUNDS = 100;
    private static final long POLL_NANOS = Duration.ofMillis(5).toNanos();
    private static final Duration ROUND = Duration.ofMillis(500);

    private final ProcessSpawner spawner;
    private final TimeSource time;
    private final Optional<SpawnedProcess> worker;
    private final String mark;

    private LeftoverSweep(ProcessSpawner spawner, TimeSource time, Optional<SpawnedProcess> worker, String mark) {
        this.spawner = spawner;
        this.time = time;
        this.worker = worker;
        this.mark = mark;
    }

    /**
     * After one worker, which has exited and is not reaped.
     *
     * @param id the value of its {@link #MARK}
     */
    public static LeftoverSweep of(SpawnedProcess worker, String id, ProcessSpawner spawner, TimeSource time) {
        return new LeftoverSweep(spawner, time, Optional.of(worker), MARK + "=" + id);
    }

    /** After all workers: whoever was adopted. */
    public static LeftoverSweep ofRun(ProcessSpawner spawner, TimeSource time) {
        return new LeftoverSweep(spawner, time, Optional.empty(), "");
    }

    /**
     * Looks who is left now; takes milliseconds, some tens if a stream is open.
     *
     * @param streams whose holders are of interest, even if they don't descend from the worker
     */
    public LeftoverLook look(LeakStep.Look streams) {
        ProcessFamily family = ProcessFamily.now();
        Set<Long> members = family.closure(membership(family));
        Optional<String> stdout = streams.stdoutOpen() ? pipe(false) : Optional.empty();
        Optional<String> stderr = streams.stderrOpen() ? pipe(true) : Optional.empty();
        List<Survivor> survivors = family.living()
                .flatMap(facts -> survivor(facts, members.contains(facts.pid()), stdout, stderr))
                .toList();
        return new LeftoverLook(KernelView.isAvailable(), survivors);
    }

    /** {@return those who descend from the worker, or the run, now} */
    public LeftoverLook look() {
        return look(new LeakStep.Look(false, false));
    }

    /**
     * Ends those who descend from the engine, with all that they started meanwhile, and reaps the worker.
     *
     * @param grace from the request to the forced end
     * @param then called on a thread of the sweep's own with those who could not be ended, once all is over
     */
    public void end(List<Survivor> found, Duration grace, Consumer<List<Survivor>> then) {
        Thread.ofPlatform().daemon().name("sweep").start(() -> then.accept(end(found, grace)));
    }

    private List<Survivor> end(List<Survivor> found, Duration grace) {
        List<Survivor> left = ours(found);
        left.forEach(survivor -> handle(survivor).ifPresent(ProcessHandle::destroy));
        awaitEnd(left, grace);
        left = ours(look().survivors());
        for (int round = 0; !left.isEmpty() && round < MOST_ROUNDS; round++) {
            left.forEach(survivor -> handle(survivor).ifPresent(ProcessHandle::destroyForcibly));
            awaitEnd(left, ROUND);
            left = ours(look().survivors());
        }
        worker.ifPresent(SpawnedProcess::reap);
        spawner.adopted();
        return left;
    }

    private Predicate<ProcessFacts> membership(ProcessFamily family) {
        if (worker.isEmpty()) {
            Set<Long> adopted = spawner.adopted().stream().map(ProcessHandle::pid).collect(Collectors.toSet());
            return facts -> adopted.contains(facts.pid());
        }
        long leader = worker.get().pid();
        return facts -> facts.pid() != leader
                && family.descendsFromUs(facts)
                && (facts.group() == leader || facts.session() == leader || KernelView.wasGiven(facts.pid(), mark));
    }

    private Optional<String> pipe(boolean stderr) {
        return worker.flatMap(process -> process.pipe(stderr));
    }

    private static Stream<Survivor> survivor(
            ProcessFacts facts, boolean member, Optional<String> stdout, Optional<String> stderr) {
        Set<String> open = stdout.isPresent() || stderr.isPresent()
                ? KernelView.openForWriting(facts.pid())
                : Set.of();
        boolean holdsStdout = stdout.filter(open::contains).isPresent();
        boolean holdsStderr = stderr.filter(open::contains).isPresent();
        boolean counts = (member || holdsStdout || holdsStderr) && !KernelView.isDying(facts.pid());
        return counts ? Stream.of(Survivor.of(facts, holdsStdout, holdsStderr, member)) : Stream.empty();
    }

    private static List<Survivor> ours(List<Survivor> survivors) {
        return survivors.stream().filter(Survivor::ours).toList();
    }

    /** The handle remembers the start, too, so it never hits another process of the same id. */
    private static Optional<ProcessHandle> handle(Survivor survivor) {
        return ProcessHandle.of(survivor.facts().pid()).filter(_ -> isThere(survivor));
    }

    private static boolean isThere(Survivor survivor) {
        return KernelView.process(survivor.facts().pid())
                .filter(facts -> facts.isSameAs(survivor.facts()) && !facts.isDead())
                .isPresent();
    }

    private void awaitEnd(List<Survivor> survivors, Duration atMost) {
        long deadline = time.nanos() + atMost.toNanos();
        while (survivors.stream().anyMatch(LeftoverSweep::isThere) && time.nanos() < deadline) {
            LockSupport.parkNanos(POLL_NANOS);
        }
        spawner.adopted();
    }
}
