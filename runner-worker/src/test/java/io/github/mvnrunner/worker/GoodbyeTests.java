package io.github.mvnrunner.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.worker.wire.EngineFrame;
import io.github.mvnrunner.worker.wire.Wire;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** A museum of ways to leave. */
final class GoodbyeTests {
    @Test
    void theFirstFrameIsHello() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            Transcript told = worker.discover(true).finish();
            WorkerFrame.Hello hello = (WorkerFrame.Hello) told.frames.get(0);
            assertThat(hello.token).isEqualTo("c0ffee");
            assertThat(hello.version).isEqualTo(Wire.VERSION);
            assertThat(hello.javaVersion).isNotEmpty();
        }
    }

    @Test
    void exitSaysWhoCalledIt() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            worker.select("ExitTestCase").discover(true).launch();
            worker.send(new EngineFrame.Run(worker.transcript.topLevelId("ExitTestCase"), Collections.emptyMap()));
            Transcript told = worker.readToEnd(3);
            assertThat(told.lines()).endsWith("started exits", "OUT exits: no end of line", "goodbye EXIT_CALLED");
            assertThat(told.only(WorkerFrame.Goodbye.class, g -> true).detail).contains("ExitTestCase.exits");
        }
    }

    @Test
    void haltLosesNoLine() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            worker.select("HaltTestCase").discover(false).launch();
            assertThat(worker.readToEnd(9).lines()).endsWith("started halts", "OUT halts: last words");
        }
    }

    @Test
    void anErrorOutOfTheLauncherIsFatal() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            worker.select("OutOfMemoryTestCase").discover(false).launch();
            assertThat(worker.readToEnd(71).lines()).endsWith("goodbye FATAL_ERROR");
        }
    }

    @Test
    void withoutItsEngineItHalts() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            worker.select("PlainTestCase").discover(true).launch().hangUp();
            assertThat(worker.awaitExit()).isEqualTo(70);
        }
    }

    @Test
    void anotherVersionIsRefused() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            worker.send(new EngineFrame.Configure(
                    Wire.VERSION + 1,
                    Collections.emptyMap(),
                    true,
                    Collections.emptyMap(),
                    Collections.emptyList(),
                    Collections.emptyList(),
                    Collections.emptyList(),
                    false,
                    false,
                    true,
                    false,
                    Collections.emptyList()));
            assertThat(worker.readToEnd(72).lines()).containsExactly("goodbye STARTUP_FAILED");
        }
    }
}
