package io.github.mvnrunner.engine.museum;

import static io.github.mvnrunner.engine.event.TestStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs fixtures that share something, in two workers; each of them says whether it met the other. */
@Timeout(60)
final class SharingTests {
    @TempDir
    Path directory;

    @Test
    void writersOfOneResourceNeverMeet() throws IOException, InterruptedException {
        assertThat(run("WritesTestCase", "WritesTooTestCase"))
                .isEqualTo(Map.of("WritesTestCase.isNeverMet", PASSED, "WritesTooTestCase.isNeverMet", PASSED));
    }

    @Test
    void readersOfOneResourceRunTogether() throws IOException, InterruptedException {
        assertThat(run("ReadsTestCase", "ReadsTooTestCase"))
                .isEqualTo(Map.of("ReadsTestCase.isMet", PASSED, "ReadsTooTestCase.isMet", PASSED));
    }

    @Test
    void isolatedClassIsNeverMetByOneThatDeclaresNothing() throws IOException, InterruptedException {
        assertThat(run("IsolatedTestCase", "NeighbourTestCase"))
                .isEqualTo(Map.of("IsolatedTestCase.isNeverMet", PASSED, "NeighbourTestCase.isNeverMet", PASSED));
    }

    @Test
    void classesOfAGroupWithRoomForOneNeverMeet() throws IOException, InterruptedException {
        RecordedRun run = EngineKit.in(directory)
                .classes(Exhibit.fixture("NeighbourTestCase"), Exhibit.fixture("StrangerTestCase"))
                .settings("""
                        [test-groups.one]
                        max-threads = 1

                        [[profile.default.overrides]]
                        filter = "all()"
                        test-group = "one"
                        """)
                .run();
        assertThat(run.statuses())
                .isEqualTo(Map.of("StrangerTestCase.isNeverMet", PASSED, "NeighbourTestCase.isNeverMet", PASSED));
    }

    @Test
    void classThatOnceFailedBesideOthersIsNeverMetByAny() throws IOException, InterruptedException {
        RecordedRun run = remembering("NeighbourTestCase", "StrangerTestCase").option("interference-check", "true").run();
        assertThat(run.statuses())
                .isEqualTo(Map.of("StrangerTestCase.isNeverMet", PASSED, "NeighbourTestCase.isNeverMet", PASSED));
        assertThat(directory.resolve("history")).content().contains("\tp" + Exhibit.fixture("NeighbourTestCase").getName());
    }

    @Test
    void runThatChecksNothingForgetsWhoRanApart() throws IOException, InterruptedException {
        remembering("PassesTestCase").option("interference-check", "false").run();
        assertThat(directory.resolve("history")).content().contains("\tP" + Exhibit.fixture("PassesTestCase").getName());
    }

    /** The first one has once failed beside others. */
    private EngineKit remembering(String... fixtures) throws IOException {
        Class<?>[] classes = Stream.of(fixtures).map(Exhibit::fixture).toArray(Class<?>[]::new);
        Files.writeString(
                directory.resolve("history"), "runner-history 2\nmodule museum:fixtures\n10\tp" + classes[0].getName() + "\n");
        return EngineKit.in(directory).classes(classes).option("history", "history");
    }

    private Map<String, TestStatus> run(String... fixtures) throws IOException, InterruptedException {
        EngineKit kit = EngineKit.in(directory);
        for (String fixture : fixtures) {
            kit.classes(Exhibit.fixture(fixture));
        }
        return kit.run().statuses();
    }
}
