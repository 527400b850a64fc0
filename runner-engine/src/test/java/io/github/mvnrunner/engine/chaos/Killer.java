package io.github.mvnrunner.engine.chaos;

import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.kit.Await;
import io.github.mvnrunner.engine.kit.RunningEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Follows a run by its event log, and does the deeds of a round when their time has come. */
final class Killer {
    private final RunningEngine engine;
    private final RunProcesses processes;
    private final Set<Long> struck = new TreeSet<>();
    private final List<Deed> done = new ArrayList<>();

    Killer(RunningEngine engine, RunProcesses processes) {
        this.engine = engine;
        this.processes = processes;
    }

    /** Does these deeds in order, until the engine has ended. */
    void play(List<Deed> deeds) throws Exception {
        for (Deed deed : deeds) {
            Await.until(deed.toString(), () -> engine.ended() || lines() >= deed.line());
            if (engine.ended()) {
                return;
            }
            if (perform(deed)) {
                done.add(deed);
            }
        }
    }

    Strikes strikes() {
        return new Strikes(done, struck);
    }

    private boolean perform(Deed deed) throws Exception {
        if (deed.kind().hitsWorker()) {
            Optional<ProcessHandle> worker = worker(deed.choice());
            if (worker.isPresent()) {
                strike(worker.get(), deed.kind());
            }
            return worker.isPresent();
        }
        ProcessHandle process = ProcessHandle.of(engine.pid()).orElseThrow();
        switch (deed.kind()) {
            case KILL_ENGINE -> process.destroyForcibly();
            case TERMINATE_ENGINE -> process.destroy();
            case INTERRUPT_ENGINE -> send(engine.pid(), "INT");
            case CLOSE_INPUT -> engine.closeInput();
            case KILL_WORKER, TERMINATE_WORKER, STOP_AND_KILL_WORKER -> throw new AssertionError(deed);
        }
        return true;
    }

    private void strike(ProcessHandle worker, Deed.Kind kind) throws Exception {
        struck.add(worker.pid());
        if (kind == Deed.Kind.TERMINATE_WORKER) {
            worker.destroy();
            return;
        }
        if (kind == Deed.Kind.STOP_AND_KILL_WORKER) {
            send(worker.pid(), "STOP");
            Await.until("a stopped worker", () -> "TXZ".indexOf(RunningEngine.state(worker.pid())) >= 0);
        }
        worker.destroyForcibly();
    }

    private Optional<ProcessHandle> worker(int choice) throws IOException {
        Set<Long> pids = new TreeSet<>();
        for (StampedEvent stamped : engine.log()) {
            if (stamped.event() instanceof RunEvent.WorkerStarted started) {
                pids.add(started.pid());
            } else if (stamped.event() instanceof RunEvent.WorkerEnded ended) {
                pids.remove(ended.pid());
            }
        }
        List<ProcessHandle> workers = pids.stream()
                .filter(pid -> !struck.contains(pid))
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .filter(processes::belongs)
                .toList();
        return workers.isEmpty() ? Optional.empty() : Optional.of(workers.get(choice % workers.size()));
    }

    private long lines() throws IOException {
        if (!Files.exists(engine.eventLog())) {
            return 0;
        }
        long lines = 0;
        for (byte b : Files.readAllBytes(engine.eventLog())) {
            lines += b == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** Whoever it was meant for may have gone. */
    private static void send(long pid, String signal) throws Exception {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(pid))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
