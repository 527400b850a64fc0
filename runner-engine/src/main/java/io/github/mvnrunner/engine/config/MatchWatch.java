package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.filter.TestFacts;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.ArrayList;
import java.util.List;

/** Watches which parts of the file are about no test, over all modules of a run; safe for use by many threads. */
public final class MatchWatch {
    private final List<MatchCheck> left; // guarded by this
    private int tests; // guarded by this

    MatchWatch(List<MatchCheck> checks) {
        left = new ArrayList<>(checks);
    }

    /** A test was discovered. */
    public synchronized void see(TestFacts test) {
        tests++;
        left.removeIf(check -> check.isAbout().test(test));
    }

    /** {@return how many tests were seen} */
    public synchronized int tests() {
        return tests;
    }

    /** {@return what the file has for tests of which there are none; nothing if there was no test at all} */
    public synchronized List<RunProblem> unmatched() {
        return left.stream()
                .filter(_ -> tests > 0)
                .<RunProblem>map(check -> new RunProblem.MatchedNothing(check.origin(), check.what(), tests))
                .sorted(FilePosition.ORDER)
                .toList();
    }
}
