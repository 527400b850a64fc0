package io.github.mvnrunner.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.worker.fixtures.ObstinateEngine;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An engine that can't be given one class at a time runs once, together with all others. */
final class ObstinateEngineTests {
    @TempDir
    Path directory;

    @BeforeEach
    void register() throws IOException {
        Files.write(
                Files.createDirectories(directory.resolve("META-INF/services"))
                        .resolve("org.junit.platform.engine.TestEngine"),
                Collections.singletonList(ObstinateEngine.class.getName()));
    }

    @ParameterizedTest
    @EnumSource
    void itsTestsRunOnce(Platform platform) throws Exception {
        try (WorkerProcess worker = worker(platform)) {
            worker.select("ObstinateEngine$One", "PlainTestCase", "ObstinateEngine$Two", "VintageOneTestCase")
                    .discover(true)
                    .launch()
                    .readUntil(WorkerFrame.PlanDone.class);
            Transcript told = worker.finish();
            assertThat(told.only(WorkerFrame.Discovered.class, any -> true).wholeList).isTrue();
            assertThat(told.lines("started One")).hasSize(1);
            assertThat(told.lines("finished Two")).hasSize(1);
            assertThat(told.lines("OUT")).hasSize(3);
            assertThat(told.lines("finished old")).hasSize(1);
            assertThat(told.lines("done ")).hasSize(4);
        }
    }

    @Test
    void whereItHasNoTestsOthersRunOneByOne() throws Exception {
        try (WorkerProcess worker = worker(Platform.CURRENT)) {
            worker.select("PlainTestCase", "VintageOneTestCase").discover(true).launch().run("VintageOneTestCase");
            Transcript told = worker.finish();
            assertThat(told.only(WorkerFrame.Discovered.class, any -> true).wholeList).isFalse();
            assertThat(told.lines("done ")).containsExactly("done VintageOneTestCase");
        }
    }

    private WorkerProcess worker(Platform platform) throws IOException {
        return WorkerProcess.start(platform.command(directory.toFile()));
    }
}
