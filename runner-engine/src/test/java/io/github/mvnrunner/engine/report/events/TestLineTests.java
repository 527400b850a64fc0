package io.github.mvnrunner.engine.report.events;

import static io.github.mvnrunner.engine.report.Runs.once;
import static io.github.mvnrunner.engine.report.Runs.test;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.Phrased;
import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.OutputMode;
import io.github.mvnrunner.engine.event.OutputModes;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestLineTests {
    private static final RunStats COUNTS = new RunStats(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    private static final TestCase ODD = new TestCase(
            new TestId("g:a", "[x:\"\\]"), "s\u2028\u2029", "c\t\b\n\r\f\u0001\u001f\u007f", "\u00e9\ud83d\ude00", "d</'&=>");

    private static final TestCase PHRASED =
            new TestCase(ODD.id(), "s", "c", "n", "d", Optional.of(new Phrased("a\"", "b\n", "c\\")));

    @ParameterizedTest
    @MethodSource("spelt")
    void isToTheLetterWhatReflectionMakesOfIt(RunEvent event) throws IOException {
        assertThat(TestLine.spells(event)).isTrue();
        for (Instant at : List.of(Instant.EPOCH, Instant.ofEpochSecond(9, 1), Instant.ofEpochSecond(9, 1_000), Instant.ofEpochSecond(9, 120_000_000))) {
            StampedEvent stamped = new StampedEvent(at, Duration.ofNanos(1), event);
            assertThat(quick(stamped)).isEqualTo(byReflection(stamped) + "\n");
        }
    }

    static Stream<RunEvent> spelt() {
        return Stream.of(
                new RunEvent.TestStarted(ODD, 2, 1, COUNTS),
                new RunEvent.TestStarted(PHRASED, 1, 0, COUNTS),
                new RunEvent.TestRegistered(ODD, COUNTS),
                new RunEvent.TestRegistered(PHRASED, COUNTS),
                finished(PHRASED, Optional.empty(), passed(Output.NONE)),
                new RunEvent.ModulePlanned("g:a", List.of(PHRASED, ODD), 0, COUNTS),
                finished(ODD, Optional.empty(), passed(Output.NONE)),
                finished(ODD, Optional.empty(), passed(new Output("", "", true)), passed(Output.NONE)),
                new RunEvent.SuiteFinished("g:a", "s\"", Instant.ofEpochSecond(1), Duration.ofNanos(1_234_567), Output.NONE, Map.of("k\n", "v\\")),
                new RunEvent.SuiteFinished("g:a", "s", Instant.EPOCH, Duration.ZERO, Output.NONE, Map.of()),
                new RunEvent.ModulePlanned("g:a", List.of(), 3, COUNTS),
                new RunEvent.ModulePlanned("g:a", IntStream.range(0, 1_000).mapToObj(i -> test("g:a", "m" + i)).toList(), 0, COUNTS));
    }

    @ParameterizedTest
    @MethodSource("left")
    void leavesTheRest(RunEvent event) {
        assertThat(TestLine.spells(event)).isFalse();
    }

    static Stream<RunEvent> left() {
        return Stream.of(
                finished(ODD, Optional.of(new OutputModes(OutputMode.NEVER, OutputMode.NEVER)), passed(Output.NONE)),
                finished(ODD, Optional.empty(), passed(new Output("o", "", false))),
                finished(ODD, Optional.empty(), once(new Outcome.NotRun("why"))),
                new RunEvent.SuiteFinished("g:a", "s", Instant.EPOCH, Duration.ZERO, new Output("", "e", false), Map.of()),
                new RunEvent.RunPaused(COUNTS));
    }

    @Test
    void oneLineKeepsNothingOfTheLast() throws IOException {
        TestLine line = new TestLine();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StampedEvent stamped = new StampedEvent(Instant.EPOCH, Duration.ZERO, new RunEvent.TestStarted(ODD, 1, 0, COUNTS));
        line.write(stamped, out);
        line.write(stamped, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo((byReflection(stamped) + "\n").repeat(2));
    }

    private static Attempt passed(Output output) {
        return new Attempt(
                2, 3, Attempt.Purpose.RETRY, Instant.ofEpochSecond(5, 5), Duration.ofNanos(1_500_000), Duration.ofMillis(3), true, true, 4,
                List.of("demo.A", "demo.\"B"), new Outcome.Passed(), output);
    }

    private static RunEvent finished(TestCase test, Optional<OutputModes> output, Attempt... attempts) {
        return new RunEvent.TestFinished(test, List.of(attempts), TestStatus.PASSED, COUNTS, output);
    }

    private static String quick(StampedEvent stamped) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TestLine().write(stamped, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String byReflection(StampedEvent stamped) throws IOException {
        StringWriter out = new StringWriter();
        new EventJson().write(stamped, out);
        return out.toString();
    }
}
