package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.catalog.ModuleCopy;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.Stress;
import io.github.mvnrunner.engine.exchange.ExecutorRequest;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.exec.UnitExecutor;
import io.github.mvnrunner.engine.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Runs the tests of a run as often as is asked for, an executor an iteration.
 *
 * <p>Each iteration has modules of its own, so that each of its tests is planned, and gets its one result, as ever. Once
 * the run is being ended no further iteration begins. {@link #ask} may be called from any thread.
 */
final class StressLoop {
    private final Stress stress;
    private final List<ModuleSpec> modules;
    private final Function<List<ModuleSpec>, UnitExecutor> executors;
    private final TimeSource time;
    private final Sender<UnitMessage> out;
    private UnitExecutor current;
    private boolean stopped;

    /** Makes the executor of the first iteration. */
    StressLoop(
            Stress stress,
            List<ModuleSpec> modules,
            Function<List<ModuleSpec>, UnitExecutor> executors,
            TimeSource time,
            Sender<UnitMessage> out) {
        this.stress = stress;
        this.modules = List.copyOf(modules);
        this.executors = executors;
        this.time = time;
        this.out = out;
        this.current = executor(1);
    }

    /** Asks something of the iteration that is under way. */
    synchronized void ask(ExecutorRequest request) {
        stopped |= request instanceof ExecutorRequest.Stop;
        current.ask(request);
    }

    /** Runs all iterations. */
    void run() throws InterruptedException {
        long begun = time.nanos();
        Optional<UnitExecutor> next = Optional.of(current);
        for (int number = 1; next.isPresent(); number++) {
            tell(new UnitMessage.IterationStarted(number, stress.total()));
            next.get().run();
            tell(new UnitMessage.IterationEnded(number, stress.total()));
            next = stress.goesOn(number, Duration.ofNanos(time.nanos() - begun)) ? advance(number + 1) : Optional.empty();
        }
    }

    private void tell(UnitMessage message) {
        if (stress.iterates()) {
            out.post(message);
        }
    }

    private synchronized Optional<UnitExecutor> advance(int number) {
        if (stopped) {
            return Optional.empty();
        }
        current = executor(number);
        return Optional.of(current);
    }

    private UnitExecutor executor(int iteration) {
        return executors.apply(modules.stream()
                .map(module -> stress.iterates() ? module.named(ModuleCopy.iteration(module.id(), iteration)) : module)
                .flatMap(this::copies)
                .toList());
    }

    private Stream<ModuleSpec> copies(ModuleSpec module) {
        return stress.copies() == 1
                ? Stream.of(module)
                : IntStream.rangeClosed(1, stress.copies())
                        .mapToObj(number -> module.named(ModuleCopy.copy(module.id(), number)));
    }
}
