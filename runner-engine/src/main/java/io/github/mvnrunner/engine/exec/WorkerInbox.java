package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.exchange.Budget;
import io.github.mvnrunner.engine.exchange.Mailbox;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.link.LinkInput;
import io.github.mvnrunner.engine.link.WorkerMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Queues what comes for the unit that holds a worker.
 *
 * <p>Of what the worker prints only so much waits here; then it is read no further, and the worker waits in turn. All
 * else is queued at once. Any thread may post, one takes.
 */
final class WorkerInbox implements Sender<UnitInput> {
    private static final long MOST_BYTES = 1 << 20;

    /** What an entry costs, however short it is. */
    private static final long ENTRY = 256;

    private final Mailbox<UnitInput> mailbox = new Mailbox<>();
    private final Budget budget = new Budget(MOST_BYTES);

    @Override
    public void post(UnitInput input) {
        long bytes = printed(input);
        if (bytes == 0 || budget.take(bytes)) {
            mailbox.post(input);
        }
    }

    Optional<UnitInput> take(Duration atMost) throws InterruptedException {
        Optional<UnitInput> input = mailbox.take(atMost);
        input.map(WorkerInbox::printed).filter(bytes -> bytes > 0).ifPresent(budget::giveBack);
        return input;
    }

    /** What is queued and fits is queued no more; may hold nothing that was printed. */
    List<UnitInput> withdraw(Predicate<? super UnitInput> which) {
        return mailbox.withdraw(which);
    }

    /** {@return what is queued, which then is queued no more} */
    List<UnitInput> drain() {
        List<UnitInput> all = mailbox.drain();
        budget.giveBack(all.stream().mapToLong(WorkerInbox::printed).sum());
        return all;
    }

    /** The worker is gone: what somebody still prints in its name is dropped. */
    void close() {
        budget.close();
    }

    private static long printed(UnitInput input) {
        return switch (input) {
            case UnitInput.Wrote(_, byte[] chunk) -> chunk.length + ENTRY;
            case UnitInput.FromLink(LinkInput.Received(WorkerMessage.Printed printed)) ->
                printed.bytes().length + ENTRY;
            case UnitInput.FromLink _,
                    UnitInput.Exited _,
                    UnitInput.EndOfFile _,
                    UnitInput.Swept _,
                    UnitInput.Dump _,
                    UnitInput.Asked _ -> 0;
        };
    }
}
