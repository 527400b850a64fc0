package io.github.mvnrunner.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.config.MaxFail.Terminate;
import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.exchange.ExecutorRequest;
import io.github.mvnrunner.engine.exchange.Reply;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.exchange.UnitRequest.Level;
import io.github.mvnrunner.engine.exchange.UnitRequest;
import io.github.mvnrunner.engine.kit.TestMother;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What one running unit is told, signal by signal. */
final class DispatchJobsTests {
    private static final DispatchInput INTERRUPT = new DispatchInput.Interrupted();
    private static final DispatchInput TERMINATE = new DispatchInput.Terminated();
    private static final DispatchInput HANGUP = new DispatchInput.HungUp();
    private static final DispatchInput DEADLINE = new DispatchInput.DeadlinePassed();
    private static final DispatchInput MAVEN_GONE = new DispatchInput.InputEnded();
    private static final DispatchInput SUSPEND = new DispatchInput.Suspended();
    private static final DispatchInput CONTINUE = new DispatchInput.Continued();
    private static final DispatchInput DESCRIBE = new DispatchInput.DescriptionAsked();

    private final List<Effect> effects = new ArrayList<>();
    private final List<UnitRequest> asked = new ArrayList<>();

    static Stream<Arguments> escalations() {
        return Stream.of(
                arguments(List.of(INTERRUPT), List.of(Level.INTERRUPT)),
                arguments(List.of(TERMINATE), List.of(Level.TERMINATE)),
                arguments(List.of(HANGUP), List.of(Level.HANGUP)),
                arguments(List.of(MAVEN_GONE), List.of(Level.TERMINATE)),
                arguments(List.of(DEADLINE), List.of(Level.TERMINATE)),
                arguments(List.of(DEADLINE, DEADLINE), List.of(Level.TERMINATE)),
                arguments(List.of(DEADLINE, INTERRUPT), List.of(Level.TERMINATE, Level.INTERRUPT)),
                arguments(List.of(DEADLINE, HANGUP, INTERRUPT), List.of(Level.TERMINATE, Level.HANGUP, Level.KILL)),
                arguments(List.of(INTERRUPT, DEADLINE), List.of(Level.INTERRUPT)),
                arguments(List.of(INTERRUPT, MAVEN_GONE), List.of(Level.INTERRUPT)),
                arguments(List.of(MAVEN_GONE, INTERRUPT), List.of(Level.TERMINATE, Level.INTERRUPT)),
                arguments(List.of(MAVEN_GONE, INTERRUPT, INTERRUPT), List.of(Level.TERMINATE, Level.INTERRUPT, Level.KILL)),
                arguments(List.of(HANGUP, TERMINATE), List.of(Level.HANGUP, Level.KILL)),
                arguments(List.of(INTERRUPT, INTERRUPT, DEADLINE), List.of(Level.INTERRUPT, Level.KILL)));
    }

    @ParameterizedTest
    @MethodSource("escalations")
    void cancellationOnlyEscalates(List<DispatchInput> inputs, List<Level> told) {
        DispatchState state = state(Terminate.WAIT);
        inputs.forEach(input -> say(state, input));
        assertThat(levels()).containsExactlyElementsOf(told);
    }

    @Test
    void idleWorkersAreToldTheSame() {
        say(state(Terminate.WAIT), INTERRUPT);
        assertThat(of(Effect.AskExecutor.class).map(Effect.AskExecutor::request))
                .containsExactly(
                        new ExecutorRequest.Stop(CancelReason.INTERRUPT),
                        new ExecutorRequest.AskIdle(new UnitRequest.Shutdown(CancelReason.INTERRUPT, Level.INTERRUPT)));
    }

    @Test
    void deadlineHasAReasonOfItsOwn() {
        DispatchState state = state(Terminate.WAIT);
        say(state, DEADLINE);
        assertThat(state.cancelled()).contains(CancelReason.GLOBAL_TIMEOUT);
    }

    @Test
    void enoughFailuresEndRunningUnitsOnceIfAsked() {
        DispatchState state = state(Terminate.IMMEDIATE);
        say(state, new DispatchInput.FromUnit(new UnitMessage.Planned("g:a", List.of(test("a"), test("b")), 0)));
        say(state, ended("a"));
        say(state, ended("b"));
        assertThat(state.cancelled()).contains(CancelReason.TEST_FAILURE_IMMEDIATE);
        assertThat(levels()).containsExactly(Level.TERMINATE);
    }

    @Test
    void suspensionStopsClocksThenWorkersThenTheProcess() {
        say(state(Terminate.WAIT), SUSPEND);
        assertThat(effects.stream().map(Effect::getClass).map(Class::getSimpleName))
                .containsExactly("Answer", "Report", "PauseClocks", "AskExecutor", "AskUnit", "StopProcess");
        assertThat(asked).singleElement().isInstanceOf(UnitRequest.Pause.class);
    }

    @Test
    void processWaitsForIdleAndBusyWorkers() {
        say(state(Terminate.WAIT), SUSPEND);
        assertThat(of(Effect.StopProcess.class).flatMap(stop -> stop.acknowledgements().stream())).hasSize(2);
    }

    @Test
    void continuationLetsClocksThenWorkersGoOn() {
        DispatchState state = state(Terminate.WAIT);
        say(state, SUSPEND);
        effects.clear();
        say(state, CONTINUE);
        assertThat(effects.stream().map(Effect::getClass).map(Class::getSimpleName))
                .containsExactly("ResumeClocks", "Report", "AskExecutor", "AskUnit");
        assertThat(asked).last().isEqualTo(new UnitRequest.Resume());
    }

    static Stream<Arguments> jobControl() {
        return Stream.of(
                arguments(List.of(CONTINUE), 0, 0),
                arguments(List.of(SUSPEND, SUSPEND), 1, 0),
                arguments(List.of(SUSPEND, CONTINUE, CONTINUE), 1, 1),
                arguments(List.of(SUSPEND, CONTINUE, SUSPEND, CONTINUE), 2, 2),
                arguments(List.of(INTERRUPT, SUSPEND, CONTINUE), 1, 1),
                arguments(List.of(SUSPEND, TERMINATE, CONTINUE), 1, 1),
                arguments(List.of(SUSPEND, CONTINUE, TERMINATE), 1, 1));
    }

    @ParameterizedTest
    @MethodSource("jobControl")
    void pausesAndContinuationsAreIdempotent(List<DispatchInput> inputs, int pauses, int continuations) {
        DispatchState state = state(Terminate.WAIT);
        inputs.forEach(input -> say(state, input));
        assertThat(of(Effect.StopProcess.class)).hasSize(pauses);
        assertThat(of(Effect.ResumeClocks.class)).hasSize(continuations);
    }

    @Test
    void signalReachesAPausedUnitOnce() {
        DispatchState state = state(Terminate.WAIT);
        Stream.of(SUSPEND, TERMINATE, CONTINUE).forEach(input -> say(state, input));
        assertThat(levels()).containsExactly(Level.TERMINATE);
    }

    @Test
    void everyUnitIsAskedWhatItDoes() {
        DispatchState state = state(Terminate.WAIT);
        say(state, started(2));
        say(state, DESCRIBE);
        assertThat(asked).hasOnlyElementsOfType(UnitRequest.Describe.class).hasSize(2);
        assertThat(of(Effect.Describe.class).flatMap(describe -> describe.answers().stream())).hasSize(2);
    }

    @Test
    void summaryTellsTheCounts() {
        DispatchState state = state(Terminate.WAIT);
        say(state, new DispatchInput.SummaryAsked());
        assertThat(of(Effect.Report.class).map(Effect.Report::event))
                .containsExactly(new RunEvent.SummaryAsked(state.stats()));
    }

    @Test
    void enterLetsWhatIsHeldGoOnInsteadOfTellingCounts() {
        DispatchState state = state(Terminate.WAIT);
        say(state, held("a"));
        say(state, new DispatchInput.SummaryAsked());
        assertThat(asked).containsExactly(new UnitRequest.GoOn());
        say(state, released("a"));
        say(state, new DispatchInput.SummaryAsked());
        assertThat(asked).hasSize(1);
        assertThat(of(Effect.Report.class).map(Effect.Report::event)).last().isEqualTo(new RunEvent.SummaryAsked(state.stats()));
    }

    @Test
    void deadlineStandsStillUntilTheLastTestGoesOnOrHasAResult() {
        DispatchState state = state(Terminate.WAIT);
        Stream.of("a", "b", "c").forEach(name -> say(state, held(name)));
        assertThat(of(Effect.HoldDeadline.class)).hasSize(1);
        say(state, released("a"));
        say(state, ended("b"));
        assertThat(of(Effect.ReleaseDeadline.class)).isEmpty();
        say(state, released("c"));
        assertThat(of(Effect.ReleaseDeadline.class)).hasSize(1);
    }

    private static DispatchInput held(String name) {
        return new DispatchInput.FromUnit(
                new UnitMessage.TestHeld(test(name), 1, 0, 7, Optional.empty(), Optional.empty()));
    }

    private static DispatchInput released(String name) {
        return new DispatchInput.FromUnit(new UnitMessage.TestReleased(test(name), 0));
    }

    /** One unit runs; one failure is enough. */
    private DispatchState state(Terminate atLimit) {
        DispatchState state = new DispatchState(failures -> failures >= 1, atLimit, () -> Instant.EPOCH);
        say(state, started(1));
        return state;
    }

    private void say(DispatchState state, DispatchInput input) {
        for (Effect effect : state.step(input)) {
            effects.add(effect);
            if (effect instanceof Effect.AskUnit(var unit, var request)) {
                asked.add(request);
                unit.post(request);
            }
        }
    }

    private static DispatchInput started(int unit) {
        return new DispatchInput.FromUnit(new UnitMessage.Started(unit, _ -> {}, new Reply<>()));
    }

    private static DispatchInput ended(String name) {
        return new DispatchInput.FromUnit(new UnitMessage.TestEnded(test(name), List.of(TestMother.attempt(TestMother.failure()))));
    }

    private static TestCase test(String name) {
        return TestMother.test(name);
    }

    private Stream<Level> levels() {
        return asked.stream()
                .filter(UnitRequest.Shutdown.class::isInstance)
                .map(UnitRequest.Shutdown.class::cast)
                .map(UnitRequest.Shutdown::level);
    }

    private <E extends Effect> Stream<E> of(Class<E> type) {
        return effects.stream().filter(type::isInstance).map(type::cast);
    }
}
