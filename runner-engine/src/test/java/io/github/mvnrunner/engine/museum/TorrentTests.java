package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.config.JvmSpec;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunEvent.TestFinished;
import io.github.mvnrunner.engine.event.RunEvent.WorkerOutput;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.ReadBack;
import io.github.mvnrunner.engine.kit.RecordedRun;
import io.github.mvnrunner.engine.kit.RunningEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Lets tests print more than the engine, in a process of its own with a small heap, can hold. */
final class TorrentTests {
    private static final Map<String, TestStatus> EXPECTED = Map.of(
            "TorrentTestCase.aPrints", TestStatus.FAILED,
            "TorrentTestCase.bWritesPastTheCapture", TestStatus.PASSED,
            "TorrentTestCase.cHasAChildThatPrints", TestStatus.PASSED,
            "TorrentTestCase.dIsHeard", TestStatus.PASSED);

    @TempDir
    Path directory;

    @Test
    @Timeout(120)
    void sixtyFourMebibytesEachWayAreCutInTheMiddle() throws Exception {
        check(run(64));
    }

    @Test
    @Tag("full")
    @Timeout(600)
    void aGibibyteEachWayIsCutInTheMiddle() throws Exception {
        check(run(1024));
    }

    private void check(RecordedRun run) throws IOException {
        assertThat(run.statuses()).isEqualTo(EXPECTED);
        ReadBack.checkWritten(run);
        String printed = run.last("TorrentTestCase.aPrints").output().out().text();
        assertThat(printed.lines().distinct())
                .startsWith("the beginning")
                .anyMatch(TorrentTests::isNotice)
                .endsWith("the end")
                .hasSizeLessThan(8);
        assertThat(printed.length()).isLessThan(270_000);
        assertThat(run.last("TorrentTestCase.dIsHeard").output().out().text()).isEqualTo("still heard\n");
        assertThat(past(run, false)).endsWith("the child has ended").anyMatch(TorrentTests::isNotice);
        assertThat(past(run, true)).endsWith("past the end").anyMatch(TorrentTests::isNotice);
        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(Files.size(file)).isLessThan(4 << 20));
        }
    }

    private static boolean isNotice(String line) {
        return line.endsWith(" bytes left out here; max-output is 262,144]");
    }

    /** {@return the different lines that a worker wrote past the capture} */
    private static Stream<String> past(RecordedRun run, boolean stderr) {
        return run.all(WorkerOutput.class)
                .filter(output -> output.stderr() == stderr)
                .map(WorkerOutput::text)
                .collect(Collectors.joining())
                .lines()
                .distinct();
    }

    private RecordedRun run(int mebibytes) throws Exception {
        EngineKit kit = EngineKit.in(directory)
                .classes(Exhibit.fixture("TorrentTestCase"))
                .option("max-output", "256KiB")
                .jvm(jvm -> printing(mebibytes, jvm));
        try (RunningEngine engine = kit.start()) {
            assertThat(engine.exitCode(Duration.ofMinutes(9))).isEqualTo(new RunVerdict.Failed(1).exitCode());
            List<RunEvent> events = engine.log().stream().map(StampedEvent::event).toList();
            assertThat(events.stream().filter(TestFinished.class::isInstance)).hasSize(EXPECTED.size());
            return new RecordedRun(new RunVerdict.Failed(1), events, List.of());
        }
    }

    private static JvmSpec printing(int mebibytes, JvmSpec jvm) {
        Map<String, String> properties = new HashMap<>(jvm.systemProperties());
        properties.put("museum.mebibytes", String.valueOf(mebibytes));
        return new JvmSpec(
                jvm.executable(),
                jvm.arguments(),
                jvm.workingDirectory(),
                jvm.environment(),
                jvm.excludedEnvironment(),
                properties,
                jvm.enableAssertions());
    }
}
