package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.SurefireNames;
import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.config.PauseAfter;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.fork.DebugAgent;
import io.github.mvnrunner.engine.link.WorkerMessage;
import io.github.mvnrunner.worker.wire.EngineFrame;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps tests that have ended where they are while a person looks at what they built.
 *
 * <p>The worker asks after each test, because only the engine knows which ones interest somebody. Confined to the unit's
 * thread.
 */
final class Holds {
    private final LiveWorker worker;
    private final ExecSettings settings;
    private final Sender<UnitMessage> out;
    private final Map<Integer, TestCase> held = new LinkedHashMap<>();

    Holds(LiveWorker worker, ExecSettings settings, Sender<UnitMessage> out) {
        this.worker = worker;
        this.settings = settings;
        this.out = out;
    }

    boolean any() {
        return !held.isEmpty();
    }

    /** A test has ended and waits; it goes on at once if nobody wants to look. */
    void ended(WorkerMessage.Held test, UnitLedger ledger) {
        if (!pauseAfter(test.node()).wants(test.failure().isPresent())) {
            goOn(test.index());
            return;
        }
        ledger.watch().hold();
        TestCase named = SurefireNames.of(worker.catalog, test.node());
        held.put(test.index(), named);
        out.post(new UnitMessage.TestHeld(
                named,
                ledger.attempt(test.node()),
                worker.slot,
                worker.pid(),
                DebugAgent.listensAt(worker.module.jvm().arguments()),
                test.failure()));
    }

    /** Lets a test go on that nobody can look at. */
    void goOn(int index) {
        if (worker.link != null) {
            worker.link.send(new EngineFrame.GoOn(index));
        }
    }

    /** Lets all tests go on. */
    void goOn(UnitLedger ledger) {
        held.forEach((index, test) -> {
            goOn(index);
            out.post(new UnitMessage.TestReleased(test, worker.slot));
        });
        if (any()) {
            held.clear();
            ledger.watch().goOn();
        }
    }

    /** Says that nothing is left to look at, if somebody wanted to. */
    void lost(TestCase test) {
        worker.catalog
                .find(test.id())
                .filter(node -> pauseAfter(node).wants(true))
                .ifPresent(_ -> out.post(new UnitMessage.Warned(
                        Optional.of(worker.module.id()),
                        "nothing is left to look at after " + test.className() + " " + test.name()
                                + ", because its JVM has ended")));
    }

    private PauseAfter pauseAfter(TestNode node) {
        return settings.policies().of(node).pauseAfter();
    }
}
