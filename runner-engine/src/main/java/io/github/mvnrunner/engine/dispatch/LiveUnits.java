package io.github.mvnrunner.engine.dispatch;

import io.github.mvnrunner.engine.event.UnitDescription;
import io.github.mvnrunner.engine.exchange.Acknowledgement;
import io.github.mvnrunner.engine.exchange.ExecutorRequest;
import io.github.mvnrunner.engine.exchange.Reply;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Knows the units that were admitted and have not ended, and what to ask of them all.
 *
 * <p>Workers between two units belong to the executor. Confined to the dispatcher.
 */
final class LiveUnits {
    private final Map<Integer, Sender<UnitRequest>> units = new LinkedHashMap<>();

    void admit(int unit, Sender<UnitRequest> requests) {
        units.put(unit, requests);
    }

    void ended(int unit) {
        units.remove(unit);
    }

    /** Asks each unit, but no idle worker. */
    List<Effect> askBusy(UnitRequest request) {
        return units.values().stream()
                .<Effect>map(unit -> new Effect.AskUnit(unit, request))
                .toList();
    }

    /** Asks each unit and each idle worker. */
    List<Effect> askAll(UnitRequest request) {
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.AskExecutor(new ExecutorRequest.AskIdle(request)));
        effects.addAll(askBusy(request));
        return effects;
    }

    /** Asks all to stop, then stops this process. */
    List<Effect> pause() {
        List<Effect> effects = new ArrayList<>();
        Reply<Acknowledgement> idle = new Reply<>();
        effects.add(new Effect.AskExecutor(new ExecutorRequest.AskIdle(new UnitRequest.Pause(idle))));
        List<Reply<Acknowledgement>> all = new ArrayList<>(List.of(idle));
        all.addAll(askEach(effects, UnitRequest.Pause::new));
        effects.add(new Effect.StopProcess(List.copyOf(all)));
        return effects;
    }

    /** Asks each unit what it is doing, then reports that. */
    List<Effect> describe() {
        List<Effect> effects = new ArrayList<>();
        List<Reply<UnitDescription>> answers = askEach(effects, UnitRequest.Describe::new);
        effects.add(new Effect.Describe(answers));
        return effects;
    }

    private <A> List<Reply<A>> askEach(List<Effect> effects, Function<Reply<A>, UnitRequest> question) {
        return units.values().stream()
                .map(unit -> {
                    Reply<A> reply = new Reply<>();
                    effects.add(new Effect.AskUnit(unit, question.apply(reply)));
                    return reply;
                })
                .toList();
    }
}
