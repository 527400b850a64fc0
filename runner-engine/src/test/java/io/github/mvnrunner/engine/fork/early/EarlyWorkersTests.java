package io.github.mvnrunner.engine.fork.early;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.fork.WorkerCommand;
import io.github.mvnrunner.engine.fork.archive.Jars;
import io.github.mvnrunner.engine.kit.Await;
import io.github.mvnrunner.engine.platform.ExitStatus;
import io.github.mvnrunner.engine.platform.OutputSink;
import io.github.mvnrunner.engine.platform.ProcessSpawner;
import io.github.mvnrunner.worker.WorkerMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Lets shells wait in place of workers. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
final class EarlyWorkersTests {
    private static final String READY = "echo mvnrunner-ready 1; ";
    private static final String ANSWERS = READY + "read -r line; echo \"$MARK got $line, was told $1\"";

    @TempDir
    Path root;

    private final EarlyWorkers workers = new EarlyWorkers();
    private final List<EarlyWorker> taken = new ArrayList<>();
    private final Heard heard = new Heard();
    private Path directory;
    private List<Path> classPath;

    @BeforeEach
    void makeClassPath() throws IOException {
        directory = Files.createDirectory(root.resolve("place"));
        classPath = List.of(
                Files.createDirectory(root.resolve("classes")),
                Jars.of(root.resolve("a.jar"), Map.of("a", new byte[1])),
                root.resolve("missing"));
    }

    @AfterEach
    void close() throws Exception {
        workers.close();
        taken.forEach(worker -> worker.greet(new byte[0]).reap());
        Await.until("nothing is left", () -> ProcessHandle.current().children().noneMatch(this::runs));
    }

    @Test
    void whoNeedsTheSameGetsIt() throws Exception {
        start(ANSWERS);
        EarlyWorker worker = awaitReady(ANSWERS);
        var process = worker.greet("a line\n".getBytes(StandardCharsets.UTF_8));
        assertThat(heard.exit.get(60, TimeUnit.SECONDS)).isEqualTo(new ExitStatus.Exited(0));
        heard.end.get(60, TimeUnit.SECONDS);
        assertThat(heard.text()).isEqualTo(worker.mark() + " got a line, was told early\n");
        assertThat(take(ANSWERS)).as("nobody else does").isEmpty();
        process.reap();
    }

    @Test
    void whatItsJvmSaidBeforeIsForWhoeverUsesIt() throws Exception {
        String script = "echo 'warning: ä'; echo beside >&2; " + READY + "read -r line";
        start(script);
        awaitReady(script).greet("\n".getBytes(StandardCharsets.UTF_8)).reap();
        assertThat(heard.text()).contains("warning: ä\n").doesNotContain("mvnrunner-ready");
        Await.until("its other stream is heard", () -> heard.text().contains("beside\n"));
    }

    @Test
    void whoNeedsAnythingElseGetsNone() throws Exception {
        start(ANSWERS);
        WorkerCommand same = command(ANSWERS);
        Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        assertThat(take(ANSWERS + " ")).isEmpty();
        assertThat(workers.take(new WorkerCommand(same.command(), Map.of("OTHER", "1")), classPath, directory, heard)).isEmpty();
        assertThat(workers.take(same, classPath, elsewhere, heard)).isEmpty();
        assertThat(workers.take(same, classPath.subList(0, 2), directory, heard)).isEmpty();
        awaitReady(ANSWERS);
    }

    @Test
    void whatHasChangedWhereItLookedMakesItUseless() throws Exception {
        String ends = READY + "sleep 600; :";
        start(ends);
        Await.until("it is ready", () -> {
            Path classes = classPath.getFirst();
            Files.delete(classes);
            assertThat(take(ends)).as("a directory is gone").isEmpty();
            Files.createDirectory(classes);
            Path jar = classPath.get(1);
            Files.move(jar, root.resolve("old"));
            Jars.of(jar, Map.of("b", new byte[1]));
            assertThat(take(ends)).as("a jar of the same size and time is another file").isEmpty();
            Files.move(root.resolve("old"), jar, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Files.createDirectory(classPath.get(2));
            assertThat(take(ends)).as("a directory has come").isEmpty();
            Files.delete(classPath.get(2));
            Files.move(directory, root.resolve("moved"));
            Files.createDirectory(directory);
            assertThat(take(ends)).as("its own directory is another one").isEmpty();
            Files.delete(directory);
            Files.move(root.resolve("moved"), directory);
            return take(ends).isPresent();
        });
    }

    @Test
    void oneThatSeesOtherDirectoriesIsUseless() throws Exception {
        Path told = root.resolve("told");
        String blind = "echo mvnrunner-ready 0; echo >" + told + "; read -r line";
        start(blind);
        Await.until("it has told", () -> Files.exists(told));
        start(ANSWERS);
        awaitReady(ANSWERS);
        assertThat(take(blind)).isEmpty();
    }

    @Test
    void oneThatHasEndedIsUseless() throws Exception {
        Path over = root.resolve("over");
        String script = READY + "echo over >" + over;
        Await.until("one that has ended is not taken", () -> {
            start(script);
            Await.until("it is over", () -> Files.exists(over) && ProcessHandle.current().children().noneMatch(this::runs));
            Files.delete(over);
            return take(script).isEmpty();
        });
    }

    @Test
    void whatNobodyNeededIsEnded() throws Exception {
        Path pid = root.resolve("pid");
        start("trap '' TERM; echo $$ >" + pid + ".part; mv " + pid + ".part " + pid + "; " + READY + "sleep 600; :");
        Await.until("it runs", () -> Files.exists(pid));
        ProcessHandle process = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        workers.close();
        Await.until("it has ended", () -> !process.isAlive());
    }

    @Test
    void noneIsThereWhereTheProjectHasWhatItLoadsEarly() throws Exception {
        String waits = READY + "read -r line";
        start(waits);
        Await.until("it is ready", () -> {
            Path own = Files.createDirectories(classPath.getFirst().resolve("org/junit"));
            assertThat(take(waits)).as("compiled meanwhile").isEmpty();
            Files.delete(own);
            return take(waits).isPresent();
        });
        Files.createDirectories(classPath.getFirst().resolve("org/junit"));
        Path started = root.resolve("started");
        start("echo >" + started + "; " + waits);
        assertThat(ProcessHandle.current().children().filter(this::runs)).as("but the one that was taken").hasSizeLessThan(2);
        assertThat(started).doesNotExist();
    }

    @Test
    void allThatIsLoadedEarlyIsInPackagesThatAreLookedFor() throws IOException {
        try (BufferedReader names = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WorkerMain.class.getResourceAsStream("early-classes.txt")), StandardCharsets.US_ASCII))) {
            assertThat(names.lines())
                    .hasSizeGreaterThan(500)
                    .allMatch(name -> name.matches("(java|javax|jdk|sun|com\\.sun|io\\.github\\.mvnrunner\\.worker)\\..*")
                            || FilesSeen.EARLY_PACKAGES.stream()
                                    .anyMatch(early -> name.replaceFirst("^#", "").startsWith(early.replace('/', '.') + ".")));
        }
    }

    @Test
    void itIsNotStartedWhereThatCouldBeNoticed() {
        Path started = root.resolve("started");
        workers.start(command("echo >" + started), List.of("-Xlog:gc"), classPath, directory, "MARK", ProcessSpawner.ofThisMachine());
        assertThat(take("echo >" + started)).isEmpty();
        assertThat(ProcessHandle.current().children()).noneMatch(this::runs);
    }

    @Test
    void whatCannotBeStartedIsNotThere() {
        WorkerCommand command = new WorkerCommand(List.of("/no/such/java"), Map.of());
        workers.start(command, List.of(), classPath, directory, "MARK", ProcessSpawner.ofThisMachine());
        assertThat(workers.take(command, classPath, directory, heard)).isEmpty();
    }

    private boolean runs(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(EarlyWorkersTests.class.getName());
    }

    private void start(String script) {
        workers.start(command(script), List.of("-Xmx1g"), classPath, directory, "MARK", ProcessSpawner.ofThisMachine());
    }

    private EarlyWorker awaitReady(String script) throws Exception {
        CompletableFuture<EarlyWorker> worker = new CompletableFuture<>();
        Await.until("a worker is ready", () -> take(script).map(worker::complete).orElse(false));
        return worker.join();
    }

    private Optional<EarlyWorker> take(String script) {
        Optional<EarlyWorker> worker = workers.take(command(script), classPath, directory, heard);
        worker.ifPresent(taken::add);
        return worker;
    }

    private static WorkerCommand command(String script) {
        return new WorkerCommand(
                List.of("/bin/sh", "-c", script, EarlyWorkersTests.class.getName()), Map.of("PATH", System.getenv("PATH")));
    }

    /** What a worker's user hears. */
    private static final class Heard implements OutputSink {
        private final StringBuffer text = new StringBuffer();
        private final CompletableFuture<Boolean> end = new CompletableFuture<>();
        private final CompletableFuture<ExitStatus> exit = new CompletableFuture<>();

        String text() {
            return text.toString();
        }

        @Override
        public void bytes(boolean stderr, byte[] chunk) {
            text.append(new String(chunk, StandardCharsets.UTF_8));
        }

        @Override
        public void endOfFile(boolean stderr) {
            if (!stderr) {
                end.complete(true);
            }
        }

        @Override
        public void exited(ExitStatus status) {
            exit.complete(status);
        }
    }
}
