package io.github.mvnrunner.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExpectationConfigTests {
    @TempDir
    Path root;

    @Test
    void entriesAreReadInTheirOrder() throws IOException {
        write("""
                # rounding
                [[expectations]]
                filter = "class(OrderTests) and test(=rounds)"
                expected = "fail"
                reason = "rounds the wrong way"
                issue = "SHOP-12"
                owner = "ann"
                expires = 2027-03-31

                [[expectations]]
                filter = "tag(network)"
                known-intermittent = ["timeout", "error"]
                """);
        List<Expectation> entries = ConfigKit.in(root).config("").shape().expectations().entries();
        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst())
                .returns(2, Expectation::line)
                .returns(ExpectedOutcome.FAIL, Expectation::expected)
                .returns(Optional.of("rounds the wrong way"), Expectation::reason)
                .returns(Optional.of("SHOP-12"), Expectation::issue)
                .returns(Optional.of("ann"), Expectation::owner)
                .returns(Optional.of(LocalDate.of(2027, 3, 31)), Expectation::expires);
        assertThat(entries.getLast())
                .returns(ExpectedOutcome.PASS, Expectation::expected)
                .returns(Set.of(ExpectedOutcome.TIMEOUT, ExpectedOutcome.ERROR), Expectation::intermittent);
    }

    @Test
    void entriesForOtherPlatformsDoNotCountHere() throws IOException {
        write("""
                [[expectations]]
                filter = "all()"
                platform = "windows"
                expected = "fail"
                """);
        assertThat(ConfigKit.in(root).config("").shape().expectations().entries()).isEmpty();
    }

    @Test
    void offExpectsNothing() throws IOException {
        write("[[expectations]]\nfilter = \"all()\"\nexpected = \"fail\"\n");
        assertThat(ConfigKit.in(root).option("expectations", "off").config("").shape().expectations().entries())
                .isEmpty();
    }

    @Test
    void allThatIsWrongIsSaidWithItsPlace() throws IOException {
        write("""
                [[expectations]]
                filter = "tset(a)"
                expected = "faill"
                expires = "soon"

                [[expectations]]
                expected = "fail"
                becuase = "x"

                [[expectations]]
                filter = "all()"

                [expectation]
                """);
        assertThat(ConfigKit.in(root).errors("")).hasMessageContainingAll(
                "runner-expectations.toml:2:11: expectations.filter: unknown predicate \"tset\"",
                "runner-expectations.toml:3:1: expectations.expected can't be \"faill\", because it must be \"pass\", \"fail\","
                        + " \"error\", \"timeout\", \"crash\" or \"skip\"",
                "runner-expectations.toml:4:1: expectations.expires can't be \"soon\", because it must be a date such as",
                "runner-expectations.toml:6:",
                "runner-expectations.toml:8:1: unknown key \"expectations.becuase\"",
                "runner-expectations.toml:10:",
                "expected",
                "runner-expectations.toml:13:",
                "try \"expectations\"");
    }

    private void write(String text) throws IOException {
        Files.writeString(root.resolve("runner-expectations.toml"), text);
    }
}
