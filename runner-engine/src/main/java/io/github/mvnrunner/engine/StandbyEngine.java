package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.fork.early.EarlyWorkers;
import io.github.mvnrunner.engine.platform.OwnProcess;
import io.github.mvnrunner.engine.platform.ProcessSpawner;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** Runs one request after another, in one process, whose code is warm from the second one on. */
final class StandbyEngine {
    private final StandardInput input;
    private final Turn turn;
    private final boolean onlyOne;
    private final Rehearsal rehearsal = new Rehearsal(Histories.classesKnown(Path.of(""), System.getenv()));
    private final EarlyStart start = new EarlyStart(ProcessSpawner.ofThisMachine(), System.getenv());
    private EarlyWorkers early = new EarlyWorkers();
    private OptionalInt code = OptionalInt.empty();

    /**
     * Waits for its requests there.
     *
     * @param onlyOne whether it ends after the first
     */
    StandbyEngine(StandardInput input, boolean onlyOne, Turn turn) {
        this.input = input;
        this.onlyOne = onlyOne;
        this.turn = turn;
    }

    /** One of the runs of its life. */
    @FunctionalInterface
    interface Turn {
        /** {@return the exit code of the run for which that file asks} */
        int run(Path request, StandardInput input, EarlyWorkers early) throws InterruptedException;
    }

    /** {@return the last run's exit code}; leaves at once if there was none, and nothing is worth recording */
    int serve() throws InterruptedException {
        for (Optional<String> line = next(); line.isPresent(); line = next()) {
            Optional<StandbyRequest> request = StandbyRequest.parse(line.get());
            if (request.isEmpty()) {
                early.close();
                return EngineMain.fail(
                        "not a request for an engine that stands by: " + line.get(), new RunVerdict.Misconfigured());
            }
            obey(request.get());
            if (onlyOne && code.isPresent()) {
                break;
            }
        }
        early.close();
        if (code.isEmpty()) {
            OwnProcess.leave(new RunVerdict.Passed().exitCode());
        }
        return code.orElseThrow();
    }

    /** Makes ready what takes long while nobody asks for anything. */
    private Optional<String> next() throws InterruptedException {
        if (code.isEmpty()) {
            rehearsal.goOn(input::isWaiting);
        }
        return input.next();
    }

    private void obey(StandbyRequest request) throws InterruptedException {
        switch (request) {
            case StandbyRequest.Expect(String last) -> {
                early.close();
                early = start.like(last);
            }
            case StandbyRequest.Run run -> {
                code = OptionalInt.of(turn.run(run.file(), input, early));
                early.close();
                early = new EarlyWorkers();
                if (!onlyOne) {
                    run.tell(code.getAsInt(), System.out, System.err);
                }
            }
        }
    }
}
