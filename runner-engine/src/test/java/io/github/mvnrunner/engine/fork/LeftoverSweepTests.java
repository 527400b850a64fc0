package io.github.mvnrunner.engine.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.platform.ExitStatus;
import io.github.mvnrunner.engine.platform.KernelView;
import io.github.mvnrunner.engine.platform.OutputSink;
import io.github.mvnrunner.engine.platform.ProcessSignal;
import io.github.mvnrunner.engine.platform.ProcessSpawner;
import io.github.mvnrunner.engine.platform.SpawnSpec;
import io.github.mvnrunner.engine.platform.SpawnedProcess;
import io.github.mvnrunner.engine.time.TimeSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Shells stand in for workers; what they leave behind is real. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
final class LeftoverSweepTests {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(50);

    @TempDir
    Path directory;

    private final ProcessSpawner spawner = ProcessSpawner.ofThisMachine();
    private final List<Shell> shells = new ArrayList<>();

    /** One that has exited, unless its script goes on. */
    private final class Shell implements OutputSink {
        final StringBuffer output = new StringBuffer();
        final CompletableFuture<ExitStatus> exit = new CompletableFuture<>();
        final CompletableFuture<Boolean> stdoutEnd = new CompletableFuture<>();
        final SpawnedProcess process;
        final LeftoverSweep sweep;

        Shell(String id, String script) {
            Map<String, String> environment = Map.of("PATH", System.getenv("PATH"), LeftoverSweep.MARK, id);
            process = spawner.spawn(
                    new SpawnSpec(List.of("/bin/sh", "-c", script), directory, environment, new byte[0], false), this);
            sweep = LeftoverSweep.of(process, id, spawner, TimeSource.system());
            shells.add(this);
        }

        @Override
        public void bytes(boolean stderr, byte[] chunk) {
            output.append(new String(chunk, StandardCharsets.UTF_8));
        }

        @Override
        public void endOfFile(boolean stderr) {
            if (!stderr) {
                stdoutEnd.complete(true);
            }
        }

        @Override
        public void exited(ExitStatus status) {
            exit.complete(status);
        }

        Shell gone() {
            exit.join();
            return this;
        }

        LeftoverLook look() {
            return sweep.look(new LeakStep.Look(true, true));
        }

        List<String> commands() {
            return look().survivors().stream().map(Survivor::command).toList();
        }

        List<Survivor> end(Duration grace) throws Exception {
            CompletableFuture<List<Survivor>> left = new CompletableFuture<>();
            sweep.end(look().survivors(), grace, left::complete);
            return left.get(60, TimeUnit.SECONDS);
        }
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        for (Shell shell : shells) {
            shell.process.signal(ProcessSignal.KILL);
            shell.gone();
            shell.end(Duration.ZERO);
        }
        assertThat(LeftoverSweep.ofRun(spawner, TimeSource.system()).look().survivors()).isEmpty();
    }

    @Test
    void aWorkerThatLeavesNothingIsClean() {
        assertThat(new Shell("1", "exit 0").gone().look()).isEqualTo(new LeftoverLook(true, List.of()));
    }

    @Test
    void aGrandchildThatHoldsStdoutIsNamedAndEnded() throws Exception {
        Shell shell = new Shell("1", "sleep 1000 2>/dev/null & exit 0").gone();

        Survivor survivor = awaitOne(shell, "sleep 1000");
        assertThat(survivor.toString())
                .isEqualTo("sleep 1000 (pid " + survivor.facts().pid() + ", holds stdout)");
        assertThat(shell.stdoutEnd).isNotDone();

        assertThat(shell.end(LONG)).isEmpty();
        assertThat(shell.stdoutEnd.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(KernelView.process(survivor.facts().pid())).isEmpty();
    }

    @Test
    void aStrangerThatHoldsStdoutIsNamedAndLeftAlone() throws Exception {
        Shell shell = new Shell("1", "echo ready; mkfifo go; read line < go");
        while (!shell.output.toString().endsWith("\n")) {
            Thread.onSpinWait();
        }
        Shell stranger = new Shell(
                "2", "exec sleep 1000 > /proc/" + shell.process.pid() + "/fd/1 2>/dev/null");
        while (!shell.commands().contains("sleep 1000")) {
            Thread.onSpinWait();
        }
        shell.process.signalLeader(ProcessSignal.KILL);
        shell.gone();

        assertThat(shell.look().survivors()).singleElement().asString().contains("not ended, because");
        assertThat(shell.end(LONG)).isEmpty();
        assertThat(stranger.exit).isNotDone();
    }

    @Test
    void aGrandchildInASessionOfItsOwnIsFoundAndEnded() throws Exception {
        Shell shell = new Shell("1", "setsid sleep 1000 >/dev/null 2>&1 & exit 0").gone();

        Survivor survivor = awaitOne(shell, "sleep 1000");
        assertThat(survivor.holdsPipe()).isFalse();

        assertThat(shell.end(LONG)).isEmpty();
        assertThat(KernelView.process(survivor.facts().pid())).isEmpty();
    }

    @Test
    void whoIgnoresTheRequestIsKilled() throws Exception {
        Shell shell = new Shell("1", "setsid sh -c 'trap : TERM; echo ready; while :; do sleep 0.05; done' & exit 0");
        shell.gone();
        while (!shell.output.toString().contains("ready")) {
            Thread.onSpinWait();
        }

        assertThat(shell.end(SHORT)).isEmpty();
        assertThat(shell.commands()).isEmpty();
    }

    @Test
    void whoIsStoppedIsKilled() throws Exception {
        Shell shell = new Shell("1", "setsid sleep 1000 & exit 0").gone();
        long pid = awaitOne(shell, "sleep 1000").facts().pid();
        new ProcessBuilder("/bin/sh", "-c", "kill -STOP " + pid).start().waitFor();

        assertThat(shell.end(SHORT)).isEmpty();
        assertThat(KernelView.process(pid)).isEmpty();
    }

    @Test
    void whatASurvivorStartedIsEndedToo() throws Exception {
        Shell shell = new Shell("1", "setsid sh -c 'env -i setsid sleep 1000 & echo ready; wait' & exit 0").gone();
        while (!shell.commands().contains("sleep 1000")) {
            Thread.onSpinWait();
        }

        assertThat(shell.end(LONG)).isEmpty();
        assertThat(shell.commands()).isEmpty();
    }

    @Test
    void whatAnotherWorkerLeftIsNotTouched() throws Exception {
        Shell other = new Shell("2", "setsid sleep 2000 & exit 0").gone();
        Survivor theirs = awaitOne(other, "sleep 2000");
        Shell shell = new Shell("1", "setsid sleep 1000 & exit 0").gone();
        awaitOne(shell, "sleep 1000");

        shell.end(LONG);

        assertThat(other.look().survivors()).containsExactly(theirs);
    }

    @Test
    void aProcessThatOnlyWaitsForItsEndIsNoSurvivor() {
        Shell shell = new Shell("1", "sleep 1000 & echo $!; exit 0").gone();
        Survivor survivor = awaitOne(shell, "sleep 1000");
        long pid = survivor.facts().pid();

        ProcessHandle.of(pid).orElseThrow().destroyForcibly();

        while (!shell.commands().isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(shell.commands()).isEmpty();
    }

    @Test
    void whoThrewTheMarkAwayIsFoundWhenTheRunEnds() throws Exception {
        Shell shell = new Shell("1", "env -i setsid sh -c 'exec sleep 3000' >/dev/null 2>&1 & exit 0").gone();
        LeftoverSweep run = LeftoverSweep.ofRun(spawner, TimeSource.system());
        while (run.look().survivors().stream().noneMatch(survivor -> survivor.command().equals("sleep 3000"))) {
            Thread.onSpinWait();
        }
        assertThat(shell.commands()).isEmpty();

        CompletableFuture<List<Survivor>> left = new CompletableFuture<>();
        run.end(run.look().survivors(), LONG, left::complete);

        assertThat(left.get(30, TimeUnit.SECONDS)).isEmpty();
        assertThat(run.look().survivors()).isEmpty();
    }

    /** The program of a child that was just born is still the shell. */
    private static Survivor awaitOne(Shell shell, String command) {
        while (!shell.commands().equals(List.of(command))) {
            Thread.onSpinWait();
        }
        return shell.look().survivors().getFirst();
    }
}
