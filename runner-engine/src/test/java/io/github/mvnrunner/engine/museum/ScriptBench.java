package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.RunEvent.ScriptFinished;
import io.github.mvnrunner.engine.event.RunEvent.ScriptStarted;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.ScriptRun;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Lets scripts of a shell run around real workers. */
abstract class ScriptBench {
    static final String ONE_OF_EACH =
            """
            [[profile.default.scripts]]
            filter = "tag(database)"
            setup = "up"
            teardown = "down"
            """;

    @TempDir
    Path directory;

    @AfterEach
    void noEnvironmentFileIsLeft() throws IOException {
        Path profile = directory.resolve("runner/default");
        if (Files.exists(profile)) {
            try (Stream<Path> files = Files.list(profile)) {
                assertThat(files).noneMatch(file -> file.toString().endsWith(".env"));
            }
        }
    }

    static String setup(String name, String shell) {
        return script("setup", name, shell);
    }

    static String teardown(String name, String shell) {
        return script("teardown", name, shell);
    }

    static String script(String phase, String name, String shell) {
        return """
                [scripts.%s.%s]
                command = ["/bin/sh", "-c", '''%s''']
                capture-stdout = true
                capture-stderr = true
                """.formatted(phase, name, shell);
    }

    static String all(String... setups) {
        return "[[profile.default.scripts]]\nfilter = \"all()\"\nsetup = [\"" + String.join("\", \"", setups) + "\"]\n";
    }

    static String ofAll(String... more) {
        List<String> teardowns = Stream.concat(Stream.of("down"), Stream.of(more)).toList();
        return all("up") + "teardown = [\"" + String.join("\", \"", teardowns) + "\"]\n";
    }

    /** Lets the script go on once such an event was seen. */
    boolean letsGo(RunEvent event, Class<? extends RunEvent> when) {
        if (when.isInstance(event) && !Files.exists(directory.resolve("go"))) {
            try {
                Files.createFile(directory.resolve("go"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }

    EngineKit kit(String fixture) {
        return EngineKit.in(directory).classes(Exhibit.fixture(fixture));
    }

    static String said(RecordedRun run, String test) {
        return run.last("VariablesTestCase." + test).output().out().text();
    }

    static ScriptRun script(RecordedRun run, String name) {
        return run.all(ScriptFinished.class)
                .filter(ended -> ended.script().name().equals(name))
                .findFirst()
                .orElseThrow()
                .run();
    }

    static Stream<ProcessHandle> child(RecordedRun run, String script) {
        String pid = script(run, script).output().out().text().lines().findFirst().orElseThrow();
        return ProcessHandle.of(Long.parseLong(pid)).stream();
    }

    static Predicate<RunEvent> started(String script) {
        return event -> event instanceof ScriptStarted started && started.script().name().equals(script);
    }

    static Predicate<RunEvent> finished(String script) {
        return event -> event instanceof ScriptFinished ended && ended.script().name().equals(script);
    }

    static int indexOf(RecordedRun run, Predicate<RunEvent> which) {
        return run.events().indexOf(run.events().stream().filter(which).findFirst().orElseThrow());
    }

    static int lastWorkerEnd(RecordedRun run) {
        return run.events().lastIndexOf(run.all(RunEvent.WorkerEnded.class).reduce((_, last) -> last).orElseThrow());
    }
}
