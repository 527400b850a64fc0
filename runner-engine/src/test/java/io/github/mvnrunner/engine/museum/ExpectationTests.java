package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs real tests of which something other than success is expected. */
@Timeout(120)
final class ExpectationTests {
    private static final String FAILS = """
            [[expectations]]
            filter = "test(=asserts)"
            expected = "fail"
            reason = "known"

            [[expectations]]
            filter = "test(=throwsException)"
            expected = "error"
            """;

    @TempDir
    Path directory;

    @Test
    void testsThatFailAsExpectedBreakNothingAndAreNotTriedAgain() throws IOException, InterruptedException {
        RecordedRun run = kit(FAILS, "FailsTestCase", "PassesTestCase").option("retries", "2").run();
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
        assertThat(run.stats().expected()).isEqualTo(2);
        assertThat(run.all(RunEvent.ExpectationApplied.class).map(RunEvent.ExpectationApplied::words))
                .contains("expected fail, was fail: known");
        assertThat(run.result("FailsTestCase.asserts").status()).isEqualTo(TestStatus.EXPECTED);
        assertThat(run.result("FailsTestCase.asserts").attempts()).hasSize(1);
        assertThat(Files.readString(directory.resolve("runner/default/junit.xml")))
                .contains("skipped=\"2\"", "expected fail, was fail: known");
    }

    @Test
    void runOfPartOfTheBuildSaysNotThatAnEntryIsForNoTest() throws IOException, InterruptedException {
        String gone = "[[expectations]]\nfilter = \"test(=gone)\"\nexpected = \"fail\"\n";
        assertThat(kit(gone, "PassesTestCase").run().errors()).singleElement().asString().contains("has no effect");
        assertThat(kit(gone, "PassesTestCase").option("skip", "nobody").run().errors()).isEmpty();
        assertThat(kit(gone, "PassesTestCase").part().run().errors()).isEmpty();
    }

    @Test
    void anotherFailureThanTheExpectedOneIsOne() throws IOException, InterruptedException {
        RecordedRun run = kit(FAILS.replace("\"error\"", "\"fail\""), "FailsTestCase").run();
        assertThat(run.result("FailsTestCase.throwsException").status()).isEqualTo(TestStatus.ERRORED);
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Failed(1));
    }

    @Test
    void unexpectedPassIsReportedAndRedOnlyInStrictMode() throws IOException, InterruptedException {
        String entry = "[[expectations]]\nfilter = \"test(=first)\"\nexpected = \"fail\"\n";
        RecordedRun lenient = kit(entry, "PassesTestCase").run();
        assertThat(lenient.verdict()).isEqualTo(new RunVerdict.Passed());
        assertThat(lenient.result("PassesTestCase.first").status()).isEqualTo(TestStatus.UNEXPECTED_PASS);
        RecordedRun strict = kit(entry, "PassesTestCase").option("expectations", "strict").run();
        assertThat(strict.verdict()).isEqualTo(new RunVerdict.Failed(1));
        assertThat(strict.result("PassesTestCase.first").status()).isEqualTo(TestStatus.UNEXPECTED_PASS_FAILED);
    }

    @Test
    void testThatIsExpectedToCrashHasAWorkerOfItsOwn() throws IOException, InterruptedException {
        RecordedRun run = kit("[[expectations]]\nfilter = \"test(=bDies)\"\nexpected = \"crash\"\n", "KilledTestCase").run();
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
        assertThat(run.result("KilledTestCase.bDies").status()).isEqualTo(TestStatus.EXPECTED);
        assertThat(run.statuses()).containsEntry("KilledTestCase.aPasses", TestStatus.PASSED)
                .containsEntry("KilledTestCase.cPasses", TestStatus.PASSED);
        assertThat(run.all(RunEvent.TestStarted.class)
                        .filter(started -> started.test().name().equals("cPasses")))
                .as("the class is not begun again after the crash")
                .hasSize(1);
        assertThat(run.last("KilledTestCase.bDies").purpose()).isEqualTo(Attempt.Purpose.FIRST);
    }

    @Test
    void invocationsAreExpectedOneByOne() throws IOException, InterruptedException {
        RecordedRun run = kit(
                        "[[expectations]]\nfilter = 'class(ParametersTestCase) and test(/^\\[2\\]/)'\nexpected = \"crash\"\n",
                        "ParametersTestCase")
                .run();
        assertThat(run.result("ParametersTestCase.each(int)[2]").status()).isEqualTo(TestStatus.EXPECTED);
        assertThat(run.result("ParametersTestCase.each(int)[3]").status()).isEqualTo(TestStatus.PASSED);
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
    }

    @Test
    void entriesThatHaveExpiredOrMatchNothingAreToldAndRedInStrictMode() throws IOException, InterruptedException {
        String entries = """
                [[expectations]]
                filter = "test(=first)"
                expected = "pass"
                expires = 2001-01-01
                owner = "ann"

                [[expectations]]
                filter = "test(=nobody)"
                expected = "fail"
                """;
        RecordedRun lenient = kit(entries, "PassesTestCase").run();
        assertThat(lenient.errors()).hasSize(2).anySatisfy(text -> assertThat(text)
                .startsWith(".mvn/runner-expectations.toml:1:").contains("2001-01-01", "ask ann"))
                .anySatisfy(text -> assertThat(text).startsWith(".mvn/runner-expectations.toml:7:"));
        assertThat(lenient.verdict()).isEqualTo(new RunVerdict.Passed());
        assertThat(kit(entries, "PassesTestCase").option("expectations", "strict").run().verdict())
                .isEqualTo(new RunVerdict.Failed(2));
    }

    private EngineKit kit(String expectations, String... fixtures) throws IOException {
        EngineKit kit = EngineKit.in(directory)
                .settings("")
                .classes(Stream.of(fixtures).map(Exhibit::fixture).toArray(Class<?>[]::new));
        Files.writeString(directory.resolve(".mvn/runner-expectations.toml"), expectations);
        return kit;
    }
}
