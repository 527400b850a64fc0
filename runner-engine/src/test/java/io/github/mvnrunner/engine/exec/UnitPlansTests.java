package io.github.mvnrunner.engine.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.ResourceLock;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.catalog.TestSource;
import io.github.mvnrunner.engine.config.JvmSpec;
import io.github.mvnrunner.engine.config.EngineIds;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.ReportSpec;
import io.github.mvnrunner.engine.config.RetrySpec;
import io.github.mvnrunner.engine.config.ScanSpec;
import io.github.mvnrunner.engine.config.SlowTimeout.OnTimeout;
import io.github.mvnrunner.engine.config.SlowTimeout;
import io.github.mvnrunner.engine.config.SurefireSpec;
import io.github.mvnrunner.engine.config.TestSettings;
import io.github.mvnrunner.engine.event.ReportStyle;
import io.github.mvnrunner.engine.filter.SelectionBook;
import io.github.mvnrunner.engine.filter.TestSelection;
import io.github.mvnrunner.engine.kit.TestMother;
import io.github.mvnrunner.engine.link.WorkerMessage;
import io.github.mvnrunner.engine.plan.Demand;
import io.github.mvnrunner.engine.plan.ForkLimit;
import io.github.mvnrunner.engine.plan.LockSet.Mode;
import io.github.mvnrunner.engine.plan.Policies;
import io.github.mvnrunner.engine.plan.LockSet;
import io.github.mvnrunner.engine.plan.TestSelector;
import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.engine.plan.Worth;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;

final class UnitPlansTests {
    private static final Path HERE = Path.of("/nowhere");
    private static final TestSettings USUAL = TestMother.settings(
            new SlowTimeout(Duration.ofMinutes(1), OptionalInt.empty(), Duration.ZERO, OnTimeout.FAIL), RetrySpec.NONE);

    private LiveWorker worker = new LiveWorker(0, module(), "java");
    private int nodes;

    @Test
    void locksOfTestsAndOfTheContainersAboveThemAreTheUnits() {
        int root = container(-1, "[engine:junit-jupiter]");
        int top = top(root, "[class:C]", "db|READ");
        int nested = container(top, "[nested-class:N]", "net|READ_WRITE");
        test(nested, "[method:m()]", "db|READ_WRITE");
        test(top, "[method:free()]");
        assertThat(demands())
                .containsExactly(Demand.NONE.locking(
                        LockSet.of("db", Mode.WRITE).and(LockSet.of("net", Mode.WRITE))));
    }

    @Test
    void moduleThatRunsInParallelWeighsAsMuchAsItRuns() {
        int root = container(-1, "[engine:junit-jupiter]");
        test(top(root, "[class:C]", "db|READ"), "[method:m()]");
        test(top(root, "[class:D]", "db|READ_WRITE"), "[method:m()]");
        worker.wholeList = true;
        worker.parallelism = 4;
        assertThat(demands())
                .containsExactly(Demand.NONE.weighing(4).locking(LockSet.of("db", Mode.WRITE)));
    }

    @Test
    void limitOfTheModuleIsThatOfItsUnits() {
        worker = new LiveWorker(0, module(new SurefireSpec(
                Map.of(), EngineIds.ALL, List.of(), List.of(), 3, Optional.empty(), 0)), "java");
        test(top(container(-1, "[engine:junit-jupiter]"), "[class:C]"), "[method:m()]");
        assertThat(demands()).extracting(Demand::forks).containsExactly(Optional.of(new ForkLimit(worker.module.id(), 3)));
    }

    @ParameterizedTest
    @CsvSource({"0, 2, 2", "3, 2, 2", "1, 2, 1"})
    void shortClassesShareAsManyWorkersAsPay(int pom, int worth, int limit) {
        worker = new LiveWorker(0, module(new SurefireSpec(
                Map.of(), EngineIds.ALL, List.of(), List.of(), pom, Optional.empty(), 0)), "java");
        test(top(container(-1, "[engine:junit-jupiter]"), "[class:C]"), "[method:m()]");
        assertThat(demands(worth(USUAL, worth))).extracting(Demand::forks)
                .containsExactly(Optional.of(new ForkLimit(
                        worker.module.id(), pom > 0 ? pom : Integer.MAX_VALUE, limit, Duration.ofSeconds(7))));
    }

    @Test
    void classesWithAJvmOfTheirOwnAreNotLimitedByThat() {
        test(top(container(-1, "[engine:junit-jupiter]"), "[class:C]"), "[method:m()]");
        assertThat(demands(worth(USUAL.isolated(), 1))).extracting(Demand::forks).containsExactly(Optional.empty());
    }

    private static Policies worth(TestSettings settings, int workers) {
        return new Policies() {
            @Override
            public TestSettings of(TestNode node) {
                return settings;
            }

            @Override
            public Optional<Worth> worth(String module, List<String> suites) {
                assertThat(suites).containsExactly("C");
                return Optional.of(new Worth(workers, Duration.ofSeconds(3)));
            }
        };
    }

    @Test
    void oneClassThatRunsInParallelWeighsAsMuch() {
        test(top(container(-1, "[engine:junit-jupiter]"), "[class:C]"), "[method:m()]");
        worker.wholeList = true;
        worker.parallelism = 4;
        assertThat(demands()).containsExactly(Demand.NONE.weighing(4));
    }

    @Test
    void classThatIsToRunApartDoesUnlessItRunsWithAllOthersInOneGo() {
        test(top(container(-1, "[engine:junit-jupiter]"), "[class:C]", "db|READ"), "[method:m()]");
        assertThat(demands(apart())).extracting(Demand::locks).allMatch(LockSet::isApart);
        worker.wholeList = true;
        assertThat(demands(apart())).extracting(Demand::locks).containsExactly(LockSet.of("db", Mode.READ));
    }

    @Test
    void longClassIsDealtOutInPieces() {
        splittable("[method:a()]", "[method:b()]", "[test-template:c()]", "[method:d()]", "[method:e()]");
        List<UnitPlan> pieces = units(pieces(USUAL, 2));

        assertThat(pieces).hasSize(2).allMatch(UnitPlan::isPiece).allMatch(UnitPlan::partial);
        assertThat(pieces).extracting(piece -> piece.leaves().size()).containsExactly(3, 2);
        assertThat(pieces.stream().flatMap(piece -> piece.leaves().keySet().stream())).doesNotHaveDuplicates();
        assertThat(pieces).extracting(UnitPlan::whole).containsOnly(List.of(new TestSelector.ByClass("C")));
        assertThat(pieces.get(1).selectors())
                .containsExactly(
                        new TestSelector.ByUniqueId("[engine:junit-jupiter]/[class:C]/[method:b()]"),
                        new TestSelector.ByUniqueId("[engine:junit-jupiter]/[class:C]/[method:d()]"));
    }

    @Test
    void noPieceIsEmpty() {
        splittable("[method:a()]", "[method:b()]");
        assertThat(units(pieces(USUAL, 8))).hasSize(2);
    }

    @Test
    void classStaysWholeThatIsNotSaidToBeLong() {
        splittable("[method:a()]", "[method:b()]");
        assertThat(units(_ -> USUAL)).singleElement().returns(false, UnitPlan::isPiece);
    }

    @Test
    void classStaysWholeWhoseWorkerDoesNotAllowIt() {
        int top = top(container(-1, "[engine:junit-jupiter]"), "[class:C]");
        test(top, "[method:a()]");
        test(top, "[method:b()]");
        assertThat(units(pieces(USUAL, 2))).singleElement().returns(false, UnitPlan::isPiece);
    }

    @Test
    void classStaysWholeThatRunsWithAllOthersInOneGo() {
        splittable("[method:a()]", "[method:b()]");
        worker.wholeList = true;
        assertThat(units(pieces(USUAL, 2))).singleElement().returns(false, UnitPlan::isPiece);
    }

    @Test
    void classStaysWholeThatHasItsWorkersToItself() {
        splittable("[method:a()]", "[method:b()]");
        assertThat(units(pieces(USUAL.isolated(), 2))).noneMatch(UnitPlan::isPiece);
    }

    @Test
    void classStaysWholeThatHoldsALock() {
        int top = top(container(-1, "[engine:junit-jupiter]"), "[class:C]", "db|READ");
        test(top, "[method:a()]");
        test(top, "[method:b()]");
        worker.learn(new WorkerMessage.Discovered(List.of(), false, 1, List.of(worker.nodes.get(top))));
        assertThat(units(pieces(USUAL, 2))).singleElement().returns(false, UnitPlan::isPiece);
    }

    private void splittable(String... tests) {
        int top = top(container(-1, "[engine:junit-jupiter]"), "[class:C]");
        Stream.of(tests).forEach(test -> test(top, test));
        worker.learn(new WorkerMessage.Discovered(List.of(), false, 1, List.of(worker.nodes.get(top))));
    }

    private static Policies pieces(TestSettings settings, int count) {
        return new Policies() {
            @Override
            public TestSettings of(TestNode node) {
                return settings;
            }

            @Override
            public Map<String, Integer> pieces(String module) {
                return Map.of("C", count);
            }
        };
    }

    private static Policies apart() {
        return new Policies() {
            @Override
            public TestSettings of(TestNode node) {
                return USUAL;
            }

            @Override
            public boolean runsApart(String module, String suite) {
                return true;
            }
        };
    }

    private List<Demand> demands() {
        return demands(_ -> USUAL);
    }

    private List<Demand> demands(Policies policies) {
        return units(policies).stream().map(UnitPlan::demand).toList();
    }

    private List<UnitPlan> units(Policies policies) {
        TestSelection all = TestSelection.of(HERE, List.of(), List.of(), Optional.empty());
        return new UnitPlans(worker, all, policies).units(new SelectionBook());
    }

    private int top(int root, String segment, String... locks) {
        int index = container(root, segment, locks);
        worker.topLevels.add(worker.nodes.get(index));
        return index;
    }

    private int container(int parent, String segment, String... locks) {
        return node(parent, segment, TestNode.Kind.CONTAINER, locks);
    }

    private void test(int parent, String segment, String... locks) {
        node(parent, segment, TestNode.Kind.TEST, locks);
    }

    private int node(int parent, String segment, TestNode.Kind kind, String... locks) {
        String id = parent < 0 ? segment : worker.nodes.get(parent).id().uniqueId() + "/" + segment;
        worker.learn(
                nodes,
                new TestNode(
                        new TestId("g:a", id),
                        Optional.ofNullable(worker.nodes.get(parent)).map(TestNode::id),
                        kind,
                        segment,
                        segment,
                        Optional.of(new TestSource("C", Optional.empty(), "")),
                        List.of(),
                        false,
                        Stream.of(locks).map(UnitPlansTests::lock).toList()));
        return nodes++;
    }

    private static ResourceLock lock(String text) {
        return new ResourceLock(text.split("\\|")[0], ResourceLock.Access.valueOf(text.split("\\|")[1]));
    }

    private static ModuleSpec module() {
        return module(SurefireSpec.NONE);
    }

    private static ModuleSpec module(SurefireSpec surefire) {
        return new ModuleSpec(
                "g:a",
                "a",
                HERE,
                HERE,
                HERE,
                HERE,
                List.of(),
                new ScanSpec(List.of(), List.of(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                false,
                new JvmSpec(HERE, List.of(), HERE, Map.of(), List.of(), Map.of(), true),
                Map.of(),
                new ReportSpec(false, "", true, true, ReportStyle.STANDARD),
                false,
                true,
                surefire);
    }
}
