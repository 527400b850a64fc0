package io.github.mvnrunner.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.ExpectationVerdict;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ExpectationUpdateTests {
    private static final String FILE = """
            # what we know of

            # rounding
            [[expectations]]
            filter = "test(=rounds)"   # both ways
            expected = "fail"  # for now
            issue = "X-1"

            # the network
            [[expectations]]
            filter = "tag(network)"
            expected = "pass"
            """;

    private final Runs runs = Runs.of(Path.of("/nowhere"), "g:a");

    @Test
    void whatIsStillTrueStaysAsItIs() {
        judged(4, "fail", "fail", ExpectationVerdict.MET);
        assertThat(update()).returns(FILE, ExpectationUpdate.Proposal::text).returns(List.of(), ExpectationUpdate.Proposal::changes);
    }

    @Test
    void entryWhoseTestsAllPassedGoesButItsCommentsStay() {
        judged(4, "fail", "pass", ExpectationVerdict.UNEXPECTED_PASS);
        assertThat(update().text()).isEqualTo("""
                # what we know of

                # rounding

                # the network
                [[expectations]]
                filter = "tag(network)"
                expected = "pass"
                """);
    }

    @Test
    void entryOfWhichOneTestStillFailsStays() {
        judged(4, "fail", "fail", ExpectationVerdict.MET);
        judged(4, "fail", "pass", ExpectationVerdict.UNEXPECTED_PASS);
        assertThat(update().text()).isEqualTo(FILE.replace("issue = \"X-1\"", "issue = \"X-1\"\nknown-intermittent = [\"pass\"]"));
    }

    @Test
    void entryWhoseTestsEndOtherwiseSaysSo() {
        judged(4, "fail", "crash", ExpectationVerdict.BROKEN);
        assertThat(update().text()).isEqualTo(FILE.replace("\"fail\"  # for now", "\"crash\"  # for now"));
    }

    @Test
    void testThatFailedWithoutAnEntryGetsOne() {
        runs.plan(Runs.test("g:a", "fresh")).finish(Runs.test("g:a", "fresh"), Runs.once(new Outcome.Failed(Runs.assertion("no"))));
        assertThat(update().text()).isEqualTo(FILE + """

                [[expectations]]
                filter = 'module(=a) and class(=demo.T) and test(=fresh)'
                expected = "fail"
                reason = "proposed by runner:update-expectations"
                """);
    }

    @Test
    void testThatPassesUnderAnotherProfileIsIntermittent() {
        ended("g:a", new Outcome.Failed(Runs.assertion("no")));
        ended("g:a", new Outcome.Passed());
        assertThat(update().text()).endsWith("""
                filter = 'module(=a) and class(=demo.T) and test(=fresh)'
                known-intermittent = ["fail"]
                reason = "proposed by runner:update-expectations"
                """);
    }

    @Test
    void testThatPassesInAnotherIterationIsIntermittent() {
        ended("g:a@@stress-1", new Outcome.Passed());
        ended("g:a@@stress-2", new Outcome.Failed(Runs.assertion("no")));
        assertThat(update())
                .returns(
                        List.of("added: module(=a) and class(=demo.T) and test(=fresh) is known to pass, and to end with fail"),
                        ExpectationUpdate.Proposal::changes);
    }

    @Test
    void testThatFailsInSeveralWaysIsKnownToDoSo() {
        ended("g:a", new Outcome.Failed(Runs.assertion("no")));
        ended("g:a", new Outcome.Errored(Runs.assertion("no")));
        assertThat(update().text()).contains("expected = \"error\"\nknown-intermittent = [\"fail\"]\n");
    }

    private void ended(String module, Outcome outcome) {
        runs.plan(Runs.test(module, "fresh")).finish(Runs.test(module, "fresh"), Runs.once(outcome));
    }

    private void judged(int line, String expected, String actual, ExpectationVerdict verdict) {
        runs.add(new RunEvent.ExpectationApplied(
                Runs.test("g:a", "rounds"), line, expected, List.of(), Optional.of(actual), verdict, Optional.empty(), Optional.empty()));
    }

    private ExpectationUpdate.Proposal update() {
        return ExpectationUpdate.of(FILE, runs.end().events());
    }
}
