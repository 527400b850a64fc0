package io.github.mvnrunner.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.report.junit.JUnitXmlReporter;
import io.github.mvnrunner.engine.report.surefire.SurefireXmlReporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds reporters to a bounded memory of a run that goes on and on. */
final class EndlessRunTests {
    @TempDir
    Path directory;

    @Test
    void mergedReportHasTheFailuresAndTheNewestOfThosePassed() throws IOException {
        run(7).to(new JUnitXmlReporter(directory, "runner-run"));

        assertThat(Files.readString(directory.resolve("default/junit.xml")))
                .contains("tests=\"100\"", "g:a@@stress-7\"", "g:a@@stress-150\"", "g:a@@stress-52\"")
                .doesNotContain("g:a@@stress-1\"", "g:a@@stress-51\"");
    }

    @Test
    void reportOfAClassHasTheFirstFailureAndNumbersOfAll() throws IOException {
        run(7).to(new JoinedCopies(new SurefireXmlReporter()));

        assertThat(Files.readString(directory.resolve("a/TEST-demo.T.xml")))
                .contains("failures=\"1\"", "--- 150 of 150 ---", "--- 52 of 150 ---", "AssertionError")
                .doesNotContain("--- 51 of 150 ---", "--- 1 of 150 ---");
    }

    private Runs run(int failing) {
        Runs runs = Runs.of(directory, "g:a");
        for (int iteration = 1; iteration <= 150; iteration++) {
            String module = "g:a@@stress-" + iteration;
            Outcome outcome = iteration == failing ? new Outcome.Failed(Runs.assertion("no")) : new Outcome.Passed();
            runs.add(new RunEvent.IterationStarted(iteration, Optional.empty()))
                    .plan(Runs.test(module, "m"))
                    .finish(
                            Runs.test(module, "m"),
                            Runs.attempt(1, Attempt.Purpose.FIRST, outcome, new Output("said\n", "", false)))
                    .suite(module, "demo.T", Output.NONE)
                    .add(new RunEvent.IterationFinished(iteration, Optional.empty(), iteration != failing, RunStats.EMPTY));
        }
        return runs.end();
    }
}
