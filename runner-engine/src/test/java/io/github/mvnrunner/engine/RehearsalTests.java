package io.github.mvnrunner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.ConfigResolver;
import io.github.mvnrunner.engine.config.RequestReader;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.history.ClassRecord;
import io.github.mvnrunner.engine.history.RunHistory;
import io.github.mvnrunner.engine.report.events.EventLogReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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
        assertThat(Rehearsal.run(directory, 0)).isEqualTo(new RunVerdict.NothingRun());
        assertThat(directory.resolve("out/default/events.jsonl")).content().contains("runFinished");
    }

    @Test
    void inventedTestsAllPassAndAreReported() throws Exception {
        assertThat(Rehearsal.run(directory, 3)).isEqualTo(new RunVerdict.Passed());
        assertThat(Rehearsal.run(directory, 3)).isEqualTo(new RunVerdict.Passed());
        List<RunEvent> events = new ArrayList<>();
        new EventLogReader().read(directory.resolve("out/default/events.jsonl")).forEach(event -> events.add(event.event()));
        assertThat(events).filteredOn(RunEvent.TestFinished.class::isInstance).hasSize(12);
        assertThat(events).filteredOn(event -> event instanceof RunEvent.Warning || event instanceof RunEvent.LeakFound).isEmpty();
        assertThat(directory.resolve("reports/TEST-Rehearsed3Test.xml")).content().contains("tests=\"3\"", "test2");
    }

    @Test
    void classesThatTheUsersCacheKnowsAreCounted() throws Exception {
        Rehearsal.run(directory, 0);
        RunRequest request = RequestReader.read(directory.resolve("request.jsonl"));
        Map<String, String> environment = Map.of("XDG_CACHE_HOME", directory.resolve("cache").toString());
        assertThat(Histories.classesKnown(request.root(), environment)).isZero();
        ClassRecord known = new ClassRecord(1, false);
        Histories.of(request, ConfigResolver.resolve(request, Map.of(), Map.of(), 2), environment)
                .add(new RunHistory(Map.of("a:b", Map.of("A", known, "B", known), "a:c", Map.of("C", known))));
        assertThat(Histories.classesKnown(request.root(), environment)).isEqualTo(3);
    }

    @Test
    void nothingIsLeftOfIt() throws Exception {
        long before = folders();
        AtomicInteger asked = new AtomicInteger();
        Rehearsal rehearsal = new Rehearsal(1000);
        rehearsal.goOn(() -> asked.incrementAndGet() == 3);
        assertThat(asked).as("once before all, and before each run").hasValue(3);
        rehearsal.goOn(() -> false);
        rehearsal.goOn(() -> asked.incrementAndGet() == 0);
        assertThat(asked).as("all is performed").hasValue(3);
        new Rehearsal(0).goOn(() -> asked.incrementAndGet() == 0);
        assertThat(asked).as("few tests are run as fast as some are rehearsed").hasValue(4);
        assertThat(folders()).isLessThanOrEqualTo(before);
        assertThat(ProcessHandle.current().children()).noneMatch(child -> child.info().command().orElse("").endsWith("/true"));
    }

    private static long folders() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(each -> each.getFileName().toString().startsWith("mvnrunner-rehearsal")).count();
        }
    }
}
