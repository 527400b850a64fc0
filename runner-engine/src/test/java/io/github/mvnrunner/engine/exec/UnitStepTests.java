package io.github.mvnrunner.engine.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.exec.UnitNews.Fate;
import io.github.mvnrunner.engine.exec.UnitNews.Prospect;
import io.github.mvnrunner.engine.exec.UnitState.Books;
import io.github.mvnrunner.engine.exec.UnitState.Circumstance;
import io.github.mvnrunner.engine.exec.UnitState.Pass;
import io.github.mvnrunner.engine.exec.UnitStep.Task;
import io.github.mvnrunner.engine.kit.TestMother;
import io.github.mvnrunner.engine.link.WorkerMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds a unit to a table of every state and all news, for each task. */
final class UnitStepTests {
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
    private static final WorkerMessage MESSAGE = new WorkerMessage.Started(NODE, 1);
    private static final WorkerMessage.Printed PRINTED =
            new WorkerMessage.Printed(Optional.empty(), false, false, new byte[0]);
    private static final WorkerMessage.Unloadable UNLOADABLE =
            new WorkerMessage.Unloadable("C", TestMother.thrown("E", false));
    private static final StepClock.Due DUE = new StepClock.Due.Slow(NODE.id(), Duration.ofSeconds(1));

    /** The columns of the tables. */
    private static final Map<String, UnitState> STATES = new LinkedHashMap<>();

    /** The rows of the tables. */
    private static final Map<String, UnitNews> NEWS = new LinkedHashMap<>();

    static {
        STATES.put("Ass", new UnitState.Assigned());
        STATES.put("Ask", new UnitState.Asking());
        STATES.put("Pre", new UnitState.Preparing());
        STATES.put("Ope", new UnitState.Opening());
        STATES.put("Run", new UnitState.Running(Pass.FIRST));
        STATES.put("Rep", new UnitState.Running(Pass.AGAIN));
        STATES.put("Exp", new UnitState.Expiring());
        STATES.put("Aga", new UnitState.AskingAgain(Set.of(Circumstance.RETRIES)));
        STATES.put("Wai", new UnitState.Waiting());
        STATES.put("Ear", new UnitState.Leaving(Books.EARLIER));
        STATES.put("Mis", new UnitState.Leaving(Books.MISSING));
        STATES.put("Own", new UnitState.Leaving(Books.OWN));
        STATES.put("Don", new UnitState.Done());

        NEWS.put("Began", new UnitNews.Began());
        NEWS.put("Granted", new UnitNews.Granted());
        NEWS.put("Refused", new UnitNews.Refused());
        NEWS.put("NotSpawned", new UnitNews.NotSpawned());
        NEWS.put("WorkerReady", new UnitNews.WorkerReady());
        NEWS.put("FoundSome", new UnitNews.Found(Prospect.SOMETHING));
        NEWS.put("FoundNone", new UnitNews.Found(Prospect.NOTHING));
        NEWS.put("Told", new UnitNews.Told(MESSAGE));
        NEWS.put("Printed", new UnitNews.Told(PRINTED));
        NEWS.put("Unloadable", new UnitNews.Told(UNLOADABLE));
        NEWS.put("Slow", new UnitNews.Slow(DUE));
        NEWS.put("Expired", new UnitNews.Expired(NODE));
        NEWS.put("PassOver", new UnitNews.PassOver(Set.of()));
        NEWS.put("OutOfReach", new UnitNews.OutOfReach());
        NEWS.put("DelayOver", new UnitNews.DelayOver());
        NEWS.put("Cancelled", new UnitNews.WorkerGone(Fate.CANCELLED));
        NEWS.put("Silent", new UnitNews.WorkerGone(Fate.SILENT));
        NEWS.put("Ended", new UnitNews.WorkerGone(Fate.ENDED));
    }

    /** The state after each news, by its column; a {@code !} can't be. */
    private static final String LAUNCH =
            """
                        Ass Ask Pre Ope Run Rep Exp Aga Wai Ear Mis Own Don
            Began       Ask  !   !   !   !   !   !   !   !   !   !   !   !
            Granted      !  Pre  !   !   !   !   !  Wai  !   !   !   !   !
            Refused      !  Don  !   !   !   !   !  Don  !   !   !   !   !
            NotSpawned   !   !  Don  !   !   !   !   !   !   !   !   !   !
            WorkerReady  !   !  Ope  !   !   !   !   !   !   !   !   !   !
            FoundSome    !   !   !  Run  !   !   !   !   !   !   !   !   !
            FoundNone    !   !   !  Mis  !   !   !   !   !   !   !   !   !
            Told         !   !  Pre  !  Run Rep Exp  !  Wai Ear Mis Own  !
            Printed      !   !  Pre  !  Run Rep Exp  !  Wai Ear Mis Own  !
            Unloadable   !   !  Pre  !  Run Rep Exp  !  Wai Ear Mis Own  !
            Slow         !   !   !   !  Run Rep Exp  !   !   !   !   !   !
            Expired      !   !   !   !  Exp Exp  !   !   !   !   !   !   !
            PassOver     !   !   !   !  Don Don  !   !   !   !   !   !   !
            OutOfReach   !   !   !   !  Own Own  !   !   !   !   !   !   !
            DelayOver    !   !   !   !   !   !   !   !  Rep  !   !   !   !
            Cancelled    !   !  Don  !  Don Don Don  !  Don Don Don Don  !
            Silent       !   !  Don  !  Don Don Don  !  Don Don Don Don  !
            Ended        !   !  Don  !  Don Don Don  !  Don Don Don Don  !
            """;

    /** The rows in which a unit does otherwise that goes on in a worker. */
    private static final String CONTINUE =
            """
                        Ass Ask Pre Ope Run Rep Exp Aga Wai Ear Mis Own Don
            Granted      !  Ope  !   !   !   !   !  Wai  !   !   !   !   !
            Refused      !  Ear  !   !   !   !   !  Don  !   !   !   !   !
            """;

    /** The rows in which a unit does otherwise that looks for tests. */
    private static final String DISCOVER =
            """
                        Ass Ask Pre Ope Run Rep Exp Aga Wai Ear Mis Own Don
            FoundSome    !   !   !  Don  !   !   !   !   !   !   !   !   !
            FoundNone    !   !   !  Ear  !   !   !   !   !   !   !   !   !
            """;

    @TestFactory
    Stream<DynamicTest> everyCellOfTheTables() {
        return Stream.of(Task.values()).flatMap(task -> table(task).entrySet().stream()
                .map(cell -> DynamicTest.dynamicTest(
                        task + ": " + cell.getKey() + " leads to " + cell.getValue(),
                        () -> assertCell(task, cell.getKey(), cell.getValue()))));
    }

    private static void assertCell(Task task, Cell cell, String to) {
        UnitStep steps = new UnitStep(task);
        UnitState from = STATES.get(cell.from());
        UnitNews news = NEWS.get(cell.news());
        if (to.equals("!")) {
            assertThatIllegalStateException().isThrownBy(() -> steps.step(from, news));
        } else {
            assertThat(steps.step(from, news).state()).isEqualTo(STATES.get(to));
        }
    }

    @Test
    void tableHasEveryStateAndAllNews() {
        assertThat(columns(LAUNCH)).containsExactlyElementsOf(STATES.keySet());
        assertThat(rows(LAUNCH).map(List::getFirst)).containsExactlyElementsOf(NEWS.keySet());
        assertThat(classes(STATES.values())).containsAll(List.of(UnitState.class.getPermittedSubclasses()).stream()
                .filter(Class::isRecord)
                .toList());
        assertThat(classes(NEWS.values())).containsAll(List.of(UnitNews.class.getPermittedSubclasses()).stream()
                .filter(Class::isRecord)
                .toList());
    }

    /** Whatever happens, a unit with tests answers for them once: else they would be lost, or told twice. */
    @Test
    void everyEndOfAUnitWithTestsAnswersForThemOnce() {
        Stream.of(Task.LAUNCH, Task.CONTINUE).forEach(task -> table(task).forEach((cell, to) -> {
            if (to.equals("Don") && !cell.from().equals("Ear")) {
                UnitStep.Next next = new UnitStep(task).step(STATES.get(cell.from()), NEWS.get(cell.news()));
                assertThat(next.effects().stream().filter(UnitStepTests::answersForTests))
                        .as("%s", cell)
                        .hasSize(1);
            }
        }));
    }

    private static boolean answersForTests(UnitEffect effect) {
        return effect instanceof UnitEffect.Close || effect instanceof UnitEffect.HandBack;
    }

    @Test
    void unitAsksBeforeItStartsAnything() {
        assertThat(step(Task.LAUNCH, "Ass", "Began").effects()).containsExactly(new UnitEffect.Ask());
        assertThat(step(Task.LAUNCH, "Ask", "Granted").effects()).containsExactly(new UnitEffect.Spawn());
        assertThat(step(Task.CONTINUE, "Ask", "Granted").effects()).containsExactly(new UnitEffect.LookUp());
    }

    @Test
    void refusedUnitHandsItsTestsBackAndLetsAWarmWorkerLeave() {
        assertThat(step(Task.LAUNCH, "Ask", "Refused").effects()).containsExactly(new UnitEffect.HandBack());
        assertThat(step(Task.CONTINUE, "Ask", "Refused").effects())
                .containsExactly(new UnitEffect.HandBack(), new UnitEffect.Finish());
        assertThat(step(Task.CONTINUE, "Ear", "Ended").effects()).containsExactly(new UnitEffect.SettleEarlier());
        assertThat(step(Task.DISCOVER, "Ask", "Refused").effects()).isEmpty();
    }

    @Test
    void workerThatNeverGetsReadyIsToldAndItsTestsGoToAnother() {
        assertThat(step(Task.LAUNCH, "Pre", "NotSpawned").effects()).containsExactly(new UnitEffect.HandBack());
        assertThat(step(Task.LAUNCH, "Pre", "Silent").effects())
                .containsExactly(new UnitEffect.TellSilence(), new UnitEffect.HandBack());
        assertThat(step(Task.LAUNCH, "Pre", "Ended").effects())
                .containsExactly(new UnitEffect.TellEarlyEnd(), new UnitEffect.HandBack());
        assertThat(step(Task.LAUNCH, "Pre", "Cancelled").effects()).containsExactly(new UnitEffect.HandBack());
        assertThat(step(Task.DISCOVER, "Pre", "Ended").effects()).containsExactly(new UnitEffect.TellEarlyEnd());
    }

    /** The first worker of the module tells all there is to tell. */
    @Test
    void workerThatAccompaniesAnotherIsNoLossToAnybody() {
        Stream.of("NotSpawned", "Silent", "Ended", "Cancelled")
                .forEach(end -> assertThat(step(Task.ACCOMPANY, "Pre", end).effects()).isEmpty());
        assertThat(step(Task.ACCOMPANY, "Ask", "Refused").effects()).isEmpty();
        assertThat(step(Task.ACCOMPANY, "Ope", "FoundSome").effects()).containsExactly(new UnitEffect.Keep());
    }

    @Test
    void classThatCannotBeLoadedIsTold() {
        assertThat(step(Task.DISCOVER, "Pre", "Unloadable").effects())
                .containsExactly(new UnitEffect.TellUnloadable(UNLOADABLE));
    }

    @Test
    void discoveryKeepsItsWorkerOnlyIfThatMayRunAnything() {
        assertThat(step(Task.DISCOVER, "Ope", "FoundSome").effects()).containsExactly(new UnitEffect.Keep());
        assertThat(step(Task.DISCOVER, "Ope", "FoundNone").effects()).containsExactly(new UnitEffect.Finish());
    }

    @Test
    void testsThatTheWorkerDoesNotKnowAreGivenUp() {
        assertThat(step(Task.LAUNCH, "Ope", "FoundNone").effects())
                .containsExactly(new UnitEffect.GiveUpMissing(), new UnitEffect.Finish());
        assertThat(step(Task.CONTINUE, "Mis", "Ended").effects())
                .containsExactly(new UnitEffect.SettleEarlier(), new UnitEffect.Close());
    }

    @Test
    void whatTheWorkerTellsIsBookedWhileItsTestsRun() {
        Stream.of("Run", "Rep", "Exp")
                .forEach(state -> assertThat(step(Task.LAUNCH, state, "Told").effects())
                        .containsExactly(new UnitEffect.Book(MESSAGE)));
        assertThat(step(Task.LAUNCH, "Wai", "Told").effects()).isEmpty();
        assertThat(step(Task.LAUNCH, "Wai", "Printed").effects()).containsExactly(new UnitEffect.Book(PRINTED));
        assertThat(step(Task.LAUNCH, "Own", "Told").effects()).isEmpty();
    }

    @Test
    void slowTestIsToldAndExpiredOneEndsItsWorker() {
        assertThat(step(Task.LAUNCH, "Run", "Slow").effects()).containsExactly(new UnitEffect.TellSlow(DUE));
        assertThat(step(Task.LAUNCH, "Run", "Expired").effects()).containsExactly(new UnitEffect.Expire(NODE));
        assertThat(step(Task.LAUNCH, "Exp", "Ended").effects())
                .containsExactly(new UnitEffect.ChargeTimeout(), new UnitEffect.Close());
        assertThat(step(Task.LAUNCH, "Exp", "Cancelled").effects())
                .containsExactly(new UnitEffect.ChargeTimeout(), new UnitEffect.Abandon(), new UnitEffect.Close());
    }

    @Test
    void deathIsChargedUnlessTheRunWasCancelled() {
        Stream.of("Run", "Rep", "Wai").forEach(state -> {
            assertThat(step(Task.LAUNCH, state, "Ended").effects())
                    .containsExactly(new UnitEffect.ChargeDeath(), new UnitEffect.Close());
            assertThat(step(Task.LAUNCH, state, "Cancelled").effects())
                    .containsExactly(new UnitEffect.Abandon(), new UnitEffect.Close());
        });
    }

    @Test
    void launchThatHasGoneTooFarLeavesTheTestsToAFreshWorker() {
        assertThat(step(Task.CONTINUE, "Run", "OutOfReach").effects()).containsExactly(new UnitEffect.Finish());
        assertThat(step(Task.CONTINUE, "Own", "Ended").effects())
                .containsExactly(new UnitEffect.SettleOwn(), new UnitEffect.Close());
    }

    @Test
    void unitLeavesItsWorkerToTheNextOneUnlessItWasTheLast() {
        assertThat(over(Pass.FIRST))
                .isEqualTo(next(new UnitState.Done(), new UnitEffect.Close(), new UnitEffect.Keep()));
        Stream.of(Circumstance.LAST, Circumstance.RESTART, Circumstance.CANCELLED)
                .forEach(circumstance -> assertThat(over(Pass.FIRST, circumstance))
                        .isEqualTo(next(new UnitState.Leaving(Books.OWN), new UnitEffect.Finish())));
        assertThat(over(Pass.FIRST, Circumstance.BUDGET_SPENT).state()).isEqualTo(new UnitState.Done());
    }

    @Test
    void whatWasAskedForAndNeverCameIsGivenUp() {
        assertThat(over(Pass.FIRST, Circumstance.PARTIAL).effects()).startsWith(new UnitEffect.GiveUpMissing());
        assertThat(over(Pass.AGAIN).effects()).startsWith(new UnitEffect.GiveUpMissing());
    }

    @Test
    void retryInTheSameWorkerAsksAgainAndWaits() {
        Set<Circumstance> circumstances = Set.of(Circumstance.RETRIES, Circumstance.LAST);
        UnitStep.Next asks = over(Pass.FIRST, Circumstance.RETRIES, Circumstance.LAST);
        assertThat(asks).isEqualTo(next(new UnitState.AskingAgain(circumstances), new UnitEffect.Ask()));
        assertThat(new UnitStep(Task.LAUNCH).step(asks.state(), new UnitNews.Granted()))
                .isEqualTo(next(new UnitState.Waiting(), new UnitEffect.TurnToRetry()));
        assertThat(step(Task.LAUNCH, "Wai", "DelayOver").effects()).containsExactly(new UnitEffect.RunAgain());
        assertThat(new UnitStep(Task.LAUNCH).step(asks.state(), new UnitNews.Refused()))
                .isEqualTo(next(new UnitState.Leaving(Books.OWN), new UnitEffect.Finish()));
    }

    @Test
    void noRetryInTheSameWorkerWhereAnythingSpeaksAgainstIt() {
        Stream.of(Circumstance.RESTART, Circumstance.BUDGET_SPENT, Circumstance.CANCELLED)
                .forEach(circumstance -> assertThat(over(Pass.FIRST, Circumstance.RETRIES, circumstance))
                        .isEqualTo(over(Pass.FIRST, circumstance)));
    }

    @Test
    void everyCircumstanceLeadsSomewhere() {
        for (int bits = 0; bits < 1 << Circumstance.values().length; bits++) {
            Set<Circumstance> all = EnumSet.noneOf(Circumstance.class);
            for (Circumstance each : Circumstance.values()) {
                if ((bits >> each.ordinal() & 1) == 1) {
                    all.add(each);
                }
            }
            UnitStep.Next next = new UnitStep(Task.LAUNCH).step(STATES.get("Run"), new UnitNews.PassOver(all));
            boolean keeps = next.effects().contains(new UnitEffect.Keep());
            assertThat(keeps).as("%s", all).isEqualTo(next.state().equals(STATES.get("Don")));
            assertThat(keeps && all.contains(Circumstance.CANCELLED)).isFalse();
        }
    }

    private record Cell(String news, String from) {
        @Override
        public String toString() {
            return news + " in " + from;
        }
    }

    private static Map<Cell, String> table(Task task) {
        Map<Cell, String> cells = new LinkedHashMap<>();
        read(LAUNCH, cells);
        switch (task) {
            case LAUNCH -> {}
            case CONTINUE -> read(CONTINUE, cells);
            case DISCOVER, ACCOMPANY -> read(DISCOVER, cells);
        }
        return cells;
    }

    private static void read(String table, Map<Cell, String> cells) {
        rows(table).forEach(row -> {
            for (int column = 1; column < row.size(); column++) {
                cells.put(new Cell(row.getFirst(), columns(table).get(column - 1)), row.get(column));
            }
        });
    }

    private static List<String> columns(String table) {
        return List.of(table.lines().findFirst().orElseThrow().strip().split(" +"));
    }

    private static Stream<List<String>> rows(String table) {
        return table.lines().skip(1).map(line -> List.of(line.split(" +")));
    }

    private static UnitStep.Next step(Task task, String state, String news) {
        return new UnitStep(task).step(STATES.get(state), NEWS.get(news));
    }

    private static UnitStep.Next over(Pass pass, Circumstance... circumstances) {
        return new UnitStep(Task.LAUNCH)
                .step(new UnitState.Running(pass), new UnitNews.PassOver(Set.of(circumstances)));
    }

    private static UnitStep.Next next(UnitState state, UnitEffect... effects) {
        return new UnitStep.Next(state, List.of(effects));
    }

    private static List<Class<?>> classes(Collection<?> values) {
        List<Class<?>> all = new ArrayList<>();
        values.forEach(value -> all.add(value.getClass()));
        return all;
    }
}
