package io.github.mvnrunner.engine.script;

import io.github.mvnrunner.engine.event.ScriptId;
import io.github.mvnrunner.engine.event.UnitDescription;
import io.github.mvnrunner.engine.exchange.Acknowledgement;
import io.github.mvnrunner.engine.exchange.Budget;
import io.github.mvnrunner.engine.exchange.Mailbox;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.exchange.UnitRequest;
import io.github.mvnrunner.engine.output.OutputStore;
import io.github.mvnrunner.engine.platform.ExitStatus;
import io.github.mvnrunner.engine.platform.OutputSink;
import io.github.mvnrunner.engine.platform.ProcessSignal;
import io.github.mvnrunner.engine.platform.ProcessSpawner;
import io.github.mvnrunner.engine.platform.SpawnSpec;
import io.github.mvnrunner.engine.platform.SpawnedProcess;
import io.github.mvnrunner.engine.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Runs one script's process and listens until it has ended.
 *
 * <p>Requests may come from any thread at any time, also before the process is there and after its end; all else is
 * confined to the script's thread. What a process left behind prints after that is dropped.
 */
final class ScriptProcess implements Sender<UnitRequest>, OutputSink {
    /** A script that prints faster than it is listened to waits. */
    private static final long MOST_WAITING = 1 << 20;

    private static final Duration FOREVER = Duration.ofDays(365);

    private final ScriptId id;
    private final TimeSource time;
    private final Sender<UnitMessage> out;
    private final Mailbox<ScriptInput> inbox = new Mailbox<>();
    private final Budget waiting = new Budget(MOST_WAITING);
    private final ScriptOutput output;
    private final ReentrantLock lock = new ReentrantLock();

    /** Guarded by the lock: nobody takes what comes later. */
    private boolean closed;

    private @Nullable SpawnedProcess process;
    private @Nullable ScriptLife life;

    ScriptProcess(ScriptId id, TimeSource time, OutputStore store, Sender<UnitMessage> out) {
        this.id = id;
        this.time = time;
        this.out = out;
        this.output = new ScriptOutput(store);
    }

    /** Starts the process and waits for its end. */
    ScriptLife run(ProcessSpawner spawner, SpawnSpec spec, ScriptLimits limits) throws InterruptedException {
        int streams = (spec.captures(false) ? 1 : 0) + (spec.captures(true) ? 1 : 0);
        process = spawner.spawn(spec, this);
        life = new ScriptLife(id.kind(), limits, streams, time.nanos());
        while (!life.done()) {
            long left = life.deadline() - time.nanos();
            Optional<ScriptInput> input = inbox.take(
                    life.deadline() == Long.MAX_VALUE ? FOREVER : Duration.ofNanos(Math.max(0, left)));
            input.ifPresent(this::take);
            if (time.nanos() >= life.deadline()) {
                perform(life.tick(time.nanos()));
            }
        }
        return life;
    }

    ScriptOutput output() {
        return output;
    }

    /** Answers what is left, and from now on drops what comes. */
    void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        waiting.close();
        inbox.drain().forEach(input -> {
            if (input instanceof ScriptInput.Asked(UnitRequest request)) {
                answer(request);
            }
        });
    }

    /** {@return what it left in its group, to be ended by whoever asks} */
    Optional<SpawnedProcess> process() {
        return Optional.ofNullable(process);
    }

    @Override
    public void post(UnitRequest request) {
        if (!queue(new ScriptInput.Asked(request))) {
            answer(request);
        }
    }

    @Override
    public void bytes(boolean stderr, byte[] chunk) {
        if (waiting.take(chunk.length)) {
            queue(new ScriptInput.Wrote(stderr, chunk));
        }
    }

    @Override
    public void endOfFile(boolean stderr) {
        queue(new ScriptInput.StreamEnded());
    }

    @Override
    public void exited(ExitStatus status) {
        queue(new ScriptInput.Exited(status));
    }

    private boolean queue(ScriptInput input) {
        lock.lock();
        try {
            if (!closed) {
                inbox.post(input);
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void take(ScriptInput input) {
        ScriptLife now = Objects.requireNonNull(life);
        switch (input) {
            case ScriptInput.Wrote(boolean stderr, byte[] chunk) -> {
                waiting.giveBack(chunk.length);
                output.add(stderr, chunk);
            }
            case ScriptInput.StreamEnded _ -> now.streamEnded();
            case ScriptInput.Exited(ExitStatus status) -> now.exited(status, time.nanos());
            case ScriptInput.Asked(UnitRequest.Shutdown shutdown) -> perform(now.asked(shutdown, time.nanos()));
            case ScriptInput.Asked(UnitRequest.Pause(var reply)) ->
                reply.with(tell(ProcessSignal.TERMINAL_STOP) ? Acknowledgement.PAUSED : Acknowledgement.LEAVING);
            case ScriptInput.Asked(UnitRequest.Resume _) -> tell(ProcessSignal.CONTINUE);
            case ScriptInput.Asked(UnitRequest.Stop _), ScriptInput.Asked(UnitRequest.GoOn _) -> {}
            case ScriptInput.Asked(UnitRequest.Describe(var reply)) -> reply.with(description(now));
        }
    }

    private void perform(List<ScriptEffect> effects) {
        for (ScriptEffect effect : effects) {
            switch (effect) {
                case ScriptEffect.Signal(ProcessSignal signal) -> tell(signal);
                case ScriptEffect.TellSlow(Duration elapsed, boolean ending) ->
                    out.post(new UnitMessage.ScriptSlow(id, elapsed, ending));
            }
        }
    }

    private boolean tell(ProcessSignal signal) {
        return process != null && process.signal(signal);
    }

    private void answer(UnitRequest request) {
        switch (request) {
            case UnitRequest.Pause(var reply) -> reply.with(Acknowledgement.LEAVING);
            case UnitRequest.Describe(var reply) ->
                reply.with(description(UnitDescription.State.LEAVING, -1, Optional.empty(), Optional.empty()));
            case UnitRequest.Stop _, UnitRequest.Resume _, UnitRequest.GoOn _, UnitRequest.Shutdown _ -> {}
        }
    }

    private UnitDescription description(ScriptLife now) {
        return description(
                state(now),
                process == null ? -1 : process.pid(),
                now.killIn(time.nanos()),
                output.lastLine());
    }

    private UnitDescription description(
            UnitDescription.State state, long pid, Optional<Duration> killIn, Optional<String> lastLine) {
        return new UnitDescription(
                -1, "", Optional.of(id.suite()), state, pid, List.of(), killIn, lastLine, Optional.empty());
    }

    private static UnitDescription.State state(ScriptLife life) {
        if (life.exited()) {
            return UnitDescription.State.LEAVING;
        }
        return life.ending() ? UnitDescription.State.TERMINATING : UnitDescription.State.RUNNING;
    }
}
