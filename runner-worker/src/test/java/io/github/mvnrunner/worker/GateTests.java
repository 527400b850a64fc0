package io.github.mvnrunner.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.worker.wire.EngineFrame;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GateTests {
    private static final String[] ONCE = {"OnceFirstTestCase", "OnceSecondTestCase", "OnceThirdTestCase"};

    @ParameterizedTest
    @EnumSource
    void unitsRunInOneLaunchAsAskedFor(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            worker.select(ONCE).discover(true).launch();
            worker.run("OnceFirstTestCase").run("OnceThirdTestCase");
            assertThat(worker.finish().lines())
                    .containsExactly(
                            "started OnceFirstTestCase",
                            "OUT OnceFirstTestCase: server starts",
                            "OUT OnceFirstTestCase: First initialised",
                            "started test",
                            "finished test SUCCESSFUL",
                            "finished OnceFirstTestCase SUCCESSFUL",
                            "done OnceFirstTestCase",
                            "started OnceThirdTestCase",
                            "OUT OnceThirdTestCase: Third initialised",
                            "started test",
                            "finished test SUCCESSFUL",
                            "finished OnceThirdTestCase SUCCESSFUL",
                            "done OnceThirdTestCase",
                            "OUT worker: server stops",
                            "plan done",
                            "goodbye FINISHED");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEWEST_ON_25")
    void finishSkipsWhatIsLeft(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            worker.select(ONCE).discover(true).launch().run("OnceFirstTestCase");
            assertThat(worker.finish().lines())
                    .doesNotContain("started OnceSecondTestCase")
                    .endsWith("plan done", "goodbye FINISHED");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEWEST_ON_25")
    void whatHasPassedIsUnreachable(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            worker.select(ONCE).discover(true).launch().run("OnceSecondTestCase");
            worker.send(new EngineFrame.Run(worker.transcript.topLevelId("OnceFirstTestCase"), Collections.emptyMap()))
                    .readUntil(WorkerFrame.Unreachable.class);
            worker.run("OnceThirdTestCase").readUntil(WorkerFrame.PlanDone.class);
            worker.send(new EngineFrame.Run(worker.transcript.topLevelId("OnceThirdTestCase"), Collections.emptyMap()))
                    .readUntil(WorkerFrame.Unreachable.class);
            assertThat(worker.finish().lines("unreachable"))
                    .containsExactly("unreachable OnceFirstTestCase", "unreachable OnceThirdTestCase");
        }
    }

    @Test
    void finishBeforeLaunchLeaves() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            assertThat(worker.select(ONCE).discover(true).finish().lines()).containsExactly("goodbye FINISHED");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEWEST_ON_25")
    void whatJupiterSkipsOrFailsByItselfWaitsToo(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            worker.select("DisabledTestCase", "BrokenPrepareTestCase", "PlainTestCase");
            worker.discover(true).launch().run("DisabledTestCase").run("BrokenPrepareTestCase");
            assertThat(worker.finish().lines())
                    .containsExactly(
                            "skipped DisabledTestCase: whole class",
                            "done DisabledTestCase",
                            "started BrokenPrepareTestCase",
                            "finished BrokenPrepareTestCase FAILED",
                            "done BrokenPrepareTestCase",
                            "plan done",
                            "goodbye FINISHED");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEWEST_ON_25")
    void whatIsNotMineIsNotTold(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            worker.select("DisabledTestCase", "BrokenPrepareTestCase", "OnceFirstTestCase");
            worker.discover(true).launch().run("OnceFirstTestCase");
            assertThat(worker.finish().lines().get(0)).isEqualTo("started OnceFirstTestCase");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEWEST_ON_25")
    void vintageWaitsAtItsClasses(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            worker.select("OnceFirstTestCase", "VintageOneTestCase", "VintageTwoTestCase");
            worker.discover(true).launch().run("VintageTwoTestCase");
            assertThat(worker.finish().lines())
                    .contains("OUT old: old Two", "done VintageTwoTestCase")
                    .doesNotContain("started OnceFirstTestCase", "OUT old: old One");
        }
    }

    @ParameterizedTest
    @EnumSource
    void vintageUnitsFollowOneAnother(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            worker.select("VintageOneTestCase", "VintageTwoTestCase");
            worker.discover(true).launch().run("VintageOneTestCase").run("VintageTwoTestCase");
            Transcript told = worker.finish();
            assertThat(told.lines("done")).containsExactly("done VintageOneTestCase", "done VintageTwoTestCase");
            assertThat(told.only(WorkerFrame.Finished.class, f -> f.index == told.node("JUnit Vintage").index))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CURRENT", "NEWEST"})
    void aSuiteIsOneUnit(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            worker.select("SuiteTestCase").discover(true).launch().run("SuiteTestCase");
            assertThat(worker.finish().lines())
                    .contains("started OnceFirstTestCase", "started OnceSecondTestCase", "done SuiteTestCase")
                    .noneMatch(line -> line.contains("autodetected"));
        }
    }

    @Test
    void parallelLaunchesAreNotGated() throws Exception {
        assertWholeList("junit.jupiter.execution.parallel.enabled", "true");
    }

    @Test
    void aConditionThatIsSwitchedOffCannotWait() throws Exception {
        assertWholeList("junit.jupiter.conditions.deactivate", "org.example.*, *Condition");
    }

    private static void assertWholeList(String key, String value) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            worker.parameter(key, value).select(ONCE).discover(true).launch();
            Transcript told = worker.finish();
            assertThat(told.only(WorkerFrame.Discovered.class, d -> true).wholeList).isTrue();
            assertThat(told.lines("done")).hasSize(3);
        }
    }
}
