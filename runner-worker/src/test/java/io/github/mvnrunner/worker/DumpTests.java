package io.github.mvnrunner.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.mvnrunner.worker.wire.EngineFrame;
import io.github.mvnrunner.worker.wire.ThreadFrame;
import io.github.mvnrunner.worker.wire.ThreadRecord;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Looks at workers whose test thread will never do anything again. */
final class DumpTests {
    @ParameterizedTest
    @EnumSource(names = {"OLDEST", "NEWEST_ON_25"})
    void aDeadlockIsFoundAndTheTestsThreadIsMarked(Platform platform) throws Exception {
        try (WorkerProcess worker = running(platform, "DeadlockTestCase")) {
            ThreadFrame.Dumped dumped = worker.dumpWith(
                    dump -> dump.deadlocked && dump.text.contains("locks()") && dump.failure == null);

            assertThat(dumped.text)
                    .contains("Deadlock: these threads wait for each other for ever\n")
                    .containsPattern("\"other-side\" #\\d+ BLOCKED on java.lang.Object@\\w+ held by \"main\" #\\d+\n")
                    .containsPattern("\"main\" #\\d+ BLOCKED .*  <== runs .*DeadlockTestCase\\.locks\\(\\)")
                    .containsPattern("\t- locked java.lang.Object@\\w+\n");
        }
    }

    @Test
    void theStackOfARunningTestIsKnownByItsNode() throws Exception {
        try (WorkerProcess worker = running(Platform.CURRENT, "DeadlockTestCase")) {
            ThreadRecord thread = worker.dumpWith(dump -> dump.deadlocked).running.get(0);

            assertThat(thread.index).isEqualTo(worker.transcript.node("locks").index);
            assertThat(thread.name).isEqualTo("main");
            assertThat(thread.stack).contains("DeadlockTestCase.locks(");
        }
    }

    @Test
    void aGlanceShowsOnlyTheTopOfWhatRuns() throws Exception {
        try (WorkerProcess worker = running(Platform.CURRENT, "DeadlockTestCase")) {
            ThreadFrame.Dumped dumped = worker.dump(EngineFrame.Depth.BRIEF);

            assertThat(dumped.text).isEmpty();
            assertThat(dumped.running).hasSize(1);
            assertThat(dumped.running.get(0).stack.split("\n")).hasSizeLessThanOrEqualTo(16);
        }
    }

    @Test
    void aParkedVirtualThreadIsShown() throws Exception {
        assumeThat(Jdks.beside(25)).isNotNull();
        try (WorkerProcess worker = running(Platform.NEWEST_ON_25, "VirtualParkTestCase")) {
            ThreadFrame.Dumped dumped = worker.dumpWith(dump -> dump.text.contains("parksForEver"));

            assertThat(dumped.text)
                    .containsPattern("#\\d+ \"\" virtual WAITING\n")
                    .contains("VirtualParkTestCase.parksForEver(");
        }
    }

    @Test
    void setUpOfAClassHasAnOwner() throws Exception {
        try (WorkerProcess worker = running(Platform.CURRENT, "HangsInBeforeAllTestCase")) {
            String text = worker.dumpWith(dump -> dump.text.contains(".hangs(")).text;
            assertThat(text).containsPattern("\"main\" .*  <== runs .*\\.HangsInBeforeAllTestCase\n");
        }
    }

    @Test
    void nothingRunsBeforeTheLaunch() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            worker.select("PlainTestCase").discover(true);
            assertThat(worker.dump(EngineFrame.Depth.BRIEF).running).isEmpty();
            assertThat(worker.finish().lines()).endsWith("goodbye FINISHED");
        }
    }

    /** A class whose first node to hang has started; the engine is told just before those who make dumps are. */
    private static WorkerProcess running(Platform platform, String fixture) throws Exception {
        WorkerProcess worker = WorkerProcess.on(platform);
        worker.select(fixture).discover(false).launch();
        do {
            worker.readUntil(WorkerFrame.Started.class);
        } while (!worker.transcript.lines().contains("started " + last(worker, fixture)));
        int index = worker.transcript.node(last(worker, fixture)).index;
        worker.dumpWith(dump -> dump.running.stream().anyMatch(thread -> thread.index == index));
        return worker;
    }

    private static String last(WorkerProcess worker, String fixture) {
        return fixture.startsWith("HangsInBeforeAll")
                ? fixture
                : worker.transcript.frames.stream()
                        .filter(WorkerFrame.Node.class::isInstance)
                        .map(frame -> ((WorkerFrame.Node) frame).node)
                        .filter(node -> node.methodName != null)
                        .map(node -> node.methodName)
                        .findFirst()
                        .orElseThrow(AssertionError::new);
    }
}
