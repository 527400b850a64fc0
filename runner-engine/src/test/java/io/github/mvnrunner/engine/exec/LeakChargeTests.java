package io.github.mvnrunner.engine.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.config.Isolation;
import io.github.mvnrunner.engine.config.LeakTimeout.Result;
import io.github.mvnrunner.engine.config.LeakTimeout;
import io.github.mvnrunner.engine.event.LeakVerdict;
import io.github.mvnrunner.engine.fork.Leak;
import io.github.mvnrunner.engine.link.ThreadStack;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who answers, and what it makes of the run, as a table. */
final class LeakChargeTests {
    private static final Optional<Leak> STREAM = Optional.of(new Leak(List.of(), true, false));
    private static final List<ThreadStack> THREAD = List.of(new ThreadStack(-1, "pool", "WAITING", "\tat a.B.c\n"));
    private static final TestCase TEST = test("a");

    private final RanTests ran = new RanTests();

    @Test
    void nothingLeftIsNoCharge() {
        ran.add(TEST, timeout(1, Result.FAIL));
        assertThat(charge(Isolation.METHOD, Optional.empty(), List.of())).isEmpty();
    }

    @Test
    void whatIsLeftIsNamed() {
        assertThat(charge(Isolation.METHOD, STREAM, THREAD))
                .hasValueSatisfying(charge -> assertThat(charge.left())
                        .containsExactly(
                                "stdout is still open", "thread still runs: \"pool\" (WAITING)\n\tat a.B.c"));
    }

    @ParameterizedTest
    @CsvSource({
        "SHARED, PASS, LEAK",
        "SHARED, FAIL, FAIL",
        "CLASS,  PASS, LEAK",
        "CLASS,  FAIL, FAIL",
        "METHOD, PASS, LEAK",
        "METHOD, FAIL, FAIL"
    })
    void processIsALeakEverywhere(Isolation isolation, Result result, LeakVerdict verdict) {
        ran.add(TEST, timeout(1, result));
        assertThat(charge(isolation, STREAM, List.of()).map(LeakCharge::verdict)).contains(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "SHARED, PASS, NOTED",
        "SHARED, FAIL, FAIL",
        "CLASS,  PASS, LEAK",
        "CLASS,  FAIL, FAIL",
        "METHOD, PASS, LEAK",
        "METHOD, FAIL, FAIL"
    })
    void threadOfASharedWorkerIsALeakOnlyOnRequest(Isolation isolation, Result result, LeakVerdict verdict) {
        ran.add(TEST, timeout(1, result));
        assertThat(charge(isolation, Optional.empty(), THREAD).map(LeakCharge::verdict)).contains(verdict);
    }

    @ParameterizedTest
    @CsvSource({"SHARED, false", "CLASS, false", "METHOD, true"})
    void testAnswersOnlyIfItHadAJvmOfItsOwn(Isolation isolation, boolean answers) {
        ran.add(TEST, timeout(1, Result.PASS));
        assertThat(charge(isolation, STREAM, List.of()).flatMap(LeakCharge::test).isPresent()).isEqualTo(answers);
    }

    @Test
    void invocationsOfOneMethodAnswerTogether() {
        ran.add(TEST, timeout(1, Result.PASS));
        ran.add(test("b"), timeout(1, Result.PASS));
        assertThat(charge(Isolation.METHOD, STREAM, List.of()).flatMap(LeakCharge::test)).isEmpty();
    }

    @Test
    void testThatFailedIsNotFailedOnceMore() {
        ran.add(TEST, timeout(1, Result.FAIL));
        assertThat(LeakCharge.of(Isolation.METHOD, ran, Optional.empty(), STREAM, List.of()).map(LeakCharge::verdict))
                .contains(LeakVerdict.LEAK);
    }

    @Test
    void longestPeriodAndStrictestResultCount() {
        ran.add(TEST, timeout(3, Result.PASS));
        ran.add(test("b"), timeout(1, Result.FAIL));
        ran.add(test("c"), timeout(2, Result.PASS));
        assertThat(ran.leakTimeout()).isEqualTo(timeout(3, Result.FAIL));
    }

    private Optional<LeakCharge> charge(Isolation isolation, Optional<Leak> leak, List<ThreadStack> threads) {
        return LeakCharge.of(isolation, ran, Optional.of(TEST), leak, threads);
    }

    private static LeakTimeout timeout(int seconds, Result result) {
        return new LeakTimeout(Duration.ofSeconds(seconds), result);
    }

    private static TestCase test(String name) {
        return new TestCase(new TestId("g:a", name), "C", "C", name, name);
    }
}
