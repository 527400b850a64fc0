package io.github.mvnrunner.engine.museum;

import static io.github.mvnrunner.engine.event.TestStatus.NOT_RUN;
import static io.github.mvnrunner.engine.event.TestStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.config.JvmSpec;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunEvent.ModuleGivenUp;
import io.github.mvnrunner.engine.event.RunEvent.ModulePlanned;
import io.github.mvnrunner.engine.event.RunEvent.RunCancelled;
import io.github.mvnrunner.engine.event.RunEvent.Warning;
import io.github.mvnrunner.engine.event.RunEvent.WorkerOutput;
import io.github.mvnrunner.engine.event.RunEvent.WorkerStarted;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import io.github.mvnrunner.engine.kit.StandInJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Gives modules workers that end, or keep silent, before any test began. */
@Timeout(600)
@DisabledOnOs(OS.WINDOWS)
final class RestartTests {
    private static final Map<String, ?> PASSES =
            Map.of("PassesTestCase.first", PASSED, "PassesTestCase.second", PASSED);

    @TempDir
    Path directory;

    @Test
    void firstWorkersThatDieWithoutAWordAreReplaced() throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase").jvm(standIn().doing(StandInJvm.DIES, "1|2|3")).run();

        assertThat(run.statuses()).isEqualTo(PASSES);
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
        assertThat(run.all(Warning.class).map(Warning::text))
                .hasSize(3)
                .allMatch(text -> text.contains("exited with code 3") && !text.contains("no JVM today"));
        assertThat(run.all(WorkerOutput.class).map(WorkerOutput::text)).hasSize(3).allMatch("no JVM today\n"::equals);
    }

    @Test
    void jvmThatRefusesItsArgumentsIsTriedOnce() throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase")
                .jvm(jvm -> jvm.withArguments(List.of("-Xmz1g")))
                .run();

        assertGivenUp(run, "java refuses the arguments", "Unrecognized option: -Xmz1g", "argLine");
        assertThat(run.all(WorkerStarted.class)).hasSize(1);
        assertThat(run.all(Warning.class)).isEmpty();
    }

    @Test
    @Tag("full")
    void moduleWhoseTestsAreNeverFoundIsGivenUpAndSaysWhereItHangs() throws IOException, InterruptedException {
        RecordedRun run = kit("HangsInDiscoveryTestCase").option("init-timeout", "4s").run();

        assertThat(run.verdict()).isEqualTo(new RunVerdict.GivenUp());
        assertThat(run.all(ModuleGivenUp.class).map(ModuleGivenUp::problem))
                .singleElement()
                .asString()
                .contains("after 40 s, ten times init-timeout", "HangsInDiscoveryTestCase$Endless");
        assertThat(run.all(WorkerStarted.class)).hasSize(1);
    }

    @Test
    void firstWorkerThatDiesWhileItLooksForTestsIsReplaced() throws IOException, InterruptedException {
        RecordedRun run = kit("DiesOnceInDiscoveryTestCase").run();

        assertThat(run.statuses()).isEqualTo(Map.of("DiesOnceInDiscoveryTestCase.passes", PASSED));
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
        assertThat(run.all(Warning.class).map(Warning::text))
                .singleElement()
                .asString()
                .contains("died while it looked for tests", "exited with code 9");
    }

    @Test
    void firstWorkerThatKeepsSilentIsReplaced() throws IOException, InterruptedException {
        RecordedRun run = silent("1").run();

        assertThat(run.statuses()).isEqualTo(PASSES);
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
        assertThat(run.all(Warning.class).map(Warning::text))
                .isNotEmpty()
                .allMatch(text -> text.contains("within its init-timeout"));
    }

    @Test
    void laterWorkerThatKeepsSilentIsReplaced() throws IOException, InterruptedException {
        RecordedRun run = silent("2").option("isolation", "class").run();

        assertThat(run.statuses()).isEqualTo(PASSES);
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
        assertThat(run.all(Warning.class).map(Warning::text))
                .isNotEmpty()
                .allMatch(text -> text.contains("within its init-timeout"));
    }

    @Test
    void laterWorkersThatDieWithoutAWordAreReplaced() throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase")
                .option("isolation", "class")
                .jvm(standIn().doing(StandInJvm.DIES, "2|3|4|5|6"))
                .run();

        assertThat(run.statuses()).isEqualTo(PASSES);
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
    }

    @Test
    void moduleWhoseTestsNobodyCanLookForIsGivenUpAlone() throws IOException, InterruptedException {
        StandInJvm broken = standIn();
        RecordedRun run = beside(kit("SkipsTestCase").jvm(broken.doing(StandInJvm.DIES, "*"))).run();

        assertThat(run.statuses()).isEqualTo(PASSES);
        assertThat(broken.starts()).isEqualTo(6);
        assertThat(run.all(ModulePlanned.class).map(ModulePlanned::module)).containsExactly("museum:healthy");
        assertGivenUp(run, "6 workers in a row", "exited with code 3", "no JVM today");
    }

    @Test
    void moduleThatKillsEveryJvmThatLooksForItsTestsIsGivenUpAlone() throws IOException, InterruptedException {
        RecordedRun run = beside(kit("DiesInDiscoveryTestCase").option("max-restarts", "1")).run();

        assertThat(run.statuses()).isEqualTo(PASSES);
        assertGivenUp(run, "2 workers in a row", "System.exit(7)", "DiesInDiscoveryTestCase");
    }

    @Test
    void moduleWithoutAJvmIsGivenUpAlone() throws IOException, InterruptedException {
        RecordedRun run = beside(kit("SkipsTestCase")
                        .option("max-restarts", "0")
                        .jvm(jvm -> with(directory.resolve("nowhere/java"), jvm)))
                .run();

        assertThat(run.statuses()).isEqualTo(PASSES);
        assertGivenUp(run, "could not be started", "nowhere/java", "ENOENT");
    }

    @Test
    void whatIsLeftOfAModuleWhoseLaterWorkersDieIsNotRunAndSaysWhy() throws IOException, InterruptedException {
        RecordedRun run = beside(kit("SkipsTestCase")
                        .option("isolation", "class")
                        .option("max-restarts", "2")
                        .jvm(standIn().doing(StandInJvm.DIES, "[!1]")))
                .run();

        assertThat(run.statuses())
                .containsAllEntriesOf(Map.of("SkipsTestCase.assumes", NOT_RUN, "SkipsTestCase.disabled", NOT_RUN))
                .containsKeys("PassesTestCase.first", "PassesTestCase.second");
        assertThat(run.last("SkipsTestCase.assumes").outcome())
                .isEqualTo(new Outcome.NotRun("3 workers died in a row without running a test"));
        assertGivenUp(run, "3 workers in a row", "exited with code 3");
    }

    @Test
    void scriptsDoNotWaitForTheTestsOfAModuleThatIsGivenUp() throws IOException, InterruptedException {
        RecordedRun run = beside(kit("SkipsTestCase")
                        .option("max-restarts", "0")
                        .jvm(standIn().doing(StandInJvm.DIES, "*"))
                        .settings(
                                """
                                [scripts.setup.up]
                                command = ["true"]
                                [[profile.default.scripts]]
                                filter = "all()"
                                setup = "up"
                                """))
                .run();

        assertThat(run.statuses()).isEqualTo(PASSES);
    }

    @Test
    void retriesThatTheBudgetForbidsHoldNobodyUp() throws IOException, InterruptedException {
        RecordedRun run = kit("FailsTestCase", "StaticInitTestCase", "AfterEachFailsTestCase", "BeforeEachFailsTestCase")
                .option("retries", "1")
                .option("retries-max-failures", "8")
                .option("test-threads", "1")
                .run();

        assertThat(run.statuses()).hasSize(8);
        assertThat(run.all(WorkerStarted.class).count()).isLessThan(8);
    }

    private static void assertGivenUp(RecordedRun run, String... words) {
        assertThat(run.verdict()).isEqualTo(new RunVerdict.GivenUp());
        assertThat(run.all(RunCancelled.class)).isEmpty();
        assertThat(run.errors()).singleElement().asString().contains("museum:fixtures").contains(words);
        assertThat(run.all(ModuleGivenUp.class))
                .singleElement()
                .isEqualTo(new ModuleGivenUp("museum:fixtures", run.errors().getFirst()));
    }

    /** A worker that is only slow may be taken for a silent one here, so many may be replaced. */
    private EngineKit silent(String start) {
        return kit("PassesTestCase")
                .option("init-timeout", "4s")
                .option("max-restarts", "50")
                .jvm(standIn().doing(StandInJvm.KEEPS_SILENT, start));
    }

    private static EngineKit beside(EngineKit broken) {
        return broken.module("healthy", UnaryOperator.identity(), Exhibit.fixture("PassesTestCase"));
    }

    private StandInJvm standIn() {
        return new StandInJvm(directory.resolve("stand-in"));
    }

    private EngineKit kit(String... fixtures) {
        EngineKit kit = EngineKit.in(directory);
        for (String fixture : fixtures) {
            kit.classes(Exhibit.fixture(fixture));
        }
        return kit;
    }

    private static JvmSpec with(Path executable, JvmSpec jvm) {
        return new JvmSpec(
                executable,
                jvm.arguments(),
                jvm.workingDirectory(),
                jvm.environment(),
                jvm.excludedEnvironment(),
                jvm.systemProperties(),
                jvm.enableAssertions());
    }
}
