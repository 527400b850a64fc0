package io.github.mvnrunner.engine.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.time.TimeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Climbs the ladder to a thread dump of a real worker, some rungs of which may be refused. */
final class DumpTaking {
    private DumpTaking() {}

    /** Takes dumps until one is as expected, because a test says that it starts before it does anything. */
    static ThreadDump until(
            Predicate<ThreadDump> expected, ForkedWorker worker, Set<DumpRung> refused, RunningTest... running)
            throws InterruptedException {
        ThreadDump dump = take(worker, refused, running);
        for (int tries = 1; !expected.test(dump); tries++) {
            assertThat(tries).as(dump.whole()).isLessThan(50);
            dump = take(worker, refused, running);
        }
        return dump;
    }

    /** As {@link WorkerDump}, but some rungs are refused. */
    static ThreadDump take(ForkedWorker worker, Set<DumpRung> refused, RunningTest... running)
            throws InterruptedException {
        DumpActions actions = new DumpActions(worker.target(running), 1, worker.inbox::add);
        DumpLadder ladder = new DumpLadder(1, List.of(running), TimeSource.system());
        List<DumpEffect> effects = new ArrayList<>(ladder.start());
        while (true) {
            for (DumpEffect effect : effects) {
                switch (effect) {
                    case DumpEffect.Try(DumpRung rung) when refused.contains(rung) ->
                        worker.inbox.add(new DumpInput.Failed(rung, "refused"));
                    case DumpEffect.Try(DumpRung rung) -> actions.attempt(rung);
                    case DumpEffect.Abandon(DumpRung rung) -> actions.abandon(rung);
                    case DumpEffect.PassOn(byte[] chunk) -> worker.output.writeBytes(chunk);
                    case DumpEffect.Done(ThreadDump dump) -> {
                        return dump;
                    }
                }
            }
            effects = ForkedWorker.translate(worker.next()).map(ladder::step).orElse(List.of());
        }
    }
}
