package io.github.mvnrunner.engine.museum;

import static io.github.mvnrunner.engine.event.TestStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.kit.EngineKit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

    /** They need each other to pass. */
    @Test
    void classThatOnceFailedBesideOthersRunsApartUntilNobodyChecks() throws IOException, InterruptedException {
        Class<?> reads = Exhibit.fixture("ReadsTestCase");
        String history = "runner-history 2\nmodule museum:fixtures\n10\tp" + reads.getName() + "\n";
        assertThat(apart(reads, history, "true")).containsOnlyKeys("ReadsTestCase.isMet", "ReadsTooTestCase.isMet").doesNotContainValue(PASSED);
        assertThat(apart(reads, history, "false")).containsOnly(Map.entry("ReadsTestCase.isMet", PASSED), Map.entry("ReadsTooTestCase.isMet", PASSED));
        assertThat(directory.resolve("false/history")).content().as("forgotten").contains("\tP" + reads.getName());
    }

    private Map<String, TestStatus> apart(Class<?> reads, String history, String check) throws IOException, InterruptedException {
        Path place = Files.createDirectory(directory.resolve(check));
        Files.writeString(place.resolve("history"), history);
        return EngineKit.in(place)
                .classes(reads, Exhibit.fixture("ReadsTooTestCase"))
                .option("history", "history")
                .option("interference-check", check)
                .run()
                .statuses();
    }

    private Map<String, TestStatus> run(String... fixtures) throws IOException, InterruptedException {
        EngineKit kit = EngineKit.in(directory);
        for (String fixture : fixtures) {
            kit.classes(Exhibit.fixture(fixture));
        }
        return kit.run().statuses();
    }
}
