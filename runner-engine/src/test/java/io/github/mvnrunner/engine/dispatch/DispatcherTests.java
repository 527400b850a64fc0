package io.github.mvnrunner.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.config.MaxFail.Terminate;
import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.event.UnitDescription;
import io.github.mvnrunner.engine.exchange.Reply;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.exchange.UnitRequest;
import io.github.mvnrunner.engine.kit.TestMother;
import io.github.mvnrunner.engine.time.ManualTime;
import io.github.mvnrunner.engine.time.PausableTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs the loop on the test's own thread; what happens on the way is a reaction to what it does. */
@Timeout(30)
final class DispatcherTests {
    private static final DispatchInput DONE = new DispatchInput.ExecutorDone();
    private static final DispatchInput SUSPEND = new DispatchInput.Suspended();
    private static final DispatchInput CONTINUE = new DispatchInput.Continued();
    private static final DispatchInput QUESTION = new DispatchInput.DescriptionAsked();

    private final ManualTime machine = new ManualTime();
    private final PausableTime time = new PausableTime(machine);
    private final List<StampedEvent> events = new ArrayList<>();
    private Runnable whenStopped = () -> {};
    private Runnable whenAsked = () -> {};

    /** Is asked on the dispatcher's own thread. */
    private final DispatchInput unit = unit(1, request -> {
        whenAsked.run();
        answer(request);
    });

    @Test
    void deadlineThatPassesCancelsTheRun() throws InterruptedException {
        Dispatcher dispatcher = dispatcher(Optional.of(Duration.ofMinutes(1)));
        whenAsked = () -> {
            machine.advance(Duration.ofMinutes(1));
            dispatcher.inbox().post(DONE);
        };
        assertThat(run(dispatcher, unit, QUESTION).cancelled()).contains(CancelReason.GLOBAL_TIMEOUT);
    }

    @Test
    void eachIterationHasTheWholeTime() throws InterruptedException {
        whenAsked = () -> machine.advance(Duration.ofSeconds(40));
        DispatchInput iteration = new DispatchInput.FromUnit(new UnitMessage.IterationStarted(2, Optional.empty()));

        Optional<Duration> minute = Optional.of(Duration.ofMinutes(1));
        assertThat(run(dispatcher(minute), unit, QUESTION, iteration, QUESTION, DONE).cancelled()).isEmpty();
        assertThat(run(dispatcher(minute), unit, QUESTION, QUESTION, DONE).cancelled())
                .contains(CancelReason.GLOBAL_TIMEOUT);
    }

    @Test
    void deadlineComesNoNearerWhileSuspended() throws InterruptedException {
        Dispatcher dispatcher = dispatcher(Optional.of(Duration.ofMinutes(1)));
        whenStopped = () -> {
            machine.advance(Duration.ofHours(1));
            Stream.of(CONTINUE, QUESTION, DONE).forEach(dispatcher.inbox()::post);
        };
        assertThat(run(dispatcher, SUSPEND).cancelled()).isEmpty();
    }

    @Test
    void deadlineComesNoNearerWhileAPersonLooksAtATest() throws InterruptedException {
        Dispatcher dispatcher = dispatcher(Optional.of(Duration.ofMinutes(1)));
        TestCase test = TestMother.test("a");
        whenAsked = () -> {
            machine.advance(Duration.ofHours(1));
            whenAsked = () -> {};
            dispatcher.inbox().post(new DispatchInput.FromUnit(new UnitMessage.TestReleased(test, 0)));
            Stream.of(QUESTION, DONE).forEach(dispatcher.inbox()::post);
        };
        DispatchInput held = new DispatchInput.FromUnit(
                new UnitMessage.TestHeld(test, 1, 0, 7, Optional.empty(), Optional.empty()));
        assertThat(run(dispatcher, unit, held, QUESTION).cancelled()).isEmpty();
    }

    @Test
    void elapsedTimeLeavesPausesOut() throws InterruptedException {
        Dispatcher dispatcher = dispatcher(Optional.empty());
        whenStopped = () -> {
            machine.advance(Duration.ofHours(1));
            Stream.of(CONTINUE, DONE).forEach(dispatcher.inbox()::post);
        };
        run(dispatcher, SUSPEND);
        assertThat(events).extracting(StampedEvent::elapsed).containsOnly(Duration.ZERO);
        assertThat(events.stream().map(StampedEvent::event))
                .hasExactlyElementsOfTypes(
                        RunEvent.RunPaused.class, RunEvent.RunContinued.class, RunEvent.RunFinished.class);
    }

    @Test
    void processThatIsToGoOnAlreadyDoesNotStop() throws InterruptedException {
        List<String> stops = new ArrayList<>();
        whenStopped = () -> stops.add("stopped");
        run(dispatcher(Optional.empty()), SUSPEND, CONTINUE, DONE);
        assertThat(stops).isEmpty();
    }

    @Test
    void unitThatDoesNotAcknowledgeKeepsNobodyFromStopping() throws InterruptedException {
        Dispatcher dispatcher = dispatcher(Optional.empty());
        whenStopped = () -> Stream.of(CONTINUE, DONE).forEach(dispatcher.inbox()::post);
        run(dispatcher, unit(1, _ -> {}), SUSPEND);
        assertThat(events.stream().map(StampedEvent::event)).anyMatch(RunEvent.RunContinued.class::isInstance);
    }

    @Test
    void missingAnswersAreCounted() throws InterruptedException {
        run(dispatcher(Optional.empty()), unit(1, DispatcherTests::answer), unit(2, _ -> {}),
                new DispatchInput.DescriptionAsked(), DONE);
        assertThat(events.stream().map(StampedEvent::event))
                .filteredOn(RunEvent.RunDescribed.class::isInstance)
                .singleElement()
                .isEqualTo(new RunEvent.RunDescribed(
                        List.of(description()), 1, RunStats.EMPTY));
    }

    private Dispatcher dispatcher(Optional<Duration> timeout) {
        JobControl jobs = new JobControl() {
            @Override
            public void stop() {
                whenStopped.run();
            }
        };
        DispatchSettings settings = new DispatchSettings(_ -> false, Terminate.WAIT, timeout);
        return new Dispatcher(settings, events::add, _ -> {}, time, jobs);
    }

    private static Dispatcher.Ending run(Dispatcher dispatcher, DispatchInput... inputs) throws InterruptedException {
        Stream.of(inputs).forEach(dispatcher.inbox()::post);
        return dispatcher.run();
    }

    private static DispatchInput unit(int number, Sender<UnitRequest> requests) {
        return new DispatchInput.FromUnit(new UnitMessage.Started(number, requests, new Reply<>()));
    }

    private static void answer(UnitRequest request) {
        if (request instanceof UnitRequest.Describe(var reply)) {
            reply.with(description());
        }
    }

    private static UnitDescription description() {
        return new UnitDescription(
                0,
                "g:a",
                Optional.empty(),
                UnitDescription.State.STARTING,
                -1,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
