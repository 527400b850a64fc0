package io.github.mvnrunner.benchmarks;

import io.github.mvnrunner.engine.config.Isolation;
import io.github.mvnrunner.engine.config.RetryOrder;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.plan.Demand;
import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.engine.schedule.Assignment;
import io.github.mvnrunner.engine.schedule.Scheduler;
import io.github.mvnrunner.engine.schedule.Slot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to decide what a slot does next: 1,000 classes of one module, one warm worker. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SchedulerBenchmark {
    private static final int UNITS = 1_000;

    private Scheduler scheduler;
    private List<Integer> reachable;

    /** A scheduler that knows its units. */
    @Setup(Level.Iteration)
    public void fill() {
        reachable = new ArrayList<>(IntStream.rangeClosed(1, UNITS).boxed().toList());
    }

    /** One step: a slot asks, its unit is given out, the slot is free again. */
    @Benchmark
    @OperationsPerInvocation(UNITS)
    public int step() {
        scheduler = new Scheduler(2, Map.of(), List.of());
        reachable.forEach(number -> scheduler.add(unit(number), 0));
        int given = 0;
        for (int at = 0; at < UNITS; at++) {
            Slot slot = new Slot(0, Optional.of(new Slot.Warm("g:a", reachable.subList(at, UNITS))));
            Optional<Assignment> next = scheduler.next(slot, 0);
            scheduler.released(0);
            given += next.isPresent() ? 1 : 0;
        }
        return given;
    }

    private static UnitPlan unit(int number) {
        String name = "Class" + number;
        return new UnitPlan(
                number, "g:a", name, List.of(name), List.of(), Map.of(), Purpose.FIRST, Map.of(), false, Isolation.SHARED,
                Demand.NONE, RetryOrder.END, Duration.ZERO);
    }
}
