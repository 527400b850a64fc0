package io.github.mvnrunner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.RequestReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RehearsalTests {
    @TempDir
    private Path directory;

    @Test
    void runIsAWholeOneOfNoTests() throws Exception {
        assertThat(new Rehearsal(directory).run()).isEqualTo(new RunVerdict.NothingRun());
        assertThat(RequestReader.read(directory.resolve("request.jsonl")).modules()).isEmpty();
        assertThat(directory.resolve("out/default/events.jsonl")).content().contains("runFinished");
    }

    @Test
    void nothingIsLeftOfIt() throws Exception {
        long before = folders();
        Rehearsal.perform();
        assertThat(folders()).isLessThanOrEqualTo(before);
        assertThat(ProcessHandle.current().children()).noneMatch(child -> child.info().command().orElse("").endsWith("/true"));
    }

    private static long folders() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(each -> each.getFileName().toString().startsWith("mvnrunner-rehearsal")).count();
        }
    }
}
