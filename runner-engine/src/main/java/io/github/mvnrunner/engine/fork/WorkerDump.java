package io.github.mvnrunner.engine.fork;

import io.github.mvnrunner.engine.time.TimeSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes the thread dump of one worker, without ever blocking the unit that wants it.
 *
 * <p>The unit hands over every {@link DumpInput} that its mailbox holds, what the worker prints to its standard output,
 * and, past the deadline, that the time is up. Confined to the unit's thread; only the given mailbox is used by others.
 */
public final class WorkerDump {
    private final DumpLadder ladder;
    private final DumpActions actions;
    private final Consumer<byte[]> output;
    private Optional<ThreadDump> dump = Optional.empty();

    private WorkerDump(DumpLadder ladder, DumpActions actions, Consumer<byte[]> output) {
        this.ladder = ladder;
        this.actions = actions;
        this.output = output;
    }

    /**
     * Starts to climb.
     *
     * @param request a number that this worker has not been asked with
     * @param mailbox where news for {@link #take} go; any thread may call it
     * @param output what is printed meanwhile and is no dump; called within {@link #take}
     */
    public static WorkerDump start(
            DumpTarget target, int request, Consumer<DumpInput> mailbox, Consumer<byte[]> output, TimeSource time) {
        DumpLadder ladder = new DumpLadder(request, target.running(), time);
        WorkerDump dump = new WorkerDump(ladder, new DumpActions(target, request, mailbox), output);
        dump.perform(ladder.start());
        return dump;
    }

    /** {@return when to tell {@link DumpInput.TimeUp}, in nanoseconds of the time source} */
    public long deadline() {
        return ladder.deadline();
    }

    /** Takes in what happened; {@return the dump, once there is one} */
    public Optional<ThreadDump> take(DumpInput input) {
        perform(ladder.step(input));
        return dump;
    }

    private void perform(List<DumpEffect> effects) {
        for (DumpEffect effect : effects) {
            switch (effect) {
                case DumpEffect.Try(DumpRung rung) -> actions.attempt(rung);
                case DumpEffect.Abandon(DumpRung rung) -> actions.abandon(rung);
                case DumpEffect.PassOn(byte[] chunk) -> output.accept(chunk);
                case DumpEffect.Done(ThreadDump done) -> dump = Optional.of(done);
            }
        }
    }
}
