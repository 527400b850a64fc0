package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RunningEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program itself reads a history and brings it up to date. */
@EnabledOnOs(OS.LINUX)
@Timeout(180)
final class LearningTests {
    @TempDir
    Path directory;

    @Test
    void engineRemembersHowTestsEndedAndForgetsWhoRanApartWhereNobodyChecks() throws Exception {
        String name = Exhibit.fixture("PassesTestCase").getName();
        Path history = directory.resolve("history");
        Files.writeString(history, "runner-history 2\nmodule museum:fixtures\n987654\tp" + name + "\n");
        EngineKit kit = EngineKit.in(directory)
                .classes(Exhibit.fixture("PassesTestCase"))
                .option("history", "history")
                .option("interference-check", "false");

        try (RunningEngine engine = kit.start()) {
            assertThat(engine.exitCode(Duration.ofMinutes(2))).isEqualTo(new RunVerdict.Passed().exitCode());
        }

        assertThat(history).content().contains("\tP" + name).doesNotContain("987654");
    }
}
