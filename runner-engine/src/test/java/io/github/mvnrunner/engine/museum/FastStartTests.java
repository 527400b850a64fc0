package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.kit.EngineKit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds real workers to the flags that they should have. */
@Timeout(120)
final class FastStartTests {
    private static final String BRIEF = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:NewRatio=9 -Xmx64m";
    private static final String LONG = "-XX:Tier4BackEdgeThreshold=1200000 -XX:+UseSerialGC -XX:NewRatio=9 -Xmx64m";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"9999, " + BRIEF, "10000, " + LONG})
    void workersHaveFlagsForWhatTheirModuleTookLastTime(long millis, String flags) throws IOException, InterruptedException {
        Files.writeString(
                directory.resolve("history"),
                "runner-history 2\nmodule museum:fixtures\n3\tPOther\n" + millis + "\tPLongest\n");

        assertThat(commands(kit().option("history", "history")))
                .isNotEmpty()
                .allMatch(command -> command.contains(flags));
    }

    @Test
    void classThatSharesItsJvmWithNoneHasFlagsForWhatItTookItself() throws IOException, InterruptedException {
        String fixtures = "io.github.mvnrunner.engine.museum.fixtures.";
        Files.writeString(
                directory.resolve("history"),
                "runner-history 2\nmodule museum:fixtures\n3\tP" + fixtures + "PassesTestCase\n20000\tP" + fixtures
                        + "SecondTenantTestCase\n");
        EngineKit kit = kit().classes(Exhibit.fixture("PassesTestCase"), Exhibit.fixture("SecondTenantTestCase"))
                .option("isolation", "class")
                .option("class-data-archive", "false")
                .option("history", "history");

        assertThat(commands(kit)).hasSize(3).areExactly(1, new Condition<>(each -> each.contains(BRIEF), "brief"))
                .areExactly(2, new Condition<>(each -> each.contains(LONG), "long, as their module's"));
    }

    @Test
    void optimizerIsLateWhereNothingIsKnown() throws IOException, InterruptedException {
        EngineKit kit = kit().option("history", "history");
        assertThat(commands(kit)).isNotEmpty().allMatch(command -> command.contains(LONG));
        assertThat(directory.resolve("history")).content().contains("\nlate museum:fixtures\n");
    }

    @Test
    void theyHaveTheUsersFlagsOnlyWhereThatIsAsked() throws IOException, InterruptedException {
        assertThat(commands(kit().option("fast-start", "false")))
                .isNotEmpty()
                .allMatch(command -> command.contains(" -Xmx64m ") && !command.contains("-XX:"));
    }

    @Test
    void oneArrayMayTakeMostOfTheHeap() throws IOException, InterruptedException {
        assertThat(kit().classes(Exhibit.fixture("LargeArrayTestCase")).run().statuses())
                .containsEntry("LargeArrayTestCase.holdsIt", TestStatus.PASSED);
    }

    private static List<String> commands(EngineKit kit) throws IOException, InterruptedException {
        return kit.run().all(RunEvent.WorkerStarted.class)
                .map(RunEvent.WorkerStarted::command)
                .toList();
    }

    private EngineKit kit() {
        return EngineKit.in(directory)
                .classes(Exhibit.fixture("PassesTestCase"))
                .jvm(recipe -> recipe.withArguments(List.of("-Xmx64m", "--enable-preview")));
    }
}
