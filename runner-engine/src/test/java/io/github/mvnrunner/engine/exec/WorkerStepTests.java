package io.github.mvnrunner.engine.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.Thrown;
import io.github.mvnrunner.engine.exchange.UnitRequest.Level;
import io.github.mvnrunner.engine.exchange.UnitRequest.Shutdown;
import io.github.mvnrunner.engine.exec.WorkerEffect.Manner;
import io.github.mvnrunner.engine.exec.WorkerInput.Farewell;
import io.github.mvnrunner.engine.exec.WorkerState.Awaited;
import io.github.mvnrunner.engine.exec.WorkerState.Channel;
import io.github.mvnrunner.engine.exec.WorkerState.Launch;
import io.github.mvnrunner.engine.exec.WorkerState.Until;
import io.github.mvnrunner.engine.kit.TestMother;
import io.github.mvnrunner.engine.link.DumpAnswer;
import io.github.mvnrunner.engine.link.WorkerMessage;
import io.github.mvnrunner.engine.platform.ExitStatus;
import io.github.mvnrunner.engine.platform.ProcessSignal;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds a worker's manager to a table of every state and every input. */
final class WorkerStepTests {
    private static final long NOW = 1_000;
    private static final long NEVER = Long.MAX_VALUE;
    private static final Duration INIT = Duration.ofNanos(10);
    private static final Duration LEAVE = Duration.ofNanos(20);
    private static final Duration INTERRUPTED = Duration.ofNanos(30);
    private static final Duration TERMINATED = Duration.ofNanos(40);
    private static final Duration GRACE = Duration.ofNanos(50);

    private static final Shutdown INTERRUPT = new Shutdown(CancelReason.INTERRUPT, Level.INTERRUPT);
    private static final Shutdown TERMINATE = new Shutdown(CancelReason.SIGNAL, Level.TERMINATE);
    private static final Shutdown KILL = new Shutdown(CancelReason.SECOND_SIGNAL, Level.KILL);

    private static final ExitStatus ZERO = new ExitStatus.Exited(0);
    private static final ExitStatus ONE = new ExitStatus.Exited(1);
    private static final Thrown THROWN = TestMother.thrown("E", false);
    private static final TestNode NODE = new TestNode(
            new TestId("g:a", "t"),
            Optional.empty(),
            TestNode.Kind.TEST,
            "t",
            "t",
            Optional.empty(),
            List.of(),
            false,
            List.of());

    /** The columns of the table. */
    private static final Map<String, WorkerState> STATES = new LinkedHashMap<>();

    /** The rows of the table. */
    private static final Map<String, WorkerInput> INPUTS = new LinkedHashMap<>();

    static {
        STATES.put("P", new WorkerState.Planned());
        STATES.put("S", new WorkerState.Starting(NOW + 5));
        STATES.put("D", new WorkerState.Discovering());
        STATES.put("A", new WorkerState.Ready(Launch.AHEAD));
        STATES.put("B", new WorkerState.Ready(Launch.BEGUN));
        STATES.put("R", new WorkerState.Running(new Until.NodeDone("top")));
        STATES.put("E", new WorkerState.Expiring(GRACE, Channel.OPEN));
        STATES.put("F", stopping(new Ending.Finished()));
        STATES.put("U", stopping(new Ending.Unasked()));
        STATES.put("C", stopping(new Ending.Cancelled(INTERRUPT)));
        STATES.put("X", exited(Awaited.LAST_MESSAGES, Awaited.DEPARTURE));
        STATES.put("G", new WorkerState.Gone(new Ending.Finished(), ZERO));

        INPUTS.put("Spawned", new WorkerInput.Spawned());
        INPUTS.put("Connected", new WorkerInput.Connected());
        INPUTS.put("ChannelClosed", new WorkerInput.ChannelClosed());
        INPUTS.put("ProcessEnded", new WorkerInput.ProcessEnded(ZERO, Farewell.WATCHED));
        INPUTS.put("Departed", new WorkerInput.Departed());
        INPUTS.put("TimeUp", new WorkerInput.TimeUp());
        INPUTS.put("RunUnit", new WorkerInput.RunUnit(Optional.empty()));
        INPUTS.put("RunAgain", new WorkerInput.RunAgain(List.of(), Map.of()));
        INPUTS.put("Expire", new WorkerInput.Expire(GRACE));
        INPUTS.put("DumpTaken", new WorkerInput.DumpTaken());
        INPUTS.put("Finish", new WorkerInput.Finish());
        INPUTS.put("ShutDown", new WorkerInput.ShutDown(TERMINATE));
        Stream.of(
                        new WorkerMessage.Senseless("nothing known"),
                        new WorkerMessage.Found(0, NODE),
                        new WorkerMessage.Unloadable("C", THROWN),
                        new WorkerMessage.Discovered(List.of(NODE), false, 1),
                        new WorkerMessage.Started(NODE, 1),
                        new WorkerMessage.Skipped(NODE, Optional.empty()),
                        new WorkerMessage.Succeeded(NODE, 1),
                        new WorkerMessage.Aborted(NODE, 1, Optional.empty()),
                        new WorkerMessage.Failed(NODE, 1, THROWN),
                        new WorkerMessage.Held(0, NODE, Optional.empty()),
                        new WorkerMessage.Published(NODE, Map.of()),
                        new WorkerMessage.UnitDone("top"),
                        new WorkerMessage.Unreachable("top"),
                        new WorkerMessage.PlanDone(),
                        new WorkerMessage.RetryDone(),
                        new WorkerMessage.Printed(Optional.empty(), false, false, new byte[0]),
                        new WorkerMessage.Properties(Map.of()),
                        new WorkerMessage.Dumped(new DumpAnswer(1, "", false, List.of(), Optional.empty())),
                        new WorkerMessage.Leftovers(List.of()),
                        new WorkerMessage.Goodbye(
                                WorkerMessage.Reason.EXIT_CALLED, Optional.empty(), Optional.empty()))
                .forEach(message -> INPUTS.put(message.getClass().getSimpleName(), new WorkerInput.Told(message)));
    }

    /**
     * The state after each input, by its column; N, T and H are ends for which no column begins: never spoke, timed out,
     * hung. A {@code !} is nonsense.
     */
    private static final String TABLE =
            """
                          P S D A B R E F U C X G
            Spawned       S ! ! ! ! ! ! ! ! ! ! !
            Connected     ! D ! ! ! ! ! F U C X G
            ChannelClosed ! ! U U U U E F U C X G
            ProcessEnded  ! X X X X X X X X X ! !
            Departed      ! ! ! ! ! ! ! ! ! ! X !
            TimeUp        ! N ! ! ! ! ! H U C X !
            RunUnit       ! ! ! R R ! ! F U C X G
            RunAgain      ! ! ! ! R ! ! F U C X G
            Expire        ! ! ! E E E ! F T C X G
            DumpTaken     ! ! ! ! ! ! T F U C X G
            Finish        ! ! F F F ! ! F U C X G
            ShutDown      ! C C C C C C C C C X G
            Senseless     ! ! ! ! ! ! ! ! ! ! ! !
            Found         ! ! D ! B R E F U C X !
            Unloadable    ! ! D ! ! ! ! F U C X !
            Discovered    ! ! A ! ! ! ! F U C X !
            Started       ! ! ! ! B R E F U C X !
            Skipped       ! ! ! ! B R E F U C X !
            Succeeded     ! ! ! ! B R E F U C X !
            Aborted       ! ! ! ! B R E F U C X !
            Failed        ! ! ! ! B R E F U C X !
            Held          ! ! ! ! B R E F U C X !
            Published     ! ! ! ! B R E F U C X !
            UnitDone      ! ! ! ! B B E F U C X !
            Unreachable   ! ! ! ! B B E F U C X !
            PlanDone      ! ! ! ! B B E F U C X !
            RetryDone     ! ! ! ! B R E F U C X !
            Printed       ! ! D A B R E F U C X !
            Properties    ! ! D A B R E F U C X !
            Dumped        ! ! D A B R E F U C X !
            Leftovers     ! ! D A B R E F U C X !
            Goodbye       ! ! U U U U E F U C X !
            """;

    private final WorkerStep steps = new WorkerStep("g:a", INIT, LEAVE, INTERRUPTED, TERMINATED);

    @TestFactory
    Stream<DynamicTest> everyCellOfTheTable() {
        List<String> columns = List.of(TABLE.lines().findFirst().orElseThrow().strip().split(" +"));
        return TABLE.lines().skip(1).map(line -> List.of(line.split(" +"))).flatMap(row -> {
            List<DynamicTest> cells = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                String from = columns.get(column);
                String to = row.get(column + 1);
                cells.add(DynamicTest.dynamicTest(
                        row.getFirst() + " in " + from + " leads to " + to, () -> assertCell(from, row.getFirst(), to)));
            }
            return cells.stream();
        });
    }

    private void assertCell(String from, String input, String to) {
        WorkerState state = STATES.get(from);
        WorkerStep.Next next = steps.step(state, INPUTS.get(input), NOW);
        boolean warned = next.effects().stream().anyMatch(effect -> effect
                instanceof WorkerEffect.Warn(RunProblem.WorkerOutOfStep problem));
        assertThat(warned).as("nonsense").isEqualTo(to.equals("!"));
        if (!to.equals("!")) {
            assertThat(code(next.state())).isEqualTo(to);
        } else if (Set.of("P", "C", "X", "G").contains(from)) {
            assertThat(next.state()).isEqualTo(state);
            assertThat(next.effects()).hasSize(1);
        } else {
            assertThat(next.state().ending()).containsInstanceOf(Ending.Broken.class);
            assertThat(next.effects()).contains(signal(ProcessSignal.KILL));
        }
    }

    @Test
    void tableHasEveryStateAndEveryInput() {
        assertThat(TABLE.lines().findFirst().orElseThrow().strip().split(" +"))
                .containsExactlyElementsOf(STATES.keySet());
        assertThat(TABLE.lines().skip(1).map(line -> line.split(" +")[0]))
                .containsExactlyElementsOf(INPUTS.keySet());
        assertThat(classes(STATES.values().stream())).containsAll(permitted(WorkerState.class));
        assertThat(classes(INPUTS.values().stream())).containsAll(permitted(WorkerInput.class));
        assertThat(classes(INPUTS.values().stream()
                        .flatMap(input -> input instanceof WorkerInput.Told(WorkerMessage message)
                                ? Stream.of(message)
                                : Stream.empty())))
                .containsAll(permitted(WorkerMessage.class));
    }

    @Test
    void whatIsToldIsPassedOnWhereItMakesSense() {
        INPUTS.values().forEach(input -> STATES.values().forEach(state -> {
            WorkerStep.Next next = steps.step(state, input, NOW);
            boolean nonsense = next.effects().stream().anyMatch(WorkerEffect.Warn.class::isInstance);
            if (input instanceof WorkerInput.Told(WorkerMessage message)) {
                assertThat(next.effects().contains(new WorkerEffect.Pass(message))).isNotEqualTo(nonsense);
            }
        }));
    }

    @Test
    void nonsenseIsAProblemWithItsStateAndEndsTheWorker() {
        assertThat(after(STATES.get("D"), INPUTS.get("Started")))
                .isEqualTo(next(
                        new WorkerState.Stopping(new Ending.Broken("told Started"), NEVER, Channel.OPEN),
                        new WorkerEffect.Warn(new RunProblem.WorkerOutOfStep("g:a", "told Started", "Discovering")),
                        signal(ProcessSignal.KILL)));
    }

    @Test
    void workerThatCallsBackInTimeIsToldWhatToLookFor() {
        WorkerStep.Next spawned = after(new WorkerState.Planned(), new WorkerInput.Spawned());
        assertThat(spawned.state()).isEqualTo(new WorkerState.Starting(NOW + 10));
        assertThat(spawned.state().deadline()).isEqualTo(NOW + 10);
        assertThat(after(spawned.state(), new WorkerInput.Connected()))
                .isEqualTo(next(new WorkerState.Discovering(), new WorkerEffect.Configure()));
    }

    @Test
    void workerThatKeepsSilentIsKilled() {
        assertThat(after(STATES.get("S"), new WorkerInput.TimeUp()))
                .isEqualTo(next(
                        new WorkerState.Stopping(new Ending.Silent(), NEVER, Channel.CLOSED),
                        signal(ProcessSignal.KILL)));
    }

    @Test
    void launchBeginsWithTheFirstUnitAndGoesForwardToEach() {
        WorkerInput.Gate gate = new WorkerInput.Gate("top", Map.of("k", "v"));
        WorkerInput unit = new WorkerInput.RunUnit(Optional.of(gate));
        assertThat(after(STATES.get("A"), unit))
                .isEqualTo(next(STATES.get("R"), new WorkerEffect.Launch(), new WorkerEffect.Open(gate)));
        assertThat(after(STATES.get("B"), unit)).isEqualTo(next(STATES.get("R"), new WorkerEffect.Open(gate)));
    }

    @Test
    void unitIsOverWithItsOwnNode() {
        assertThat(after(STATES.get("R"), told(new WorkerMessage.UnitDone("strange"))).state())
                .isEqualTo(STATES.get("R"));
        assertThat(after(STATES.get("R"), told(new WorkerMessage.UnitDone("top"))).state())
                .isEqualTo(STATES.get("B"));
    }

    @Test
    void unitWithoutAGateIsOverWithTheLaunch() {
        WorkerStep.Next whole = after(STATES.get("A"), new WorkerInput.RunUnit(Optional.empty()));
        assertThat(whole).isEqualTo(next(new WorkerState.Running(new Until.LaunchDone()), new WorkerEffect.Launch()));
        assertThat(after(whole.state(), told(new WorkerMessage.UnitDone("top"))).state()).isEqualTo(whole.state());
        assertThat(after(whole.state(), told(new WorkerMessage.PlanDone())).state()).isEqualTo(STATES.get("B"));
    }

    @Test
    void retryIsOverWhenItSaysSoWhateverEndsAroundIt() {
        WorkerInput.RunAgain again = new WorkerInput.RunAgain(List.of(), Map.of("k", "v"));
        WorkerStep.Next retry = after(STATES.get("B"), again);
        assertThat(retry)
                .isEqualTo(next(new WorkerState.Running(new Until.RetryDone()), new WorkerEffect.Repeat(again)));
        assertThat(after(retry.state(), told(new WorkerMessage.UnitDone("top"))).state()).isEqualTo(retry.state());
        assertThat(after(retry.state(), told(new WorkerMessage.PlanDone())).state()).isEqualTo(retry.state());
        assertThat(after(retry.state(), told(new WorkerMessage.RetryDone())).state()).isEqualTo(STATES.get("B"));
    }

    @Test
    void workerWhoseTestExpiresIsExaminedThenAskedThenKilled() {
        WorkerStep.Next expiring = after(STATES.get("R"), new WorkerInput.Expire(GRACE));
        assertThat(expiring).isEqualTo(next(STATES.get("E"), new WorkerEffect.Dump()));
        WorkerStep.Next asked = after(expiring.state(), new WorkerInput.DumpTaken());
        assertThat(asked)
                .isEqualTo(next(
                        new WorkerState.Stopping(new Ending.Expired(), NOW + 50, Channel.OPEN),
                        signal(ProcessSignal.TERMINATE)));
        assertThat(after(asked.state(), new WorkerInput.TimeUp()))
                .isEqualTo(next(
                        new WorkerState.Stopping(new Ending.Expired(), NEVER, Channel.OPEN),
                        signal(ProcessSignal.KILL)));
    }

    @Test
    void workerThatStaysAfterItsLastTestIsKilledWithAWarning() {
        WorkerStep.Next told = after(STATES.get("B"), new WorkerInput.Finish());
        assertThat(told)
                .isEqualTo(next(
                        new WorkerState.Stopping(new Ending.Finished(), NOW + 20, Channel.OPEN),
                        new WorkerEffect.Finish()));
        assertThat(after(told.state(), new WorkerInput.TimeUp()))
                .isEqualTo(next(
                        new WorkerState.Stopping(new Ending.Hung(), NEVER, Channel.OPEN),
                        new WorkerEffect.Warn(new RunProblem.WorkerStayed("g:a", LEAVE)),
                        signal(ProcessSignal.KILL)));
    }

    @Test
    void workerThatSaysGoodbyeOrFallsSilentInItsWorkHasToLeave() {
        assertThat(after(STATES.get("R"), INPUTS.get("Goodbye")).state())
                .isEqualTo(new WorkerState.Stopping(new Ending.Unasked(), NOW + 20, Channel.OPEN));
        assertThat(after(STATES.get("R"), new WorkerInput.ChannelClosed()).state())
                .isEqualTo(new WorkerState.Stopping(new Ending.Unasked(), NOW + 20, Channel.CLOSED));
    }

    @Test
    void cancellationIsToldOnceAndOnlyGetsStronger() {
        WorkerStep.Next interrupted = after(STATES.get("R"), new WorkerInput.ShutDown(INTERRUPT));
        assertThat(interrupted).isEqualTo(next(cancelled(INTERRUPT, NOW + 30), signal(ProcessSignal.INTERRUPT)));
        assertThat(after(interrupted.state(), new WorkerInput.ShutDown(INTERRUPT)))
                .isEqualTo(next(interrupted.state()));
        assertThat(after(cancelled(TERMINATE, NOW + 30), new WorkerInput.ShutDown(KILL)))
                .isEqualTo(next(cancelled(KILL, NEVER), signal(ProcessSignal.KILL)));
        assertThat(after(cancelled(KILL, NEVER), new WorkerInput.ShutDown(TERMINATE)))
                .isEqualTo(next(cancelled(KILL, NEVER)));
    }

    @Test
    void strongerReasonOfTheSameLevelSignalsNothingAndMayShortenTheGrace() {
        Shutdown deadline = new Shutdown(CancelReason.GLOBAL_TIMEOUT, Level.TERMINATE);
        assertThat(deadline.reason()).isLessThan(TERMINATE.reason());
        assertThat(after(cancelled(deadline, NOW + 90), new WorkerInput.ShutDown(TERMINATE)))
                .isEqualTo(next(cancelled(TERMINATE, NOW + 40)));
    }

    @Test
    void whatAWorkerLeavesIsALeakOnlyIfItLeftAsItShould() {
        assertThat(seenOff("F", ZERO, Farewell.WATCHED)).isEqualTo(Manner.WATCHED);
        assertThat(seenOff("R", ZERO, Farewell.WATCHED)).isEqualTo(Manner.WATCHED);
        assertThat(seenOff("R", ONE, Farewell.WATCHED)).isEqualTo(Manner.ENDED);
        assertThat(seenOff("F", ZERO, Farewell.UNWATCHED)).isEqualTo(Manner.KILLED);
        assertThat(seenOff("C", ZERO, Farewell.WATCHED)).isEqualTo(Manner.KILLED);
        assertThat(seenOff("E", ZERO, Farewell.WATCHED)).isEqualTo(Manner.KILLED);
    }

    @Test
    void processWithoutAChannelHasNothingMoreToTell() {
        assertThat(after(STATES.get("S"), new WorkerInput.ProcessEnded(ONE, Farewell.WATCHED)))
                .isEqualTo(next(
                        new WorkerState.Exited(new Ending.Unasked(), ONE, Set.of(Awaited.DEPARTURE), NEVER),
                        new WorkerEffect.SeeOff(Manner.ENDED),
                        new WorkerEffect.TellEnd()));
    }

    @Test
    void endIsToldOnceAllIsKnownAndNothingIsWaitedForLonger() {
        WorkerState exited = after(STATES.get("F"), new WorkerInput.ProcessEnded(ZERO, Farewell.WATCHED)).state();
        assertThat(exited.deadline()).isGreaterThan(NOW).isLessThan(NEVER);
        WorkerStep.Next closed = after(exited, new WorkerInput.ChannelClosed());
        assertThat(closed.effects()).containsExactly(new WorkerEffect.TellEnd());
        assertThat(closed.state().deadline()).isEqualTo(NEVER);
        assertThat(after(closed.state(), new WorkerInput.Departed()))
                .isEqualTo(next(new WorkerState.Gone(new Ending.Finished(), ZERO)));
        assertThat(after(exited(Awaited.LAST_MESSAGES), new WorkerInput.TimeUp()))
                .isEqualTo(next(new WorkerState.Gone(new Ending.Unasked(), ZERO), new WorkerEffect.TellEnd()));
    }

    @Test
    void workerThatCallsBackAsItEndsIsStillListenedTo() {
        WorkerState exited =
                after(exited(Awaited.DEPARTURE), new WorkerInput.Connected()).state();
        assertThat(exited.deadline()).isLessThan(NEVER);
        assertThat(after(exited, new WorkerInput.Departed()).state()).isInstanceOf(WorkerState.Exited.class);
    }

    @Test
    void graceWithoutEndIsNoOverflow() {
        assertThat(new WorkerStep("g:a", Duration.ofDays(999_999), LEAVE, LEAVE, LEAVE)
                        .step(new WorkerState.Planned(), new WorkerInput.Spawned(), NOW)
                        .state())
                .isEqualTo(new WorkerState.Starting(NEVER));
    }

    private Manner seenOff(String state, ExitStatus status, Farewell farewell) {
        return after(STATES.get(state), new WorkerInput.ProcessEnded(status, farewell)).effects().stream()
                .flatMap(effect -> effect instanceof WorkerEffect.SeeOff(Manner manner) ? Stream.of(manner) : Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    private WorkerStep.Next after(WorkerState state, WorkerInput input) {
        return steps.step(state, input, NOW);
    }

    private static WorkerStep.Next next(WorkerState state, WorkerEffect... effects) {
        return new WorkerStep.Next(state, List.of(effects));
    }

    private static WorkerEffect signal(ProcessSignal signal) {
        return new WorkerEffect.Signal(signal);
    }

    private static WorkerInput told(WorkerMessage message) {
        return new WorkerInput.Told(message);
    }

    private static WorkerState stopping(Ending why) {
        return new WorkerState.Stopping(why, NOW + 5, Channel.OPEN);
    }

    private static WorkerState cancelled(Shutdown request, long killAt) {
        return new WorkerState.Stopping(new Ending.Cancelled(request), killAt, Channel.OPEN);
    }

    private static WorkerState exited(Awaited... awaited) {
        return new WorkerState.Exited(new Ending.Unasked(), ZERO, Set.of(awaited), NOW + 5);
    }

    private static String code(WorkerState state) {
        return switch (state) {
            case WorkerState.Planned _ -> "P";
            case WorkerState.Starting _ -> "S";
            case WorkerState.Discovering _ -> "D";
            case WorkerState.Ready(Launch launch) -> launch == Launch.AHEAD ? "A" : "B";
            case WorkerState.Running _ -> "R";
            case WorkerState.Expiring _ -> "E";
            case WorkerState.Stopping(Ending why, _, _) ->
                switch (why) {
                    case Ending.Finished _ -> "F";
                    case Ending.Unasked _ -> "U";
                    case Ending.Cancelled _ -> "C";
                    case Ending.Silent _ -> "N";
                    case Ending.Expired _ -> "T";
                    case Ending.Hung _ -> "H";
                    case Ending.Broken _ -> "broken";
                };
            case WorkerState.Exited _ -> "X";
            case WorkerState.Gone _ -> "G";
        };
    }

    private static List<Class<?>> classes(Stream<?> values) {
        return values.<Class<?>>map(Object::getClass).distinct().toList();
    }

    private static List<Class<?>> permitted(Class<?> family) {
        return List.of(family.getPermittedSubclasses());
    }
}
