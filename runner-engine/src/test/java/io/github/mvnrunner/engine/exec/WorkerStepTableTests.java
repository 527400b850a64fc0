package io.github.mvnrunner.engine.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.exec.WorkerState.Launch;
import io.github.mvnrunner.engine.link.WorkerMessage;
import io.github.mvnrunner.engine.platform.ProcessSignal;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds a worker's manager to a table of every state and every input. */
final class WorkerStepTableTests extends WorkerStepBench {
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
            TimeUp        ! N E ! ! ! ! H U C X !
            RunUnit       ! ! ! R R ! ! F U C X G
            RunAgain      ! ! ! R R ! ! F U C X G
            Expire        ! ! ! E E E ! F T C X G
            DumpTaken     ! ! ! ! ! ! T F U C X G
            Finish        ! ! F F F ! ! F U C X G
            ShutDown      ! C C C C C C C C C X G
            Senseless     ! ! ! ! ! ! ! ! ! ! ! !
            Found         ! ! D ! B R E F U C X !
            Unloadable    ! ! D ! ! ! E F U C X !
            Discovered    ! ! A ! ! ! E F U C X !
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
