package io.github.mvnrunner.engine.report.surefire;

import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.ModuleInfo;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.ReportStyle.Phrase;
import io.github.mvnrunner.engine.event.RunEvent.SuiteFinished;
import io.github.mvnrunner.engine.event.RunEvent.TestFinished;
import io.github.mvnrunner.engine.event.TestStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Knows one suite's results, as its two files see them. */
final class SuiteReport {
    private final ModuleInfo module;
    private final SuiteFinished suite;
    private final List<TestFinished> tests;
    private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);

    SuiteReport(ModuleInfo module, SuiteFinished suite, List<TestFinished> tests) {
        this.module = module;
        this.suite = suite;
        this.tests = tests;
        for (TestFinished test : tests) {
            counts.merge(verdict(test), 1L, Long::sum);
        }
    }

    ModuleInfo module() {
        return module;
    }

    SuiteFinished suite() {
        return suite;
    }

    List<TestFinished> tests() {
        return tests;
    }

    /** {@return how many tests count under this head} */
    long count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }

    /** {@return the head a test counts under} */
    Verdict verdict(TestFinished test) {
        if (test.attempts().size() == 1 && test.attempts().getFirst().outcome() instanceof Outcome.Passed) {
            return Verdict.SUCCESS;
        }
        if (test.status() == TestStatus.FLAKY || test.status() == TestStatus.FLAKY_FAILED || test.status() == TestStatus.INTERFERENCE) {
            return Verdict.FLAKE;
        }
        return decisive(test)
                .flatMap(attempt -> Problem.of(attempt.outcome(), module.trimStackTrace()))
                .map(problem -> switch (problem.element()) {
                    case FAILURE -> Verdict.FAILURE;
                    case ERROR -> Verdict.ERROR;
                    case SKIPPED -> Verdict.SKIPPED;
                })
                .orElse(Verdict.SUCCESS);
    }

    /** {@return the attempt a test is shown by: Surefire takes the first failed one, else the last} */
    Optional<Attempt> decisive(TestFinished test) {
        if (test.attempts().size() == 1) {
            return Optional.of(test.attempts().getFirst());
        }
        Predicate<Outcome> failed = Outcome::isFailure;
        return test.attempts().stream()
                .filter(attempt -> failed.test(attempt.outcome()))
                .findFirst()
                .or(() -> test.attempts().stream().reduce((_, last) -> last));
    }

    /** {@return the file's name, phrased if it is asked for} */
    String fileName(String prefix, Phrase phrase, String extension) {
        String suffix = module.nameSuffix().isBlank() ? "" : "-" + module.nameSuffix();
        return SurefireText.fileName(prefix + suiteName(phrase) + suffix + extension);
    }

    /** {@return the suite's name in that place} */
    String suiteName(Phrase phrase) {
        return phrases(phrase) && !tests.isEmpty()
                ? tests.getFirst().test().phrases().suite()
                : suite.suite();
    }

    /** Surefire leaves out what it never reached because a container failed. */
    static boolean isListed(TestFinished test) {
        for (Attempt attempt : test.attempts()) {
            if (!(attempt.outcome() instanceof Outcome.NotRun notRun)
                    || !notRun.reason().equals(Outcome.NotRun.CONTAINER_FAILED)) {
                return true;
            }
        }
        return false;
    }

    boolean phrases(Phrase phrase) {
        return module.style().phrased().contains(phrase);
    }

    String withSuffix(String name) {
        return module.nameSuffix().isBlank() ? name : name + "(" + module.nameSuffix() + ")";
    }

    /** Heads of Surefire's counts. */
    enum Verdict {
        SUCCESS,
        FLAKE,
        FAILURE,
        ERROR,
        SKIPPED
    }
}
