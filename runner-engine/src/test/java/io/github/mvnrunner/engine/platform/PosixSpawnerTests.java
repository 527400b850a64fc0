package io.github.mvnrunner.engine.platform;

import static io.github.mvnrunner.engine.platform.ShellKit.sh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mvnrunner.engine.platform.SpawnFailure.Attempt;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
final class PosixSpawnerTests {
    private final ProcessSpawner spawner = ProcessSpawner.ofThisMachine();
    private final RecordingSink sink = new RecordingSink();
    private final List<SpawnedProcess> started = new ArrayList<>();

    @AfterEach
    void leaveNothing() {
        started.forEach(SpawnedProcess::reap);
    }

    @Test
    void thisMachineSpawnsThroughTheCLibrary() {
        assertThat(spawner).isInstanceOf(PosixSpawner.class).isSameAs(ProcessSpawner.ofThisMachine());
    }

    @Test
    void exitCodeIsTold() throws Exception {
        spawn(sh("exit 42"));

        assertThat(sink.awaitExit()).isEqualTo(new ExitStatus.Exited(42));
    }

    @Test
    void exitCodeOf137IsNoSignal() throws Exception {
        spawn(sh("exit 137"));

        assertThat(sink.awaitExit()).isEqualTo(new ExitStatus.Exited(137));
    }

    @Test
    void deathBySignalIsTold() throws Exception {
        spawn(sh("kill -KILL $$"));

        ExitStatus status = sink.awaitExit();
        assertThat(status).isEqualTo(new ExitStatus.Signalled(9, false));
        assertThat(((ExitStatus.Signalled) status).name()).isEqualTo("SIGKILL");
    }

    @Test
    void streamsAreKeptApart() throws Exception {
        spawn(sh("echo out; echo err >&2"));

        assertThat(sink.awaitOutput()).isEqualTo("out\n");
        assertThat(sink.awaitErrors()).isEqualTo("err\n");
        assertThat(sink.endsSeen()).isEqualTo(2);
    }

    @Test
    void muchOutputArrivesWhole() throws Exception {
        spawn(sh("head -c 3000000 /dev/zero | tr '\\0' x"));

        assertThat(sink.awaitOutput()).hasSize(3_000_000).containsOnlyOnce("x".repeat(3_000_000));
    }

    @Test
    void runsInItsDirectory(@TempDir Path directory) throws Exception {
        Path odd = Files.createDirectory(directory.resolve("a b (ä)"));

        spawn(new SpawnSpec(List.of("/bin/pwd"), odd, Map.of(), new byte[0], false));

        assertThat(sink.awaitOutput()).isEqualTo(odd.toRealPath() + "\n");
    }

    @Test
    void seesExactlyTheGivenEnvironment() throws Exception {
        Map<String, String> environment = Map.of("EMPTY", "", "ODD", "a=b 'ü'");

        spawn(new SpawnSpec(List.of("/usr/bin/env"), ShellKit.HERE, environment, new byte[0], false));

        assertThat(sink.awaitOutput().lines()).containsExactlyInAnyOrder("EMPTY=", "ODD=a=b 'ü'");
    }

    @Test
    void readsItsInputToTheEnd() throws Exception {
        spawn(sh("cat; echo end", "4711 token\n"));

        assertThat(sink.awaitOutput()).isEqualTo("4711 token\nend\n");
    }

    @Test
    void readsInputThatNoPipeHolds() throws Exception {
        spawn(sh("wc -c", "x".repeat(1_000_000)));

        assertThat(sink.awaitOutput().strip()).isEqualTo("1000000");
    }

    @Test
    void leavingInputUnreadIsNoError() throws Exception {
        spawn(sh("exec <&-; exit 3", "x".repeat(1_000_000)));

        assertThat(sink.awaitExit()).isEqualTo(new ExitStatus.Exited(3));
    }

    @Test
    void commandWithoutSlashIsLookedUp() throws Exception {
        spawn(ShellKit.spec(List.of("sh", "-c", "exit 5"), new byte[0]));

        assertThat(sink.awaitExit()).isEqualTo(new ExitStatus.Exited(5));
    }

    @Test
    void leadsAGroupInOurSession() throws Exception {
        SpawnedProcess process = spawn(sh("cut -d' ' -f5,6 /proc/self/stat"));

        String ourSession = Files.readString(Path.of("/proc/self/stat")).replaceAll(".*\\) ", "").split(" ")[3];
        assertThat(sink.awaitOutput().strip()).isEqualTo(process.pid() + " " + ourSession);
    }

    @Test
    void inheritsNoDescriptorBeyondStandardError() throws Exception {
        try (ServerSocket ours = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(ours.isBound()).isTrue();
            spawn(ShellKit.spec(List.of("/bin/ls", "/proc/self/fd"), new byte[0]));

            assertThat(sink.awaitOutput().lines()).containsExactly("0", "1", "2", "3"); // 3 is the listed directory
        }
    }

    @Test
    void inheritsNoSignalSettings() throws Exception {
        spawn(ShellKit.spec(List.of("/bin/grep", "-E", "^Sig(Ign|Blk)", "/proc/self/status"), new byte[0]));

        assertThat(sink.awaitOutput().lines().map(PosixSpawnerTests::signalSet)).containsExactly(0L, 0L);
    }

    @Test
    void inheritedOutputIsOurOwn() throws Exception {
        String script = "[ \"$(readlink /proc/$$/fd/1)\" = '" + Files.readSymbolicLink(Path.of("/proc/self/fd/1")) + "' ]";

        spawn(new SpawnSpec(List.of("/bin/sh", "-c", script), ShellKit.HERE, ShellKit.ENVIRONMENT, new byte[0], true));

        assertThat(sink.awaitExit()).isEqualTo(new ExitStatus.Exited(0));
        assertThat(sink.endsSeen()).isZero();
    }

    @Test
    void missingExecutableIsAFact() {
        assertThatExceptionOfType(SpawnFailure.class)
                .isThrownBy(() -> spawn(ShellKit.spec(List.of("/no/such/java"), new byte[0])))
                .satisfies(failure -> {
                    assertThat(failure.attempt()).isEqualTo(Attempt.EXECUTE);
                    assertThat(failure.subject()).isEqualTo("/no/such/java");
                    assertThat(failure.error()).isEqualTo("ENOENT");
                });
    }

    @Test
    void fileThatIsNotExecutableIsAFact(@TempDir Path directory) throws Exception {
        Path plain = Files.createFile(directory.resolve("plain"));

        assertThatExceptionOfType(SpawnFailure.class)
                .isThrownBy(() -> spawn(ShellKit.spec(List.of(plain.toString()), new byte[0])))
                .returns("EACCES", SpawnFailure::error);
    }

    @Test
    void missingDirectoryIsAFact(@TempDir Path directory) {
        Path missing = directory.resolve("missing");

        assertThatExceptionOfType(SpawnFailure.class)
                .isThrownBy(() -> spawn(new SpawnSpec(List.of("/bin/true"), missing, Map.of(), new byte[0], false)))
                .returns(Attempt.ENTER_DIRECTORY, SpawnFailure::attempt)
                .returns(missing.toString(), SpawnFailure::subject);
    }

    @Test
    void argumentWithNulIsAFact() {
        assertThatExceptionOfType(SpawnFailure.class)
                .isThrownBy(() -> spawn(ShellKit.spec(List.of("/bin/echo", "a\0b"), new byte[0])))
                .returns(Attempt.ENCODE, SpawnFailure::attempt);
    }

    @Test
    void failedSpawnLeavesNoDescriptors() throws Exception {
        int before = descriptors();
        for (int i = 0; i < 20; i++) {
            missingExecutableIsAFact();
        }

        assertThat(descriptors()).isLessThan(before + 5);
    }

    @Test
    void interruptReachesTheGroup() throws Exception {
        SpawnedProcess process = spawn(sh("trap 'echo got; exit 5' INT; echo ready; while :; do sleep 0.1; done"));
        sink.awaitText("ready");

        assertThat(process.signal(ProcessSignal.INTERRUPT)).isTrue();

        assertThat(sink.awaitExit()).isEqualTo(new ExitStatus.Exited(5));
        assertThat(sink.awaitOutput()).endsWith("got\n");
    }

    @Test
    void killReachesGrandchildren() throws Exception {
        SpawnedProcess process = spawn(sh("sleep 1000 & echo ready; wait"));
        sink.awaitText("ready");

        process.signal(ProcessSignal.KILL);

        assertThat(sink.awaitExit()).isEqualTo(new ExitStatus.Signalled(9, false));
        assertThat(sink.awaitOutput()).isEqualTo("ready\n"); // ends only when the grandchild is dead
    }

    @Test
    void stoppedGroupGoesOnWhenContinued() throws Exception {
        SpawnedProcess process = spawn(sh("echo ready; read line; kill -STOP $$; exit 6", "go\n"));
        sink.awaitText("ready");
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        while (!Files.readString(stat).contains(") T ")) {
            Thread.onSpinWait();
        }

        process.signal(ProcessSignal.CONTINUE);

        assertThat(sink.awaitExit()).isEqualTo(new ExitStatus.Exited(6));
    }

    @Test
    void grandchildThatHoldsStdoutKeepsEndOfFileAwayFromTheExit() throws Exception {
        SpawnedProcess process = spawn(sh("sleep 1000 & exit 3"));

        assertThat(sink.awaitExit()).isEqualTo(new ExitStatus.Exited(3));
        assertThat(sink.outputEnded()).isFalse();

        process.reap();
        assertThat(sink.awaitOutput()).isEmpty();
    }

    @Test
    void lateOutputOfAGrandchildArrives() throws Exception {
        SpawnedProcess process = spawn(sh("(trap 'echo late; exit' TERM; echo ready; while :; do sleep 0.1; done) & exit 0"));
        sink.awaitExit();
        sink.awaitText("ready");

        assertThat(process.signal(ProcessSignal.TERMINATE)).isTrue();

        assertThat(sink.awaitOutput()).endsWith("late\n");
    }

    @Test
    void processIdStaysTakenUntilReaped() throws Exception {
        SpawnedProcess process = spawn(sh("exit 0"));
        sink.awaitExit();
        Path entry = Path.of("/proc", Long.toString(process.pid()));
        assertThat(entry).exists();

        process.reap();

        assertThat(entry).doesNotExist();
        assertThat(process.signal(ProcessSignal.TERMINATE)).isFalse();
    }

    @Test
    void reapingBeforeTheExitKills() throws Exception {
        SpawnedProcess process = spawn(sh("sleep 1000"));

        process.reap();

        assertThat(sink.awaitExit()).isEqualTo(new ExitStatus.Signalled(9, false));
        awaitProcessThreads();
        assertThat(Path.of("/proc", Long.toString(process.pid()))).doesNotExist();
    }

    @Test
    void sinkThatFailsDoesNotStopTheReading() throws Exception {
        OutputSink failing = new OutputSink() {
            @Override
            public void bytes(boolean stderr, byte[] chunk) {
                Thread.currentThread().setUncaughtExceptionHandler((thread, expected) -> {});
                throw new IllegalStateException("a sink's mistake");
            }

            @Override
            public void endOfFile(boolean stderr) {
                sink.endOfFile(stderr);
            }

            @Override
            public void exited(ExitStatus status) {
                sink.exited(status);
            }
        };

        started.add(spawner.spawn(sh("head -c 1000000 /dev/zero; exit 7"), failing));

        assertThat(sink.awaitExit()).isEqualTo(new ExitStatus.Exited(7));
        assertThat(sink.awaitOutput()).isEmpty();
    }

    @Test
    void orphanInASessionOfItsOwnIsAdoptedAndCollected() throws Exception {
        spawn(sh("setsid sleep 1000 >/dev/null 2>&1 & echo $!"));
        sink.awaitExit();
        ProcessHandle orphan = ProcessHandle.of(Long.parseLong(sink.awaitOutput().strip())).orElseThrow();
        assertThat(orphan.parent()).contains(ProcessHandle.current());

        orphan.destroyForcibly();
        orphan.onExit().get(30, TimeUnit.SECONDS);
        started.forEach(SpawnedProcess::reap);

        assertThat(Path.of("/proc", Long.toString(orphan.pid()))).doesNotExist();
    }

    @Test
    void killedGrandchildrenAreCollectedWithTheirGroup() throws Exception {
        SpawnedProcess process = spawn(sh("for i in 1 2 3; do sleep 1000 & echo $!; done; exit 0"));
        sink.awaitExit();

        process.reap();

        awaitProcessThreads();
        assertThat(sink.awaitOutput().lines().map(pid -> Path.of("/proc", pid)))
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry).doesNotExist());
    }

    @Test
    void otherPeoplesProcessesKeepTheirExitCodes() throws Exception {
        Process other = new ProcessBuilder("/bin/sh", "-c", "read line; exit 7").start();
        spawn(sh("exit 0"));
        sink.awaitExit();
        other.getOutputStream().close();
        started.forEach(SpawnedProcess::reap);

        assertThat(other.waitFor()).isEqualTo(7);
    }

    @Test
    void manySpawnsLeaveNothingBehind() throws Exception {
        runOne();
        int descriptorsBefore = descriptors();
        List<ProcessHandle> childrenBefore = ProcessHandle.current().children().toList();
        for (int i = 0; i < 200; i++) {
            runOne();
        }

        awaitProcessThreads();
        assertThat(descriptors()).isLessThan(descriptorsBefore + 10);
        assertThat(ProcessHandle.current().children()).isSubsetOf(childrenBefore);
    }

    private void runOne() throws Exception {
        RecordingSink own = new RecordingSink();
        SpawnedProcess process = spawner.spawn(ShellKit.spec(List.of("/bin/true"), new byte[0]), own);
        assertThat(own.awaitExit()).isEqualTo(new ExitStatus.Exited(0));
        own.awaitOutput();
        own.awaitErrors();
        process.reap();
    }

    private SpawnedProcess spawn(SpawnSpec spec) {
        SpawnedProcess process = spawner.spawn(spec, sink);
        started.add(process);
        return process;
    }

    /** Without 32 and 33, which the C library keeps for itself. */
    private static long signalSet(String statusLine) {
        return Long.parseUnsignedLong(statusLine.replaceAll(".*\\s", ""), 16) & ~0x1_8000_0000L;
    }

    private static int descriptors() throws Exception {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return (int) open.count();
        }
    }

    private static void awaitProcessThreads() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().matches("process-\\d+-\\w+")) {
                thread.join(30_000);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }
}
