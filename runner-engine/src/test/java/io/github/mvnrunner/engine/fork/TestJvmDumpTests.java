package io.github.mvnrunner.engine.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.kit.OldClasses;
import io.github.mvnrunner.engine.kit.TestJvms;
import io.github.mvnrunner.engine.platform.KernelView;
import io.github.mvnrunner.engine.platform.ProcessFacts;
import io.github.mvnrunner.engine.platform.ProcessSignal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Climbs each rung of the ladder to a thread dump on other JVMs, down to Java 8; which ones, {@link TestJvms} knows. */
@Tag("full")
@EnabledIfSystemProperty(named = TestJvms.PROPERTY, matches = ".+", disabledReason = TestJvms.NONE)
@Timeout(120)
final class TestJvmDumpTests {
    private static final RunningTest LOCKS =
            new RunningTest(7, DeadlockTestCase.class.getName(), Optional.of("locks"), "DeadlockTestCase.locks()");

    @TempDir
    private static Path classes;

    @TempDir
    Path directory;

    @BeforeAll
    static void compileFixture() throws IOException {
        OldClasses.compile(classes, DeadlockTestCase.class);
    }

    static Stream<Path> jvms() {
        return TestJvms.all();
    }

    @ParameterizedTest
    @MethodSource("jvms")
    void theWorkerItselfTellsOfADeadlock(Path java) throws Exception {
        try (ForkedWorker worker = worker(java)) {
            ThreadDump dump = DumpTaking.until(ThreadDump::deadlocked, worker, Set.of());

            assertThat(dump.rung()).isEqualTo(DumpRung.WATCHER);
            assertThat(dump.notes()).isEmpty();
            assertThat(dump.digest(40)).contains("  <== runs ", "DeadlockTestCase.locks(", "Deadlock: ", "\"other-side\"");
        }
    }

    @ParameterizedTest
    @MethodSource("jvms")
    void jcmdTellsOfADeadlockAndTheTestIsRecognised(Path java) throws Exception {
        try (ForkedWorker worker = worker(java)) {
            ThreadDump dump = DumpTaking.until(ThreadDump::deadlocked, worker, Set.of(DumpRung.WATCHER), LOCKS);

            assertThat(dump.rung()).isEqualTo(DumpRung.ATTACH);
            assertThat(dump.running()).singleElement().satisfies(thread -> {
                assertThat(thread.name()).isEqualTo("main");
                assertThat(thread.state()).isEqualTo("BLOCKED");
                assertThat(thread.stack()).contains("DeadlockTestCase.locks(");
            });
            assertThat(dump.digest(40)).contains("<== runs DeadlockTestCase.locks()", "Java-level deadlock");
        }
    }

    @ParameterizedTest
    @MethodSource("jvms")
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void sigquitIsCarvedOutOfTheOutput(Path java) throws Exception {
        try (ForkedWorker worker = worker(java)) {
            ThreadDump dump = DumpTaking.until(
                    ThreadDump::deadlocked, worker, Set.of(DumpRung.WATCHER, DumpRung.ATTACH), LOCKS);

            assertThat(dump.rung()).isEqualTo(DumpRung.QUIT);
            assertThat(dump.text()).contains("Full thread dump ", "<== runs DeadlockTestCase.locks()", "class space");
            assertThat(worker.output.toString()).doesNotContain("Full thread dump", "class space");
        }
    }

    @ParameterizedTest
    @MethodSource("jvms")
    @EnabledOnOs(OS.LINUX)
    void aStoppedJvmIsShownByTheKernel(Path java) throws Exception {
        try (ForkedWorker worker = worker(java)) {
            while (!KernelView.threads(worker.process.pid()).contains("\"other-side\"")) {
                Thread.onSpinWait();
            }
            worker.process.signal(ProcessSignal.STOP);
            while (!KernelView.process(worker.process.pid()).map(ProcessFacts::isStopped).orElseThrow()) {
                Thread.onSpinWait();
            }

            ThreadDump dump = DumpTaking.take(worker, Set.of());

            assertThat(dump.rung()).isEqualTo(DumpRung.KERNEL);
            assertThat(dump.text()).contains("\"other-side\" tid=", "T (stopped)");
        }
    }

    private ForkedWorker worker(Path java) throws Exception {
        String classPath = Stream.concat(Stream.of(classes), TestJvms.frameworks())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return ForkedWorker.running(DeadlockTestCase.class, directory, java, classPath, List.of());
    }
}
