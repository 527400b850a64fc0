package io.github.mvnrunner.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.worker.fixtures.WalkedEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An engine whose nodes JUnit Platform walks is executed once, and its classes wait. */
final class WalkedEngineTests {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void opensOnceForTheClassesThatAreAskedFor(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.with(WalkedEngine.class, platform, directory)) {
            worker.select("WalkedEngine$One", "WalkedEngine$Broken", "WalkedEngine$Skipped", "WalkedEngine$Two")
                    .discover(true)
                    .launch()
                    .run("WalkedEngine$Broken")
                    .run("WalkedEngine$Skipped")
                    .run("WalkedEngine$Two");
            assertThat(worker.finish().lines())
                    .containsSubsequence(
                            "started Broken",
                            "finished ofBroken FAILED",
                            "finished Broken SUCCESSFUL",
                            "done WalkedEngine$Broken",
                            "skipped Skipped: for later",
                            "done WalkedEngine$Skipped",
                            "finished ofTwo SUCCESSFUL",
                            "done WalkedEngine$Two",
                            "goodbye FINISHED")
                    .noneMatch(line -> line.contains("One"));
            assertThat(worker.transcript.lines().stream().filter(line -> line.startsWith("OUT")))
                    .extracting(line -> line.replaceFirst(".*: ", ""))
                    .containsExactly(
                            "opens", "leaves Broken", "cleans Broken", "cleans Skipped", "leaves Two", "cleans Two", "closes");
        }
    }

    /** What is below a locked node has to run in one thread, which depends on who its parent is. */
    @Test
    void opensForEachClassWhereOneNeedsSomethingForItself() throws Exception {
        try (WorkerProcess worker = WorkerProcess.with(WalkedEngine.class, Platform.CURRENT, directory)) {
            worker.select("WalkedEngine$One", "WalkedEngine$Locked")
                    .discover(true)
                    .launch()
                    .run("WalkedEngine$One")
                    .run("WalkedEngine$Locked");
            assertThat(worker.finish().lines("finished of")).hasSize(2);
            assertThat(worker.transcript.lines("OUT")).filteredOn(line -> line.endsWith("opens")).hasSize(2);
        }
    }
}
