package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.config.LeakTimeout;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Remembers what a worker ran, for when it has left something behind; confined as its worker is. */
final class RanTests {
    /** For a worker that ran no test. */
    private static final LeakTimeout USUAL = new LeakTimeout(Duration.ofMillis(200), LeakTimeout.Result.PASS);

    private final Set<String> suites = new LinkedHashSet<>();
    private @Nullable LeakTimeout leakTimeout;
    private @Nullable TestCase last;
    private int tests;

    void add(TestCase test, LeakTimeout timeout) {
        suites.add(test.suite());
        last = test;
        tests++;
        leakTimeout = leakTimeout == null ? timeout : stricter(leakTimeout, timeout);
    }

    List<String> suites() {
        return List.copyOf(suites);
    }

    /** {@return the only test that it ran, empty if it ran none or several} */
    Optional<TestCase> only() {
        return tests == 1 ? Optional.ofNullable(last) : Optional.empty();
    }

    /** {@return the longest period of its tests; a failure if any of them asks for that} */
    LeakTimeout leakTimeout() {
        return leakTimeout == null ? USUAL : leakTimeout;
    }

    private static LeakTimeout stricter(LeakTimeout one, LeakTimeout other) {
        return new LeakTimeout(
                one.period().compareTo(other.period()) > 0 ? one.period() : other.period(),
                one.result() == LeakTimeout.Result.FAIL ? one.result() : other.result());
    }
}
