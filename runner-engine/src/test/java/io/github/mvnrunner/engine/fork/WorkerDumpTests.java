package io.github.mvnrunner.engine.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.platform.ExitStatus;
import io.github.mvnrunner.engine.platform.KernelView;
import io.github.mvnrunner.engine.platform.ProcessFacts;
import io.github.mvnrunner.engine.platform.ProcessSignal;
import io.github.mvnrunner.engine.time.TimeSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Takes dumps of real workers that are stuck. */
@Timeout(120)
final class WorkerDumpTests {
    private static final RunningTest LOCKS =
            new RunningTest(7, DeadlockTestCase.class.getName(), Optional.of("locks"), "DeadlockTestCase.locks()");

    @TempDir
    Path directory;

    @Test
    void theWorkerItselfTellsOfADeadlock() throws Exception {
        try (ForkedWorker worker = ForkedWorker.running(DeadlockTestCase.class, directory)) {
            ThreadDump dump = DumpTaking.until(d -> d.deadlocked() && d.notes().isEmpty(), worker, Set.of());

            assertThat(dump.rung()).isEqualTo(DumpRung.WATCHER);
            assertThat(dump.digest(40))
                    .contains("  <== runs ", "DeadlockTestCase.locks(", "Deadlock: ", "\"other-side\"")
                    .doesNotContain("org.junit.jupiter.engine.execution");
            assertThat(dump.digest(40).lines()).hasSizeLessThanOrEqualTo(40);
        }
    }

    @Test
    void jcmdTellsOfADeadlockAndTheTestIsRecognised() throws Exception {
        try (ForkedWorker worker = ForkedWorker.running(DeadlockTestCase.class, directory)) {
            ThreadDump dump = DumpTaking.until(ThreadDump::deadlocked, worker, Set.of(DumpRung.WATCHER), LOCKS);

            assertThat(dump.rung()).isEqualTo(DumpRung.ATTACH);
            assertThat(dump.notes()).containsExactly("not by the worker itself: refused");
            assertThat(dump.running()).singleElement().satisfies(thread -> {
                assertThat(thread.node()).isEqualTo(7);
                assertThat(thread.name()).isEqualTo("main");
                assertThat(thread.state()).isEqualTo("BLOCKED");
                assertThat(thread.stack()).contains("DeadlockTestCase.locks(");
            });
            assertThat(dump.digest(40)).contains("<== runs DeadlockTestCase.locks()", "Java-level deadlock");
        }
    }

    @Test
    void jcmdShowsAVirtualThreadThatIsParked() throws Exception {
        try (ForkedWorker worker = ForkedWorker.running(VirtualParkTestCase.class, directory)) {
            ThreadDump dump = DumpTaking.until(shows("parksForEver"), worker, Set.of(DumpRung.WATCHER));

            assertThat(dump.rung()).isEqualTo(DumpRung.ATTACH);
            assertThat(dump.text()).containsPattern("#\\d+ \"parked\" virtual");
        }
    }

    @Test
    void theWorkerItselfShowsAVirtualThreadThatIsParked() throws Exception {
        try (ForkedWorker worker = ForkedWorker.running(VirtualParkTestCase.class, directory)) {
            ThreadDump dump = DumpTaking.until(shows("parksForEver").and(shows("<== runs .*waits\\(\\)")), worker, Set.of());

            assertThat(dump.rung()).isEqualTo(DumpRung.WATCHER);
            assertThat(dump.digest(40)).contains("\"parked\" virtual", "VirtualParkTestCase.waits(");
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void sigquitIsCarvedOutOfTheOutput() throws Exception {
        try (ForkedWorker worker = ForkedWorker.running(DeadlockTestCase.class, directory)) {
            ThreadDump dump =
                    DumpTaking.until(ThreadDump::deadlocked, worker, Set.of(DumpRung.WATCHER, DumpRung.ATTACH), LOCKS);

            assertThat(dump.rung()).isEqualTo(DumpRung.QUIT);
            assertThat(dump.text()).contains("Full thread dump ", "<== runs DeadlockTestCase.locks()", "class space");
            assertThat(worker.output.toString()).doesNotContain("Full thread dump", "class space");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aStoppedJvmIsShownByTheKernelAndStillDies() throws Exception {
        try (ForkedWorker worker = ForkedWorker.running(DeadlockTestCase.class, directory)) {
            while (!KernelView.threads(worker.process.pid()).contains("\"other-side\"")) {
                Thread.onSpinWait();
            }
            worker.process.signal(ProcessSignal.STOP);
            while (!KernelView.process(worker.process.pid()).map(ProcessFacts::isStopped).orElseThrow()) {
                Thread.onSpinWait();
            }

            ThreadDump dump = DumpTaking.take(worker, Set.of());

            assertThat(dump.rung()).isEqualTo(DumpRung.KERNEL);
            assertThat(dump.notes()).hasSize(3).allMatch(note -> note.endsWith(": the process is stopped (state T)"));
            assertThat(dump.text()).contains("could not reach a safepoint", "\"other-side\" tid=", "T (stopped)");
            assertThat(dump.digest(40)).contains("\"other-side\" tid=");
            assertThat(worker.kill()).isEqualTo(new ExitStatus.Signalled(9, false));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void sigquitIsNeverSentToAJvmThatDiesOfIt() throws Exception {
        try (ForkedWorker worker = ForkedWorker.running(DeadlockTestCase.class, directory, "-Xrs")) {
            ThreadDump dump = DumpTaking.take(worker, Set.of(DumpRung.WATCHER, DumpRung.ATTACH));

            assertThat(dump.rung()).isEqualTo(DumpRung.KERNEL);
            assertThat(dump.notes()).contains("not by SIGQUIT: the JVM does not listen to SIGQUIT");
            assertThat(worker.exit).isNotDone();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aJvmThatHasNotCalledBackIsAskedByJcmd() throws Exception {
        try (ForkedWorker worker = ForkedWorker.running(DeadlockTestCase.class, directory)) {
            DumpTarget full = worker.target();
            DumpTarget silent = new DumpTarget(
                    full.process(), Optional.empty(), full.java(), full.arguments(), true, List.of());
            WorkerDump dump =
                    WorkerDump.start(silent, 1, worker.inbox::add, worker.output::writeBytes, TimeSource.system());
            Optional<ThreadDump> taken = Optional.empty();
            while (taken.isEmpty()) {
                taken = ForkedWorker.translate(worker.next()).flatMap(dump::take);
            }

            assertThat(taken.get().rung()).isEqualTo(DumpRung.ATTACH);
            assertThat(taken.get().notes()).containsExactly("not by the worker itself: it has not called back");
        }
    }

    @Test
    void aProcessThatIsGoneHasNoThreads() throws Exception {
        try (ForkedWorker worker = ForkedWorker.running(DeadlockTestCase.class, directory)) {
            DumpLadder ladder = new DumpLadder(1, List.of(), TimeSource.system());
            ladder.start();
            worker.kill();

            assertThat(ladder.step(new DumpInput.Gone())).last().isInstanceOfSatisfying(DumpEffect.Done.class, done ->
                    assertThat(done.dump().notes()).containsExactly("the process has ended"));
        }
    }

    private static Predicate<ThreadDump> shows(String pattern) {
        return dump -> Pattern.compile(pattern).matcher(dump.text()).find();
    }
}
